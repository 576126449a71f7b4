/**
 * Scores → probabilities.
 */

/**
 * Turn the scores of classes into probabilities, in place.
 *
 * The maximum is subtracted first, so no finite score overflows.
 *
 * @param scores - Shape [classes]; log-odds (natural log), all finite. Overwritten.
 * @param temperature - Positive; above 1 flattens. Scores are divided by it.
 * @returns The same array: each value in [0, 1], sum 1 within 1e-12.
 * @throws RangeError when `scores` is empty.
 * @see Bishop (2006), Pattern Recognition and Machine Learning, eq. 4.62.
 * @example
 * softmaxInPlace(Float64Array.of(0, 0)) // => Float64Array.of(0.5, 0.5)
 */
export function softmaxInPlace(scores: Float64Array, temperature = 1): Float64Array {
  if (scores.length === 0) throw new RangeError('softmaxInPlace: no scores')
  let max = Number.NEGATIVE_INFINITY
  for (const score of scores) max = Math.max(max, score)
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp((scores[i]! - max) / temperature)
    sum += scores[i]!
  }
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum
  return scores
}
