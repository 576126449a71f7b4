/**
 * `triage bench`: how well a model does on labelled texts, as one JSON object.
 */

import { calibrationError, classificationReport } from '../evaluation/index.js'
import { writeModel } from '../models/index.js'
import { readModelFiles } from '../node/index.js'
import { trainIntents } from '../training/index.js'
import { createTriage, type Triage } from '../triage/index.js'
import { readRows, textsOf } from './read-labelled.js'
import { UsageError } from './usage-error.js'

export interface BenchCommandOptions {
  readonly model?: string
  readonly train?: readonly string[]
  readonly dev?: readonly string[]
  readonly test: readonly string[]
  readonly text: string
  readonly label: string
  readonly noneLabel?: string
  readonly seed: number
  readonly json?: boolean
}

export async function bench(options: BenchCommandOptions): Promise<number> {
  const { noneLabel } = options
  const { models, trainSeconds } = await modelFor(options)
  const test = textsOf(await readRows(options.test), options)
  const triage = createTriage({ models })
  const startedMs = performance.now()
  const answers = test.map(({ text }) => answerTo(triage, text))
  const messagesPerSecond = test.length / ((performance.now() - startedMs) / 1000)
  const inside = test
    .map(({ label }, i) => ({ label, answer: answers[i]! }))
    .filter(({ label }) => label !== noneLabel)
  const report = classificationReport(
    test.map(({ label }) => label),
    // Without a label for what to refuse the best label counts: there is nothing that a refusal could get right.
    answers.map(({ label, best }) => (noneLabel === undefined ? best : (label ?? noneLabel))),
  )
  const result = {
    accuracy: report.accuracy,
    macroF1: report.macroF1,
    ece: calibrationError(
      inside.map(({ answer }) => answer.probability),
      inside.map(({ answer, label }) => answer.best === label),
    ),
    trainSeconds,
    messagesPerSecond: Math.round(messagesPerSecond),
    modelBytes: models.reduce((sum, bytes) => sum + bytes.length, 0),
    ...(noneLabel !== undefined && refusalFigures(test, answers, noneLabel)),
    perClass: report.perClass,
  }
  if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`)
  else {
    const { perClass: _perClass, ...figures } = result
    for (const [name, figure] of Object.entries(figures))
      process.stdout.write(`${name.padEnd(20)} ${figure}\n`)
  }
  return 0
}

interface Answer {
  /** What was answered; `undefined` where it was refused. */
  readonly label: string | undefined
  /** The best label, also where it was refused. */
  readonly best: string | undefined
  readonly probability: number
}

function answerTo(triage: Triage, text: string): Answer {
  const { intent, alternatives } = triage({ body: text })
  return {
    label: intent?.id,
    best: alternatives[0]?.id,
    probability: alternatives[0]?.probability ?? 0,
  }
}

async function modelFor(
  options: BenchCommandOptions,
): Promise<{ models: Uint8Array[]; trainSeconds: number | null }> {
  if ((options.model === undefined) === (options.train === undefined)) {
    throw new UsageError('give either --model DIR or --train FILE')
  }
  if (options.model !== undefined)
    return { models: readModelFiles(options.model), trainSeconds: null }
  const train = textsOf(await readRows(options.train!), options)
  const dev = options.dev && textsOf(await readRows(options.dev), options)
  const startedMs = performance.now()
  const { bundle } = trainIntents(train, {
    name: 'bench',
    seed: options.seed,
    ...(dev && { dev }),
    ...(options.noneLabel !== undefined && { noneLabel: options.noneLabel }),
    onStep: (step) => void process.stderr.write(`${step}\n`),
  })
  const trainSeconds = (performance.now() - startedMs) / 1000
  return { models: [writeModel(bundle)], trainSeconds }
}

/** A message in scope that was refused counts as wrong. */
function refusalFigures(
  test: readonly { readonly label: string }[],
  answers: readonly Answer[],
  noneLabel: string,
): { inScopeAccuracy?: number; outOfScopeRecall?: number } {
  const rows = test.map(({ label }, i) => ({ label, answer: answers[i]!.label }))
  const inside = rows.filter(({ label }) => label !== noneLabel)
  const outside = rows.filter(({ label }) => label === noneLabel)
  const inScopeAccuracy =
    inside.filter(({ label, answer }) => label === answer).length / inside.length
  const outOfScopeRecall =
    outside.filter(({ answer }) => answer === undefined).length / outside.length
  return {
    ...(inside.length > 0 && { inScopeAccuracy }),
    ...(outside.length > 0 && { outOfScopeRecall }),
  }
}
