import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { softmaxInPlace } from '../../src/numeric/index.js'

describe('softmaxInPlace', () => {
  it.each([
    { scores: [0, 0], temperature: 1, expected: [0.5, 0.5] }, // by symmetry
    { scores: [1000, 0], temperature: 1, expected: [1, 0] }, // would overflow without the shift
    { scores: [-1000, -1000], temperature: 1, expected: [0.5, 0.5] }, // would underflow without it
    { scores: [Math.log(3), 0], temperature: 1, expected: [0.75, 0.25] }, // odds of 3 to 1
    { scores: [2 * Math.log(3), 0], temperature: 2, expected: [0.75, 0.25] }, // scores are divided
    { scores: [7], temperature: 1, expected: [1] },
  ])('$scores at $temperature -> $expected', ({ scores, temperature, expected }) => {
    const probabilities = [...softmaxInPlace(Float64Array.from(scores), temperature)]
    expected.forEach((value, i) => {
      expect(probabilities[i]).toBeCloseTo(value, 12)
    })
  })

  it('sums to one, keeps the order and writes in place, for any finite scores', () => {
    const finite = fc.float64Array({ minLength: 1, noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(finite, fc.double({ min: 0.05, max: 20, noNaN: true }), (scores, temperature) => {
        const given = Float64Array.from(scores)
        const out = softmaxInPlace(given, temperature)
        expect(out).toBe(given)
        expect(Math.abs(out.reduce((a, b) => a + b) - 1)).toBeLessThan(1e-12)
        const best = scores.indexOf(Math.max(...scores))
        expect(out[best]).toBe(Math.max(...out))
      }),
    )
  })

  it('throws on no scores', () => {
    expect(() => softmaxInPlace(new Float64Array())).toThrow(RangeError)
  })
})
