/**
 * Texts with one label each → a model that tells the labels apart, whatever they are.
 */

import { readFeatures } from '../features/index.js'
import { readCustomerText } from '../message/index.js'
import type { Taxonomy } from '../models/index.js'
import { createDocument } from '../text/index.js'
import type { Example } from './example.js'
import { type TrainedModel, type TrainModelOptions, trainModel } from './train-model.js'

export interface LabelledText {
  readonly text: string
  readonly label: string
}

export interface TrainIntentsOptions {
  readonly name: string
  readonly seed?: number
  /** Held-out texts to calibrate and choose thresholds on. */
  readonly dev?: readonly LabelledText[]
  /** Texts with this label are no class: they show what to refuse. */
  readonly noneLabel?: string
  /** Route, impact and urgency of each label. */
  readonly taxonomy?: Taxonomy
  readonly onStep?: (step: string) => void
}

/** The recipe of one hidden layer over word 1–2-grams and character 2–5-grams; bench/EXPERIMENTS.md has its figures. */
const SETTINGS = {
  settings: {
    wordLength: 2,
    wordPrefix: 0,
    shortestCharacters: 2,
    longestCharacters: 5,
    blockWeights: { words: 1, characters: 1, concepts: 0, conceptPairs: 0, cues: 0 },
  },
  hiddenCount: 64,
  epochs: 15,
  learningRate: 0.1,
  inputDropout: 0.4,
  hiddenDropout: 0.5,
  labelSmoothing: 0.15,
  netCount: 1,
} as const satisfies Partial<TrainModelOptions>

/** With fewer texts than this every feature counts; with more, one that stands in a single text is noise. */
const FEW_TEXTS = 1000
/** With so many texts one held-out fifth tells enough. */
const MANY_TEXTS = 5000

/** @throws RangeError when there are no texts with a label other than `noneLabel`, or `dev` has none of the labels. */
export function trainIntents(
  texts: readonly LabelledText[],
  { name, seed = 1, dev = [], noneLabel, taxonomy, onStep }: TrainIntentsOptions,
): TrainedModel {
  const isInside = ({ label }: LabelledText): boolean => label !== noneLabel
  const inside = texts.filter(isInside)
  const labels = [...new Set(inside.map((text) => text.label))].sort()
  if (labels.length === 0) throw new RangeError('trainIntents: no labelled texts')
  const outsideDev = dev.filter((text) => !isInside(text))
  const outsiders = outsideDev.length > 0 ? outsideDev : texts.filter((text) => !isInside(text))
  const devInside = dev.filter((text) => isInside(text) && labels.includes(text.label))
  if (dev.length > 0 && devInside.length === 0 && outsideDev.length === 0) {
    throw new RangeError(
      `trainIntents: no held-out text has one of the labels ${labels.slice(0, 5).join(', ')} …`,
    )
  }
  return trainModel(inside.map(exampleOf), [{ name: 'intent', labels, lossWeight: 1 }], {
    ...SETTINGS,
    name,
    seed,
    leastDocuments: inside.length < FEW_TEXTS ? 1 : 2,
    foldsScored: inside.length < MANY_TEXTS ? 5 : 1,
    outsiders: outsiders.map(exampleOf),
    ...(devInside.length > 0 && { dev: devInside.map(exampleOf) }),
    ...(taxonomy && { taxonomy }),
    ...(onStep && { onStep }),
  })
}

function exampleOf({ text, label }: LabelledText): Example {
  return {
    input: readFeatures(createDocument(readCustomerText({ body: text }).text), []),
    language: 'und',
    targets: { intent: label },
  }
}
