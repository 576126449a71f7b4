/**
 * Which language a message is written in, told from how its words are spelled.
 */

import { letterProfile } from '../features/index.js'
import { softmaxInPlace } from '../numeric/index.js'
import type { Token } from '../text/index.js'

export interface LanguageModel {
  readonly labels: readonly string[] // ISO 639-1
  /** [LETTER_BUCKETS, labels], row-major; the weight is this times `scale`. */
  readonly weights: Int8Array
  readonly scale: number
  readonly bias: Float32Array // [labels]
}

export interface IdentifiedLanguage {
  /** ISO 639-1, or `und` where the text does not tell. */
  readonly code: string
  /** Of being right; 0 for `und`. */
  readonly probability: number
}

/** The code where the language is known; `undefined` for `und`. */
export function knownCode({ code }: IdentifiedLanguage): string | undefined {
  return code === 'und' ? undefined : code
}

const UNKNOWN: IdentifiedLanguage = { code: 'und', probability: 0 }
/** Below this the best language is no better than a guess among a few. */
const LEAST_PROBABILITY = 0.35

/**
 * The language that most of the words are written in.
 *
 * @param allowed - Only these can be answered; all of the model's where absent.
 */
export function identifyLanguage(
  model: LanguageModel,
  tokens: readonly Token[],
  allowed?: readonly string[],
): IdentifiedLanguage {
  const profile = letterProfile(tokens)
  if (profile.indices.length === 0) return UNKNOWN
  const labelCount = model.labels.length
  const scores = Float64Array.from(model.bias)
  for (let k = 0; k < profile.indices.length; k++) {
    const offset = profile.indices[k]! * labelCount
    const value = profile.values[k]! * model.scale
    for (let c = 0; c < labelCount; c++) scores[c]! += value * model.weights[offset + c]!
  }
  if (allowed !== undefined) {
    if (!model.labels.some((label) => allowed.includes(label))) return UNKNOWN
    model.labels.forEach((label, c) => {
      if (!allowed.includes(label)) scores[c] = -1e9
    })
  }
  softmaxInPlace(scores)
  const best = scores.indexOf(Math.max(...scores))
  if (scores[best]! < LEAST_PROBABILITY) return UNKNOWN
  return { code: model.labels[best]!, probability: scores[best]! }
}
