/**
 * A model as the program holds it, and as bytes.
 */

import {
  type ConceptLexicon,
  type FeatureSettings,
  type FeatureSpace,
  readPatterns,
  writePatterns,
} from '../features/index.js'
import { decodeUtf8, encodeUtf8 } from '../text/index.js'
import type { LanguageModel } from './language.js'
import { ModelFormatError } from './model-format-error.js'
import type { Net } from './net.js'
import type { Taxonomy } from './taxonomy.js'
import { readTensorFile, type Tensor, writeTensorFile } from './tensor-file.js'

/** A question the net answers; its classes are the outputs `[offset, offset + labels.length)`. */
export interface Head {
  readonly name: string
  readonly labels: readonly string[]
  readonly offset: number
  /** Scores are divided by it before they become probabilities; fitted on held-out messages. */
  readonly temperature: number
  /** Of a head whose labels are levels: where the expected level passes from one level to the next, ascending. */
  readonly levelCuts?: readonly number[]
}

/** Cuts on probabilities, chosen on held-out messages. */
export interface Thresholds {
  /** An intent less probable than this is not understood. */
  readonly refuse: number
  /** A sensitive intent at least this probable goes to a person; absent without sensitive intents. */
  readonly sensitive?: number
  /** A need of a person at least this probable is one. */
  readonly human?: number
}

/** How the model answered messages it was not trained on: what `auto` is decided from. */
export interface HeldOutAnswers {
  readonly languages: readonly string[]
  readonly intent: Uint16Array // [answers], index of the intent answered
  readonly language: Uint8Array // [answers], index into `languages`
  readonly probability: Float32Array // [answers], of the intent answered
  readonly right: Uint8Array // [answers], 1 where the intent was right and a macro might have gone out
}

export interface ModelManifest {
  readonly name: string
  /** Changes with the data, the settings and the code that made the model. */
  readonly version: string
  readonly heads: readonly Head[]
  readonly settings: FeatureSettings
  readonly thresholds: Thresholds
  readonly hiddenCount: number
  readonly taxonomy?: Taxonomy
  /** What it was made from: counts, seed, options. */
  readonly training: Readonly<Record<string, unknown>>
}

export interface ModelBundle {
  readonly manifest: ModelManifest
  readonly space: FeatureSpace
  readonly net: Net
  readonly language?: LanguageModel
  readonly lexicon?: ConceptLexicon
  readonly heldOut?: HeldOutAnswers
}

const LEXICON_COLUMNS = ['meaningStart', 'meaningConcept', 'meaningLanguage'] as const

/** The same bundle gives the same bytes. */
export function writeModel({
  manifest,
  space,
  net,
  language,
  lexicon,
  heldOut,
}: ModelBundle): Uint8Array {
  const tensors = new Map<string, Tensor>([
    ['keys', space.keys],
    ['rarity', space.rarity],
    ['inputWeights', net.inputWeights],
    ['inputScales', net.inputScales],
    ['hiddenBias', net.hiddenBias],
    ['outputWeights', net.outputWeights],
    ['outputBias', net.outputBias],
  ])
  if (language !== undefined)
    tensors.set('language.weights', language.weights).set('language.bias', language.bias)
  if (lexicon !== undefined) {
    tensors.set('lexicon.words', encodeUtf8(writePatterns(lexicon.patterns)))
    for (const name of LEXICON_COLUMNS) tensors.set(`lexicon.${name}`, lexicon[name])
  }
  if (heldOut !== undefined) {
    const { languages: _languages, ...columns } = heldOut
    for (const [name, column] of Object.entries(columns)) tensors.set(`heldOut.${name}`, column)
  }
  const parts = {
    language: language === undefined ? null : { labels: language.labels, scale: language.scale },
    heldOut: heldOut === undefined ? null : { languages: heldOut.languages },
    lexicon: lexicon === undefined ? null : { ids: lexicon.ids, languages: lexicon.languages },
  }
  return writeTensorFile({ manifest: { model: manifest, ...parts }, tensors })
}

/** @throws ModelFormatError when the bytes are no model of this format, damaged, or a part is missing. */
export function readModel(bytes: Uint8Array): ModelBundle {
  const { manifest: file, tensors } = readTensorFile(bytes)
  const manifest = file.model as ModelManifest | undefined
  if (manifest === undefined)
    throw new ModelFormatError('manifest', 'model file: the manifest has no "model"')
  const keys = tensor(tensors, 'keys', Uint32Array)
  const outputBias = tensor(tensors, 'outputBias', Float32Array)
  const net: Net = {
    inputCount: keys.length,
    hiddenCount: manifest.hiddenCount,
    outputCount: outputBias.length,
    inputWeights: tensor(tensors, 'inputWeights', Int8Array),
    inputScales: tensor(tensors, 'inputScales', Float32Array),
    hiddenBias: tensor(tensors, 'hiddenBias', Float32Array),
    outputWeights: tensor(tensors, 'outputWeights', Float32Array),
    outputBias,
  }
  const language = file.language as { labels: readonly string[]; scale: number } | null
  const heldOut = file.heldOut as { languages: readonly string[] } | null
  const lexicon = file.lexicon as Pick<ConceptLexicon, 'ids' | 'languages'> | null
  return {
    manifest,
    space: { settings: manifest.settings, keys, rarity: tensor(tensors, 'rarity', Float32Array) },
    net,
    ...(language && {
      language: {
        ...language,
        weights: tensor(tensors, 'language.weights', Int8Array),
        bias: tensor(tensors, 'language.bias', Float32Array),
      },
    }),
    ...(lexicon && {
      lexicon: {
        ...lexicon,
        patterns: readPatterns(decodeUtf8(tensor(tensors, 'lexicon.words', Uint8Array))),
        meaningStart: tensor(tensors, 'lexicon.meaningStart', Uint32Array),
        meaningConcept: tensor(tensors, 'lexicon.meaningConcept', Uint16Array),
        meaningLanguage: tensor(tensors, 'lexicon.meaningLanguage', Uint8Array),
      },
    }),
    ...(heldOut && {
      heldOut: {
        ...heldOut,
        intent: tensor(tensors, 'heldOut.intent', Uint16Array),
        language: tensor(tensors, 'heldOut.language', Uint8Array),
        probability: tensor(tensors, 'heldOut.probability', Float32Array),
        right: tensor(tensors, 'heldOut.right', Uint8Array),
      },
    }),
  }
}

function tensor<T extends Tensor>(
  tensors: ReadonlyMap<string, Tensor>,
  name: string,
  type: new (length: number) => T,
): T {
  const found = tensors.get(name)
  if (found instanceof type) return found
  throw new ModelFormatError(
    'manifest',
    `model file: tensor "${name}" is missing or not a ${type.name}`,
  )
}
