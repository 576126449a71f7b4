/**
 * Examples → a model bundle: held-out scores, temperatures, thresholds, and the final fit on everything.
 */

import { calibrationError, classificationReport } from '../evaluation/index.js'
import type { ConceptLexicon } from '../features/index.js'
import type {
  Head,
  HeldOutAnswers,
  LanguageModel,
  ModelBundle,
  Taxonomy,
  Thresholds,
} from '../models/index.js'
import { hashString, softmaxInPlace } from '../numeric/index.js'
import { chooseRefusal, cutForRecall } from './choose-thresholds.js'
import type { Example, HeadSpec } from './example.js'
import { type FitOptions, fitModel } from './fit-model.js'
import { fitTemperature } from './fit-temperature.js'
import { crossFit, type HeldOutScores } from './held-out-scores.js'

export interface TrainModelOptions extends FitOptions {
  readonly name: string
  /** Held-out examples to choose on; without them the training examples are scored by cross-fitting. */
  readonly dev?: readonly Example[]
  /** Examples with no right intent, to choose the refusal on; never trained on. */
  readonly outsiders?: readonly Example[]
  readonly taxonomy?: Taxonomy
  readonly lexicon?: ConceptLexicon
  readonly language?: LanguageModel
  readonly folds?: number
  /** Cross-fitting stops after so many folds. */
  readonly foldsScored?: number
  readonly onStep?: (step: string) => void
}

export interface TrainedModel {
  readonly bundle: ModelBundle
  /** Of the intents, on held-out examples. */
  readonly heldOut: {
    readonly messages: number
    readonly accuracy: number
    readonly macroF1: number
    readonly ece: number
  }
}

/** Share of the messages on a sensitive topic that must be found. */
const SENSITIVE_RECALL = 0.97
/** Share of the messages that need a person that must be found by the model alone, before any rule. */
const HUMAN_RECALL = 0.9

/**
 * @param heads - The first is the intent.
 * @throws RangeError when there are no examples or no heads.
 */
export function trainModel(
  examples: readonly Example[],
  heads: readonly HeadSpec[],
  options: TrainModelOptions,
): TrainedModel {
  const { onStep, dev, outsiders = [], taxonomy } = options
  const intents = heads[0]
  if (examples.length === 0 || intents === undefined)
    throw new RangeError('trainModel: no examples or no heads')
  onStep?.(`fitting ${examples.length} messages`)
  const fitted = fitModel(examples, heads, options)
  onStep?.('scoring held-out messages')
  const heldOut: HeldOutScores = dev?.length
    ? { examples: dev, scores: dev.map(fitted.score) }
    : crossFit(examples, heads, options, options)
  const calibrated = calibrateHeads(heads, heldOut)
  const answers = answersOf(calibrated[0]!, heldOut)
  const outsiderAnswers = answersOf(calibrated[0]!, {
    examples: outsiders,
    scores: outsiders.map(fitted.score),
  })
  const thresholds: Thresholds = {
    refuse: chooseRefusal(
      answers,
      outsiderAnswers.map((answer) => answer.probability),
    ),
    ...needsPerson(calibrated, heldOut, taxonomy),
  }
  const truth = answers.map((answer) => answer.truth)
  const report = classificationReport(
    truth,
    answers.map((answer) => answer.label),
  )
  const ece = calibrationError(
    answers.map((answer) => answer.probability),
    answers.map((answer) => answer.right),
  )
  const training = {
    messages: examples.length,
    languages: [...new Set(examples.map((example) => example.language))].sort(),
    features: fitted.space.keys.length,
    seed: options.seed,
    epochs: options.epochs,
    netCount: options.netCount,
    heldOutAccuracy: Number(report.accuracy.toFixed(4)),
  }
  const manifest = {
    name: options.name,
    version: versionOf(training, fitted.net.inputWeights),
    heads: calibrated,
    settings: options.settings,
    thresholds,
    hiddenCount: fitted.net.hiddenCount,
    ...(taxonomy && { taxonomy }),
    training,
  }
  return {
    bundle: {
      manifest,
      space: fitted.space,
      net: fitted.net,
      heldOut: columnsOf(answers, heldOut, calibrated[0]!),
      ...(options.language && { language: options.language }),
      ...(options.lexicon && { lexicon: options.lexicon }),
    },
    heldOut: { messages: answers.length, accuracy: report.accuracy, macroF1: report.macroF1, ece },
  }
}

