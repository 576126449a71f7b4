/**
 * A net in single precision → the net that ships: input weights in eight bits.
 */

import type { Net } from '../models/index.js'
import type { FloatNet } from './fit-net.js'

/** Each row of input weights is rounded to 255 steps of its own largest weight. */
export function quantizeNet(net: FloatNet): Net {
  const { inputCount, hiddenCount } = net
  const inputWeights = new Int8Array(inputCount * hiddenCount)
  const inputScales = new Float32Array(inputCount)
  for (let row = 0; row < inputCount; row++) {
    const offset = row * hiddenCount
    let largest = 0
    for (let h = 0; h < hiddenCount; h++)
      largest = Math.max(largest, Math.abs(net.inputWeights[offset + h]!))
    if (largest === 0) continue
    inputScales[row] = largest / 127
    for (let h = 0; h < hiddenCount; h++) {
      inputWeights[offset + h] = Math.round((net.inputWeights[offset + h]! / largest) * 127)
    }
  }
  return { ...net, inputWeights, inputScales }
}
