import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contributionsTo, type Net, scoreInto } from '../../src/models/index.js'
import { createRandom, type SparseVector } from '../../src/numeric/index.js'
import { randomNet, randomVector } from './random-net.js'

const EMPTY: SparseVector = { indices: new Uint32Array(), values: new Float32Array() }

function scoresOf(net: Net, x: SparseVector): Float64Array {
  return scoreInto(net, x, new Float64Array(net.hiddenCount), new Float64Array(net.outputCount))
}

/** The formula, an output at a time. */
function scoreNaively(net: Net, x: SparseVector, output: number): number {
  let score = net.outputBias[output]!
  for (let h = 0; h < net.hiddenCount; h++) {
    let hidden = net.hiddenBias[h]!
    x.indices.forEach((row, k) => {
      hidden += x.values[k]! * net.inputScales[row]! * net.inputWeights[row * net.hiddenCount + h]!
    })
    score += Math.max(0, hidden) * net.outputWeights[h * net.outputCount + output]!
  }
  return score
}

describe('scoreInto', () => {
  it('scores two inputs, two hidden units and one output as worked out by hand', () => {
    const net: Net = {
      inputCount: 2,
      hiddenCount: 2,
      outputCount: 1,
      inputWeights: Int8Array.of(10, -10, 20, 30),
      inputScales: Float32Array.of(0.5, 0.25),
      hiddenBias: Float32Array.of(1, 1),
      outputWeights: Float32Array.of(2, 3),
      outputBias: Float32Array.of(-1),
    }
    // h0 = 1 + 5·1 = 6, h1 = 1 − 5·1 → 0: −1 + 2·6
    expect([...scoresOf(net, { indices: Uint32Array.of(0), values: Float32Array.of(1) })]).toEqual([
      11,
    ])
    // h0 = 1 + 5·1 + 5·2 = 16, h1 = 1 − 5·1 + 7.5·2 = 11: −1 + 2·16 + 3·11
    expect([
      ...scoresOf(net, { indices: Uint32Array.of(0, 1), values: Float32Array.of(1, 2) }),
    ]).toEqual([64])
    expect([...scoresOf(net, EMPTY)]).toEqual([4]) // −1 + 2·1 + 3·1
  })

  it('agrees with the formula', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const net = randomNet(seed)
        const x = randomVector(createRandom(seed + 1), net.inputCount)
        scoresOf(net, x).forEach((score, c) => {
          expect(score).toBeCloseTo(scoreNaively(net, x, c), 9)
        })
      }),
    )
  })

  it('overwrites what stood in its arrays', () => {
    const net = randomNet(1)
    const x = randomVector(createRandom(2), net.inputCount)
    const hidden = new Float64Array(net.hiddenCount).fill(Number.NaN)
    const out = new Float64Array(net.outputCount).fill(Number.NaN)
    expect(scoreInto(net, x, hidden, out)).toEqual(scoresOf(net, x))
  })

  it('throws on arrays of the wrong length', () => {
    const net = randomNet(1)
    const right = {
      hidden: new Float64Array(net.hiddenCount),
      out: new Float64Array(net.outputCount),
    }
    expect(() => scoreInto(net, EMPTY, new Float64Array(1), right.out)).toThrow(RangeError)
    expect(() => scoreInto(net, EMPTY, right.hidden, new Float64Array(1))).toThrow(RangeError)
  })
})

/** The direction that is the score of one output. */
function only({ outputCount }: Net, output: number): Float64Array {
  return Float64Array.from({ length: outputCount }, (_, c) => (c === output ? 1 : 0))
}

describe('contributionsTo', () => {
  it('gives parts that sum to the score less the score of nothing', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(3), (seed, output) => {
        const net = randomNet(seed)
        const x = randomVector(createRandom(seed + 1), net.inputCount)
        const gained = scoresOf(net, x)[output]! - scoresOf(net, EMPTY)[output]!
        const sum = contributionsTo(net, x, only(net, output)).reduce((a, b) => a + b, 0)
        expect(Math.abs(sum - gained)).toBeLessThan(1e-6)
      }),
      { numRuns: 500 },
    )
  })

  it('is the integral of the gradient from nothing to the vector', () => {
    const net = randomNet(5)
    const x = randomVector(createRandom(6), net.inputCount)
    const steps = 2000
    const parts = Float64Array.from(x.indices, (_, k) => {
      let sum = 0
      for (let step = 0; step < steps; step++) {
        const share = (step + 0.5) / steps
        const values = x.values.map((value) => value * share)
        const nudged = (by: number) => ({
          indices: x.indices,
          values: Float64Array.from(
            values,
            (value, i) => value + (i === k ? by : 0),
          ) as unknown as Float32Array,
        })
        sum += (scoreNaively(net, nudged(1e-6), 0) - scoreNaively(net, nudged(-1e-6), 0)) / 2e-6
      }
      return (sum / steps) * x.values[k]!
    })
    contributionsTo(net, x, only(net, 0)).forEach((part, k) => {
      expect(part).toBeCloseTo(parts[k]!, 2)
    })
  })

  it('is value times weight where no unit switches', () => {
    const net = { ...randomNet(3), hiddenBias: new Float32Array(6).fill(100) }
    const x = randomVector(createRandom(4), net.inputCount)
    contributionsTo(net, x, only(net, 1)).forEach((part, k) => {
      const alone = { indices: x.indices.subarray(k, k + 1), values: x.values.subarray(k, k + 1) }
      expect(part).toBeCloseTo(scoresOf(net, alone)[1]! - scoresOf(net, EMPTY)[1]!, 6)
    })
  })

  it('gives nothing for nothing', () => {
    expect(contributionsTo(randomNet(1), EMPTY, only(randomNet(1), 0))).toEqual(new Float64Array())
  })
})
