/**
 * Whether a probability of 80 % is right in 80 of 100 cases.
 */

const BIN_COUNT = 15

/**
 * Expected calibration error over fifteen bins of equal width: the mean distance between the probability stated
 * and the share that was right, weighted by the size of the bin.
 *
 * @param probabilities - Of the answers given, each in [0, 1].
 * @param right - Whether each answer was right.
 * @returns In [0, 1]; NaN for no answers.
 * @see Guo, Pleiss, Sun, Weinberger (2017), On Calibration of Modern Neural Networks, eq. 3.
 * @example
 * calibrationError([1, 1], [true, false]) // => 0.5
 */
export function calibrationError(
  probabilities: readonly number[],
  right: readonly boolean[],
): number {
  const stated = new Float64Array(BIN_COUNT)
  const achieved = new Float64Array(BIN_COUNT)
  probabilities.forEach((probability, i) => {
    const bin = Math.min(BIN_COUNT - 1, Math.floor(probability * BIN_COUNT))
    stated[bin]! += probability
    achieved[bin]! += right[i] ? 1 : 0
  })
  let gap = 0
  for (let bin = 0; bin < BIN_COUNT; bin++) gap += Math.abs(stated[bin]! - achieved[bin]!)
  return gap / probabilities.length
}
