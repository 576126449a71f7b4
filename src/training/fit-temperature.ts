/**
 * The temperature at which scores become honest probabilities.
 */

import { softmaxInPlace } from '../numeric/index.js'

const COLDEST = 0.05
const HOTTEST = 20
const STEPS = 40
const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * The temperature with the least log loss, by golden-section search over its logarithm.
 *
 * As if one further answer had been wrong, spread over all classes: a few answers that are all right do not show that
 * every answer will be.
 *
 * @param scores - Of held-out examples, each [classes].
 * @param classes - The right class of each; -1 leaves an example out.
 * @returns 1 where there is nothing to learn from.
 * @see Guo, Pleiss, Sun, Weinberger (2017), On Calibration of Modern Neural Networks, section 4.2; Platt (1999),
 * Probabilistic Outputs for Support Vector Machines, for the targets 1 / (n + 2).
 */
export function fitTemperature(
  scores: readonly Float64Array[],
  classes: readonly number[],
): number {
  const known = scores.filter((_, i) => classes[i]! >= 0)
  const right = classes.filter((c) => c >= 0)
  if (known.length === 0) return 1
  const doubt = 1 / (known.length + 2)
  const loss = (logTemperature: number): number =>
    known.reduce((sum, row, i) => {
      const probabilities = softmaxInPlace(Float64Array.from(row), Math.exp(logTemperature))
      const meanLog =
        probabilities.reduce((logs, p) => logs + Math.log(p + 1e-12), 0) / probabilities.length
      return sum - (1 - doubt) * Math.log(probabilities[right[i]!]! + 1e-12) - doubt * meanLog
    }, 0)
  let low = Math.log(COLDEST)
  let high = Math.log(HOTTEST)
  let inner = high - GOLDEN * (high - low)
  let outer = low + GOLDEN * (high - low)
  let innerLoss = loss(inner)
  let outerLoss = loss(outer)
  for (let step = 0; step < STEPS; step++) {
    if (innerLoss < outerLoss) {
      high = outer
      outer = inner
      outerLoss = innerLoss
      inner = high - GOLDEN * (high - low)
      innerLoss = loss(inner)
    } else {
      low = inner
      inner = outer
      innerLoss = outerLoss
      outer = low + GOLDEN * (high - low)
      outerLoss = loss(outer)
    }
  }
  return Math.exp((low + high) / 2)
}
