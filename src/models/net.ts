/**
 * The model that scores a message: sparse vector → one hidden layer (ReLU) → the scores of all heads.
 */

import type { SparseVector } from '../numeric/index.js'

export interface Net {
  readonly inputCount: number
  readonly hiddenCount: number
  readonly outputCount: number
  /** [inputCount, hiddenCount], row-major; the weight is this times the scale of its row. */
  readonly inputWeights: Int8Array
  readonly inputScales: Float32Array // [inputCount]
  readonly hiddenBias: Float32Array // [hiddenCount]
  readonly outputWeights: Float32Array // [hiddenCount, outputCount], row-major
  readonly outputBias: Float32Array // [outputCount]
}

/**
 * Score a vector: `out[c] = outputBias[c] + Σ relu(hidden[h]) · outputWeights[h, c]`.
 *
 * @param hidden - Shape [hiddenCount]. Overwritten with the hidden layer before the ReLU.
 * @param out - Shape [outputCount]. Overwritten.
 * @throws RangeError when an output array has the wrong length.
 */
export function scoreInto(
  net: Net,
  x: SparseVector,
  hidden: Float64Array,
  out: Float64Array,
): Float64Array {
  const { hiddenCount, outputCount, outputWeights } = net
  if (hidden.length !== hiddenCount)
    throw new RangeError(`scoreInto: hidden must be [${hiddenCount}]`)
  if (out.length !== outputCount) throw new RangeError(`scoreInto: out must be [${outputCount}]`)
  hiddenInto(net, x, hidden)
  out.set(net.outputBias)
  for (let h = 0; h < hiddenCount; h++) {
    const activation = hidden[h]!
    if (activation <= 0) continue
    const offset = h * outputCount
    for (let c = 0; c < outputCount; c++) out[c]! += activation * outputWeights[offset + c]!
  }
  return out
}

function hiddenInto(
  { hiddenCount, inputWeights, inputScales, hiddenBias }: Net,
  x: SparseVector,
  hidden: Float64Array,
): void {
  hidden.set(hiddenBias)
  for (let k = 0; k < x.indices.length; k++) {
    const row = x.indices[k]!
    const value = x.values[k]! * inputScales[row]!
    const offset = row * hiddenCount
    for (let h = 0; h < hiddenCount; h++) hidden[h]! += value * inputWeights[offset + h]!
  }
}

/**
 * What each feature of `x` adds to a weighted sum of the outputs: contributions sum to `value(x) − value(empty)`.
 *
 * Integrated gradients on the straight path from the empty vector. For one ReLU layer the integral has a closed
 * form: unit h gives `relu(b + s) − relu(b)`, shared among the features as they share in its input s.
 *
 * @param direction - Shape [outputCount]: the weight of each output; 1 and zeros for the score of one.
 * @returns Shape [nonzeros of x], in its order.
 * @see Sundararajan, Taly, Yan (2017), Axiomatic Attribution for Deep Networks, section 3.
 */
export function contributionsTo(net: Net, x: SparseVector, direction: Float64Array): Float64Array {
  const { hiddenCount, outputCount, inputWeights, inputScales, hiddenBias, outputWeights } = net
  const hidden = new Float64Array(hiddenCount)
  hiddenInto(net, x, hidden)
  const perInput = new Float64Array(hiddenCount) // what one unit of input to h adds
  for (let h = 0; h < hiddenCount; h++) {
    const bias = hiddenBias[h]!
    const input = hidden[h]! - bias
    if (input === 0) continue
    let weight = 0
    for (let c = 0; c < outputCount; c++)
      weight += outputWeights[h * outputCount + c]! * direction[c]!
    perInput[h] = ((Math.max(hidden[h]!, 0) - Math.max(bias, 0)) / input) * weight
  }
  const contributions = new Float64Array(x.indices.length)
  for (let k = 0; k < contributions.length; k++) {
    const row = x.indices[k]!
    const offset = row * hiddenCount
    let sum = 0
    for (let h = 0; h < hiddenCount; h++) sum += inputWeights[offset + h]! * perInput[h]!
    contributions[k] = sum * x.values[k]! * inputScales[row]!
  }
  return contributions
}
