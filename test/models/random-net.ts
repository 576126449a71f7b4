/**
 * A net and vectors for it, with random weights.
 */

import type { Net } from '../../src/models/index.js'
import { createRandom, type Random, type SparseVector } from '../../src/numeric/index.js'

export function randomNet(
  seed: number,
  { inputCount = 20, hiddenCount = 6, outputCount = 4 } = {},
): Net {
  const random = createRandom(seed)
  const floats = (length: number): Float32Array =>
    Float32Array.from({ length }, () => random() * 2 - 1)
  return {
    inputCount,
    hiddenCount,
    outputCount,
    inputWeights: Int8Array.from(
      { length: inputCount * hiddenCount },
      () => Math.floor(random() * 255) - 127,
    ),
    inputScales: floats(inputCount).map((scale) => Math.abs(scale) / 100),
    hiddenBias: floats(hiddenCount),
    outputWeights: floats(hiddenCount * outputCount),
    outputBias: floats(outputCount),
  }
}

/** About half of the inputs, ascending. */
export function randomVector(random: Random, inputCount: number): SparseVector {
  const indices = Uint32Array.from({ length: inputCount }, (_, i) => i).filter(() => random() < 0.5)
  return { indices, values: Float32Array.from(indices, () => random()) }
}
