/**
 * `triage demo`: the fixtures triaged, as a table and a summary: what `npm start` shows.
 */

import picocolors from 'picocolors'
import { labelLines } from '../batch/index.js'
import { type Message, readCustomerText } from '../message/index.js'
import { type LoadTriageOptions, readLines } from '../node/index.js'
import type { Decision } from '../triage/index.js'
import { type Column, formatTable } from './format-table.js'
import { load } from './load.js'
import { openOutput } from './open-output.js'
import { createProgress } from './progress.js'
import { requireFiles } from './require-files.js'
import { UsageError } from './usage-error.js'

export interface DemoCommandOptions extends LoadTriageOptions {
  readonly tickets: string
  readonly out: string
}

interface Decided {
  readonly message: Message
  readonly decision: Decision
}

export async function demo({ tickets, out, ...options }: DemoCommandOptions): Promise<number> {
  requireFiles([tickets])
  const loadedMs = performance.now()
  const triage = await load(options)
  process.stderr.write(
    `model, rules and macros loaded in ${Math.round(performance.now() - loadedMs)} ms\n`,
  )
  const output = openOutput(out)
  const progress = createProgress('messages')
  const decided: Decided[] = []
  for await (const result of labelLines(readLines(tickets), triage)) {
    if (result.kind === 'reject')
      throw new UsageError(`${tickets}:${result.line}: ${result.reason}`)
    await output.write(`${JSON.stringify(result.decision)}\n`)
    decided.push(result)
    progress.advance()
  }
  progress.finish()
  await output.close()
  process.stdout.write(
    `${formatTable(COLUMNS, decided)}\n\n${summary(decided)}\n\ndecisions: ${out}\n`,
  )
  return 0
}

/** Only for a person: not into a file, also where a build server says it could show colours. */
const pc = picocolors.createColors(process.stdout.isTTY === true && !process.env.NO_COLOR)

const COLUMNS: readonly Column<Decided>[] = [
  { title: 'lang', of: ({ decision }) => decision.language.code },
  { title: 'intent', of: ({ decision }) => decision.intent?.id ?? '(not understood)', width: 24 },
  { title: 'route', of: ({ decision }) => decision.route ?? '', width: 14 },
  {
    title: 'pri',
    of: ({ decision }) => String(decision.priority),
    paint: (cell, { decision }) => paintPriority(cell, decision.priority),
  },
  {
    title: 'frustr',
    of: ({ decision }) => '▮'.repeat(decision.frustration?.level ?? 0),
    paint: (cell) => pc.red(cell),
  },
  { title: 'action', of: ({ decision }) => decision.action, paint: paintAction },
  { title: 'macro', of: ({ decision }) => decision.macro?.id ?? '', width: 22 },
  { title: 'text', of: ({ message }) => beginningOf(message), width: 60 },
]

function paintPriority(cell: string, priority: number | null): string {
  if (priority === 1) return pc.red(cell)
  return priority === 2 ? pc.yellow(cell) : cell
}

function paintAction(cell: string, { decision: { action } }: Decided): string {
  if (action === 'human') return pc.yellow(cell)
  return action === 'auto' ? pc.green(cell) : cell
}

function beginningOf(message: Message): string {
  return readCustomerText(message).text.replace(/\n/u, ' · ').replace(/\s+/gu, ' ').trim()
}

function summary(decided: readonly Decided[]): string {
  const by = (title: string, key: (decision: Decision) => string): string =>
    `${title.padEnd(10)} ${countsOf(decided.map(({ decision }) => key(decision)))}`
  return [
    `${decided.length} messages`,
    by('route', (it) => it.route ?? 'none'),
    by('priority', (it) => String(it.priority)),
    by('language', (it) => it.language.code),
    actionCounts(decided),
  ].join('\n')
}

/** All three, also where there are none: that nothing is automatic is worth knowing. */
function actionCounts(decided: readonly Decided[]): string {
  const count = (action: Decision['action']): number =>
    decided.filter(({ decision }) => decision.action === action).length
  return `${'action'.padEnd(10)} automatic ${count('auto')} · suggested ${count('suggest')} · for a person ${count('human')}`
}

/** `orders 31 · billing 20`, most first. */
function countsOf(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, count]) => `${value} ${count}`)
    .join(' · ')
}
