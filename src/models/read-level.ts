/**
 * Probabilities of a head whose labels are levels → the expected level, and the level to answer.
 */

import type { HeadPrediction } from './predict.js'

/** The expected level: every level times its probability. */
export function meanLevel({ head, probabilities }: HeadPrediction): number {
  return head.labels.reduce((sum, label, i) => sum + Number(label) * probabilities[i]!, 0)
}

/**
 * The level to answer: the expected level, cut so that each level is answered as often as it was true of held-out
 * messages. The likeliest level would answer the rare ones almost never.
 */
export function readLevel(prediction: HeadPrediction): number {
  const { labels, levelCuts } = prediction.head
  const levels = labels.map(Number).sort((a, b) => a - b)
  const mean = meanLevel(prediction)
  if (levelCuts === undefined)
    return levels.reduce((best, level) =>
      Math.abs(level - mean) < Math.abs(best - mean) ? level : best,
    )
  return levels[levelCuts.filter((cut) => mean >= cut).length]!
}