function calibrateHeads(heads: readonly HeadSpec[], { examples, scores }: HeldOutScores): Head[] {
  let offset = 0
  return heads.map(({ name, labels }) => {
    const head = { name, labels, offset }
    const classes = examples.map((example) => labels.indexOf(example.targets[name] ?? ''))
    const temperature = fitTemperature(
      scores.map((row) => headScores(head, row)),
      classes,
    )
    offset += labels.length
    return { ...head, temperature }
  })
}

function headScores(head: Pick<Head, 'offset' | 'labels'>, scores: Float64Array): Float64Array {
  return scores.slice(head.offset, head.offset + head.labels.length)
}

function probabilitiesOf(head: Head, scores: Float64Array): Float64Array {
  return softmaxInPlace(headScores(head, scores), head.temperature)
}

interface IntentAnswer {
  readonly truth: string
  readonly label: string
  readonly labelIndex: number
  readonly probability: number
  readonly right: boolean
}

function answersOf(intents: Head, { examples, scores }: HeldOutScores): IntentAnswer[] {
  return examples.map((example, i) => {
    const probabilities = probabilitiesOf(intents, scores[i]!)
    const labelIndex = probabilities.indexOf(Math.max(...probabilities))
    const label = intents.labels[labelIndex]!
    const truth = example.targets[intents.name] ?? ''
    return {
      truth,
      label,
      labelIndex,
      probability: probabilities[labelIndex]!,
      right: truth === label,
    }
  })
}

function columnsOf(
  answers: readonly IntentAnswer[],
  { examples }: HeldOutScores,
  intents: Head,
): HeldOutAnswers {
  const languages = [...new Set(examples.map((example) => example.language))].sort()
  if (intents.labels.length > 0xffff) throw new RangeError('trainModel: more than 65,535 intents')
  return {
    languages,
    intent: Uint16Array.from(answers, (answer) => answer.labelIndex),
    language: Uint8Array.from(examples, (example) => languages.indexOf(example.language)),
    probability: Float32Array.from(answers, (answer) => answer.probability),
    right: Uint8Array.from(answers, (answer, i) =>
      answer.right && examples[i]!.targets.human !== 'true' ? 1 : 0,
    ),
  }
}

/** The cuts above which a message goes to a person, where the taxonomy and the examples say who does. */
function needsPerson(
  heads: readonly Head[],
  { examples, scores }: HeldOutScores,
  taxonomy: Taxonomy | undefined,
): Partial<Thresholds> {
  const cuts: { sensitive?: number; human?: number } = {}
  const intents = heads[0]!
  const sensitive = new Set(
    taxonomy?.intents.filter((intent) => intent.sensitive).map((intent) => intent.id),
  )
  const positives = scores.filter((_, i) => sensitive.has(examples[i]!.targets[intents.name] ?? ''))
  if (positives.length > 0) {
    const largest = positives.map((row) => {
      const probabilities = probabilitiesOf(intents, row)
      return Math.max(
        ...intents.labels.map((label, c) => (sensitive.has(label) ? probabilities[c]! : 0)),
      )
    })
    cuts.sensitive = cutForRecall(largest, SENSITIVE_RECALL)
  }
  const human = heads.find((head) => head.name === 'human')
  if (human !== undefined) {
    const yes = human.labels.indexOf('true')
    const found = scores.filter((_, i) => examples[i]!.targets.human === 'true')
    cuts.human = cutForRecall(
      found.map((row) => probabilitiesOf(human, row)[yes]!),
      HUMAN_RECALL,
    )
  }
  return cuts
}

/** Eight hexadecimal digits that change with what was trained on and what came out. */
function versionOf(training: unknown, weights: Int8Array): string {
  let hash = hashString(JSON.stringify(training))
  for (let i = 0; i < weights.length; i += 97) hash = Math.imul(hash ^ weights[i]!, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
