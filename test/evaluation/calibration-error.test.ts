import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrationError } from '../../src/evaluation/index.js'

describe('calibrationError', () => {
  it.each([
    { probabilities: [1, 1], right: [true, false], expected: 0.5 },
    { probabilities: [0.5, 0.5], right: [true, false], expected: 0 },
    { probabilities: [0, 1], right: [false, true], expected: 0 },
    // Bins [9/15, 10/15) and [13/15, 14/15): (|0.62 − 1| + |0.64 − 0| joined: |1.26 − 1|) and |0.9 − 1|, over three.
    { probabilities: [0.62, 0.64, 0.9], right: [true, false, true], expected: 0.36 / 3 },
    // 0.59 and 0.61 stand in different bins, and are not set off against each other.
    { probabilities: [0.59, 0.61], right: [true, false], expected: (0.41 + 0.61) / 2 },
  ])('$probabilities, $right -> $expected', ({ probabilities, right, expected }) => {
    expect(calibrationError(probabilities, right)).toBeCloseTo(expected, 12)
  })

  it('is NaN for no answers', () => {
    expect(calibrationError([], [])).toBeNaN()
  })

  const answers = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
    minLength: 1,
  })

  it('lies between the overall gap and 1', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const probabilities = given.map(([probability]) => probability)
        const right = given.map(([, isRight]) => isRight)
        const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length
        const error = calibrationError(probabilities, right)
        const overall = Math.abs(mean(probabilities) - mean(right.map(Number)))
        return error >= overall - 1e-12 && error <= 1 + 1e-12
      }),
    )
  })
})
