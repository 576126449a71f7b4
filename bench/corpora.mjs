#!/usr/bin/env node
// Trains and tests on public corpora: node bench/corpora.mjs [FOLDER]   (or TRIAGE_CORPORA)
// A corpus is a folder with train.ndjson, test.ndjson and where there is one dev.ndjson (rows with "text" and "label").
// One line of the table for each; the same figures as JSON go to bench/results/corpora.json.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const CORPORA = [
  'banking77',
  'clinc150',
  'hwu64',
  'braun_askubuntu',
  'braun_webapplications',
  'braun_chatbot',
  'massive_de',
]
/** The label of messages that should be refused, in the corpora that have such. */
const NONE_LABEL = { clinc150: 'oos' }

const folder = process.argv[2] ?? process.env.TRIAGE_CORPORA
if (folder === undefined) {
  console.error('usage: node bench/corpora.mjs FOLDER   (or set TRIAGE_CORPORA)')
  process.exit(2)
}
const results = {}
console.log(
  '| corpus | accuracy | macro-F1 | ECE | train s | messages/s | model MB | out of scope |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
for (const corpus of CORPORA) {
  const file = (name) => join(folder, corpus, `${name}.ndjson`)
  if (!existsSync(file('test'))) continue
  const none = NONE_LABEL[corpus]
  const args = [
    'dist/cli/main.js',
    'bench',
    '--train',
    file('train'),
    '--test',
    file('test'),
    '--json',
  ]
  if (existsSync(file('dev'))) args.push('--dev', file('dev'))
  if (none !== undefined) args.push('--none-label', none)
  const stdout = execFileSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  })
  const { perClass: _perClass, ...figures } = JSON.parse(stdout.toString())
  results[corpus] = figures
  const refusal =
    none === undefined
      ? ''
      : `in scope ${figures.inScopeAccuracy.toFixed(3)}, refused ${figures.outOfScopeRecall.toFixed(3)}`
  console.log(
    `| ${corpus} | ${figures.accuracy.toFixed(3)} | ${figures.macroF1.toFixed(3)} | ${figures.ece.toFixed(3)} | ${figures.trainSeconds.toFixed(1)} | ${figures.messagesPerSecond} | ${(figures.modelBytes / 1e6).toFixed(2)} | ${refusal} |`,
  )
}
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
writeFileSync(
  'bench/results/corpora.json',
  `${JSON.stringify({ version, node: process.version, results }, null, 2)}\n`,
)
