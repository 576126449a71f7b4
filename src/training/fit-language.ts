/**
 * Fits the head that tells languages apart: softmax regression over letter n-grams, by Adagrad.
 */

import { LETTER_BUCKETS, letterProfile } from '../features/index.js'
import type { LanguageModel } from '../models/index.js'
import {
  createRandom,
  type Random,
  type SparseVector,
  shuffledIndexes,
  softmaxInPlace,
} from '../numeric/index.js'
import { type Token, tokenize } from '../text/index.js'

export interface LanguageSample {
  readonly language: string
  readonly text: string
}

/** Passes over the samples; held-out accuracy is flat from the fifth on. */
const EPOCHS = 6
const LEARNING_RATE = 0.5
const LONGEST_SNIPPET_WORDS = 10

/**
 * Each sample counts whole and as one random snippet of one to ten words, so that short messages are learned too.
 *
 * @throws RangeError when there are no samples.
 */
export function fitLanguage(samples: readonly LanguageSample[], seed: number): LanguageModel {
  if (samples.length === 0) throw new RangeError('fitLanguage: no samples')
  const random = createRandom(seed)
  const labels = [...new Set(samples.map((sample) => sample.language))].sort()
  const rows: { readonly x: SparseVector; readonly label: number }[] = []
  for (const { language, text } of samples) {
    const label = labels.indexOf(language)
    const words = tokenize(text).filter((token) => token.kind === 'word')
    rows.push({ x: letterProfile(words), label })
    if (words.length > 2) rows.push({ x: snippetProfile(words, random), label })
  }
  const weights = new Float32Array(LETTER_BUCKETS * labels.length)
  const squares = new Float32Array(weights.length).fill(1e-6)
  const bias = new Float32Array(labels.length)
  const scores = new Float64Array(labels.length)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = LEARNING_RATE * (1 - epoch / EPOCHS)
    for (const r of shuffledIndexes(rows.length, random)) {
      const { x, label } = rows[r]!
      scores.set(bias)
      addScores(x, weights, scores)
      softmaxInPlace(scores)
      scores[label]! -= 1
      step(x, weights, squares, scores, rate)
    }
  }
  return quantized(labels, weights, bias)
}

function snippetProfile(words: readonly Token[], random: Random): SparseVector {
  const length = 1 + Math.floor(random() * Math.min(LONGEST_SNIPPET_WORDS, words.length))
  const start = Math.floor(random() * (words.length - length + 1))
  return letterProfile(words, start, start + length)
}

function addScores(x: SparseVector, weights: Float32Array, scores: Float64Array): void {
  for (let k = 0; k < x.indices.length; k++) {
    const offset = x.indices[k]! * scores.length
    for (let c = 0; c < scores.length; c++) scores[c]! += x.values[k]! * weights[offset + c]!
  }
}

function step(
  x: SparseVector,
  weights: Float32Array,
  squares: Float32Array,
  slopes: Float64Array,
  rate: number,
): void {
  for (let k = 0; k < x.indices.length; k++) {
    const offset = x.indices[k]! * slopes.length
    for (let c = 0; c < slopes.length; c++) {
      const slope = slopes[c]! * x.values[k]!
      squares[offset + c]! += slope * slope
      weights[offset + c]! -= (rate * slope) / Math.sqrt(squares[offset + c]!)
    }
  }
}

function quantized(
  labels: readonly string[],
  weights: Float32Array,
  bias: Float32Array,
): LanguageModel {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const scale = largest / 127
  return {
    labels,
    weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)),
    scale,
    bias,
  }
}
