import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialLowerBound, showsShare } from '../../src/numeric/index.js'

describe('binomialLowerBound', () => {
  it.each([
    // Lower ends of the exact 95 % intervals of R's binom.test, which are two-sided: 97.5 % on this side
    { successes: 682, trials: 925, confidence: 0.975, expected: 0.7076683 }, // its example, Conover (1971), p. 97
    { successes: 8, trials: 10, confidence: 0.975, expected: 0.4439045 },
    { successes: 5, trials: 10, confidence: 0.975, expected: 0.187086 },
    // Closed forms: (1 − c)^(1/n) for n of n, 1 − c^(1/n) for one of n
    { successes: 98, trials: 98, confidence: 0.95, expected: 0.05 ** (1 / 98) },
    { successes: 10_000, trials: 10_000, confidence: 0.95, expected: 0.05 ** (1 / 10_000) },
    { successes: 1, trials: 1, confidence: 0.95, expected: 0.05 },
    { successes: 1, trials: 10, confidence: 0.975, expected: 1 - 0.975 ** (1 / 10) },
    { successes: 1, trials: 1000, confidence: 0.95, expected: 1 - 0.95 ** (1 / 1000) },
    { successes: 0, trials: 10, confidence: 0.95, expected: 0 },
    { successes: 0, trials: 0, confidence: 0.95, expected: 0 },
  ])('$successes of $trials at $confidence', ({ successes, trials, confidence, expected }) => {
    expect(binomialLowerBound(successes, trials, confidence)).toBeCloseTo(expected, 6)
  })

  it('is where the tail of the binomial has the mass left over', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 60 })
          .chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n))),
        fc.constantFrom(0.8, 0.95, 0.99),
        ([successes, trials], confidence) => {
          const bound = binomialLowerBound(successes, trials, confidence)
          expect(bound).toBeLessThan(successes / trials)
          expect(tail(successes, trials, bound)).toBeCloseTo(1 - confidence, 6)
        },
      ),
    )
  })

  it('rises with the successes and falls with the confidence', () => {
    const bounds = Array.from({ length: 51 }, (_, k) => binomialLowerBound(k, 50, 0.95))
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b))
    expect(binomialLowerBound(40, 50, 0.99)).toBeLessThan(binomialLowerBound(40, 50, 0.95))
  })
})

describe('showsShare', () => {
  it('is true where the bound is at least the share', () => {
    const counts = fc.nat(80).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))
    fc.assert(
      fc.property(counts, fc.constantFrom(0.5, 0.8, 0.97), ([successes, trials], share) => {
        const bound = binomialLowerBound(successes, trials, 0.95)
        return (
          Math.abs(bound - share) < 1e-8 ||
          showsShare(successes, trials, share, 0.95) === bound >= share
        )
      }),
    )
  })
})

/** P(X ≥ successes), term by term. */
function tail(successes: number, trials: number, p: number): number {
  let sum = 0
  for (let k = successes; k <= trials; k++) {
    let term = 1
    for (let i = 0; i < k; i++) term *= ((trials - i) / (i + 1)) * p
    sum += term * (1 - p) ** (trials - k)
  }
  return sum
}
