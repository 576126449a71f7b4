/**
 * Probabilities of the tone heads → sentiment and frustration as one score and one level each.
 */

import type { HeadPrediction } from './predict.js'
import { meanLevel, readLevel } from './read-level.js'

export interface Sentiment {
  /** −1 very negative … 1 very positive. */
  readonly score: number
  /** −2 … 2. */
  readonly level: number
}

export interface FrustrationScore {
  /** 0 calm … 1 furious. */
  readonly score: number
  /** 0 … 3. */
  readonly level: number
}

/** @param head - Its labels are the levels −2 … 2. */
export function readSentiment(head: HeadPrediction): Sentiment {
  const mean = meanLevel(head)
  return { score: mean / 2, level: readLevel(head) }
}

/** @param head - Its labels are the levels 0 … 3. */
export function readFrustration(head: HeadPrediction): FrustrationScore {
  return { score: meanLevel(head) / 3, level: readLevel(head) }
}
