/**
 * How many decisions a second, one core, in memory, beside a plain loop that only hashes tokens.
 *
 * node bench/run.mjs speed MESSAGES.ndjson   (a text in "body" or "text" on each line)
 */

import { cpus } from 'node:os'
import { readRows } from '../src/cli/read-labelled.js'
import { loadTriage } from '../src/node/index.js'
import { hashString } from '../src/numeric/index.js'
import { tokenize } from '../src/text/index.js'

const ROUNDS = 5
const rows = await readRows(process.argv.slice(2))
const bodies = rows.map((row) => String(row.body ?? row.text))
const lengths = bodies.map((body) => body.length).sort((a, b) => a - b)

const loadedMs = performance.now()
const triage = await loadTriage()
const withRules = await loadTriage({ rules: 'fixtures/rules.triage', macros: 'fixtures/macros' })
const loadMs = (performance.now() - loadedMs) / 2

console.log(
  `Node ${process.version}, ${cpus()[0]?.model}; ${bodies.length} messages, median ${lengths[lengths.length >> 1]} characters; load ${loadMs.toFixed(0)} ms`,
)
const baseline = measure('hash the words (String.split)', (body) =>
  body.split(/\s+/u).reduce((sum, word) => sum ^ hashString(word), 0),
)
measure('tokenize', (body) => tokenize(body).length, baseline)
measure('decide', (body) => triage({ body }).priority ?? 0, baseline)
measure('decide with rules and macros', (body) => withRules({ body }).priority ?? 0, baseline)
measure(
  'decide and explain',
  (body) => triage({ body }, { explain: true }).reasons.length,
  baseline,
)

/** Median of the rounds. */
function measure(name: string, run: (body: string) => number, against?: number): number {
  const rates: number[] = []
  let checksum = 0
  for (let round = 0; round < ROUNDS; round++) {
    const startedMs = performance.now()
    for (const body of bodies) checksum = (checksum + run(body)) | 0
    rates.push(bodies.length / ((performance.now() - startedMs) / 1000))
  }
  rates.sort((a, b) => a - b)
  const median = rates[ROUNDS >> 1]!
  const ratio =
    against === undefined ? '' : `, ${(against / median).toFixed(1)} times the baseline's time`
  console.log(
    `${name.padEnd(32)} ${Math.round(median).toLocaleString('en').padStart(10)} a second (${Math.round(rates[0]!)}–${Math.round(rates.at(-1)!)})${ratio}  #${checksum}`,
  )
  return median
}
