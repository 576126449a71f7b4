/**
 * Probabilities of the tone heads → sentiment and frustration as one score and one level each.
 */

import type { HeadPrediction } from './predict.js'

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
  return { score: mean / 2, level: medianLevel(head) }
}

/** @param head - Its labels are the levels 0 … 3. */
export function readFrustration(head: HeadPrediction): FrustrationScore {
  return { score: meanLevel(head) / 3, level: medianLevel(head) }
}

/** The expected level: every level times its probability. */
export function meanLevel({ head, probabilities }: HeadPrediction): number {
  return head.labels.reduce((sum, label, i) => sum + Number(label) * probabilities[i]!, 0)
}

/** The level at which half of the probability lies on each side: the best answer under absolute error. */
export function medianLevel({ head, probabilities }: HeadPrediction): number {
  const levels = head.labels.map(Number)
  const ascending = levels.map((_, i) => i).sort((a, b) => levels[a]! - levels[b]!)
  let below = 0
  for (const i of ascending) {
    below += probabilities[i]!
    if (below >= 0.5) return levels[i]!
  }
  return levels[ascending.at(-1)!]!
}
