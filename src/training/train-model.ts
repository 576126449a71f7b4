/**
 * Examples → a model bundle: held-out scores, temperatures, thresholds, and the final fit on everything.
 */

import { calibrationError, classificationReport } from '../evaluation/index.js'
import type { ConceptLexicon } from '../features/index.js'
import {
  type Head,
  type HeldOutAnswers,
  type LanguageModel,
  type ModelBundle,
  type ModelManifest,
  meanLevel,
  type Net,
  type Taxonomy,
  type Thresholds,
} from '../models/index.js'
import { hashBytes, hashCombine, hashString, softmaxInPlace } from '../numeric/index.js'
import { chooseLevelCuts } from './choose-level-cuts.js'
import { chooseRefusal, cutForFalseAlarm } from './choose-thresholds.js'
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

/** Share of the held-out messages on no sensitive topic that may be taken for one. */
const SENSITIVE_FALSE_ALARM = 0.1
/** Share of the held-out messages that a machine may answer that may go to a person all the same. */
const HUMAN_FALSE_ALARM = 0.08

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
    heads: calibrated,
    settings: options.settings,
    thresholds,
    hiddenCount: fitted.net.hiddenCount,
    ...(taxonomy && { taxonomy }),
    training,
  }
  return {
    bundle: {
      manifest: { ...manifest, version: versionOf(manifest, fitted.net) },
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
  return heads.map(({ name, labels, isOrdinal }) => {
    const bare = { name, labels, offset }
    offset += labels.length
    const targets = examples.map((example) => example.targets[name] ?? '')
    const classes = targets.map((target) => labels.indexOf(target))
    const temperature = fitTemperature(
      scores.map((row) => headScores(bare, row)),
      classes,
    )
    const head: Head = { ...bare, temperature }
    if (!isOrdinal) return head
    const isKnown = (_: unknown, i: number): boolean => classes[i]! >= 0
    const means = scores
      .filter(isKnown)
      .map((row) => meanLevel({ head, probabilities: probabilitiesOf(head, row) }))
    const truth = targets.filter(isKnown).map(Number)
    return { ...head, levelCuts: chooseLevelCuts(means, truth, labels.map(Number)) }
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
  const intents = heads[0]!
  const human = heads.find((head) => head.name === 'human')
  const sensitive = new Set(
    taxonomy?.intents.filter((intent) => intent.sensitive).map((intent) => intent.id),
  )
  const yes = human?.labels.indexOf('true') ?? -1
  const everyday = scores.filter((_, i) => {
    const { targets } = examples[i]!
    return targets.human !== 'true' && !sensitive.has(targets[intents.name] ?? '')
  })
  const likeliestSensitive = (row: Float64Array): number => {
    const probabilities = probabilitiesOf(intents, row)
    return Math.max(
      ...intents.labels.map((label, c) => (sensitive.has(label) ? probabilities[c]! : 0)),
    )
  }
  return {
    ...(sensitive.size > 0 && {
      sensitive: cutForFalseAlarm(everyday.map(likeliestSensitive), SENSITIVE_FALSE_ALARM),
    }),
    ...(human && {
      human: cutForFalseAlarm(
        everyday.map((row) => probabilitiesOf(human, row)[yes]!),
        HUMAN_FALSE_ALARM,
      ),
    }),
  }
}

/** Eight hexadecimal digits that change with everything the model decides by. */
function versionOf(
  manifest: Omit<ModelManifest, 'version'>,
  { inputWeights, outputWeights }: Net,
): string {
  const outputs = new Uint8Array(
    outputWeights.buffer,
    outputWeights.byteOffset,
    outputWeights.byteLength,
  )
  let hash = hashString(JSON.stringify(manifest))
  hash = hashCombine(
    hash,
    hashBytes(new Uint8Array(inputWeights.buffer, inputWeights.byteOffset, inputWeights.length)),
  )
  hash = hashCombine(hash, hashBytes(outputs))
  return hash.toString(16).padStart(8, '0')
}
