import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreInto } from '../../src/models/index.js'
import { createRandom } from '../../src/numeric/index.js'
import type { FloatNet } from '../../src/training/fit-net.js'
import { quantizeNet } from '../../src/training/quantize-net.js'
import { randomVector } from '../models/random-net.js'

function randomFloatNet(seed: number): FloatNet {
  const random = createRandom(seed)
  const [inputCount, hiddenCount, outputCount] = [30, 8, 3]
  const floats = (length: number) => Float32Array.from({ length }, () => random() * 2 - 1)
  return {
    inputCount,
    hiddenCount,
    outputCount,
    inputWeights: floats(inputCount * hiddenCount),
    hiddenBias: floats(hiddenCount),
    outputWeights: floats(hiddenCount * outputCount),
    outputBias: floats(outputCount),
  }
}

describe('quantizeNet', () => {
  it('keeps each weight within half a step', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const net = randomFloatNet(seed)
        const { inputWeights, inputScales } = quantizeNet(net)
        net.inputWeights.forEach((weight, i) => {
          const scale = inputScales[Math.floor(i / net.hiddenCount)]!
          expect(Math.abs(inputWeights[i]! * scale - weight)).toBeLessThanOrEqual(scale * 0.5001)
        })
      }),
      { numRuns: 20 },
    )
  })

  it('keeps scores within what the steps allow', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const net = randomFloatNet(seed)
        const small = quantizeNet(net)
        const x = randomVector(createRandom(seed + 1), net.inputCount)
        const hidden = new Float64Array(net.hiddenCount)
        const scores = scoreInto(small, x, hidden, new Float64Array(net.outputCount))
        let slack = 0 // of each hidden unit: half a step of each weight that counts
        x.indices.forEach((row, k) => {
          slack += (x.values[k]! * small.inputScales[row]!) / 2
        })
        for (let c = 0; c < net.outputCount; c++) {
          let exact = net.outputBias[c]!
          let allowed = 1e-4
          for (let h = 0; h < net.hiddenCount; h++) {
            let input = net.hiddenBias[h]!
            x.indices.forEach((row, k) => {
              input += x.values[k]! * net.inputWeights[row * net.hiddenCount + h]!
            })
            const weight = net.outputWeights[h * net.outputCount + c]!
            exact += Math.max(0, input) * weight
            allowed += slack * Math.abs(weight)
          }
          expect(Math.abs(scores[c]! - exact)).toBeLessThan(allowed)
        }
      }),
    )
  })

  it('keeps a row of zeros', () => {
    const net = { ...randomFloatNet(1), inputWeights: new Float32Array(240) }
    expect(quantizeNet(net).inputWeights).toEqual(new Int8Array(240))
    expect(quantizeNet(net).inputScales).toEqual(new Float32Array(30))
  })
})
