import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithinEdits } from '../../src/text/index.js'

/** The recursive definition (Boytsov 2011, section 2.1), as the oracle. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)]
  const isSwapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
  return Math.min(
    distance(restOfA, restOfB) + (a[0] === b[0] ? 0 : 1),
    distance(restOfA, b) + 1,
    distance(a, restOfB) + 1,
    isSwapped ? distance(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY,
  )
}

describe('isWithinEdits', () => {
  it.each([
    { word: 'refund', target: 'refund', limit: 0, expected: true },
    { word: 'refnud', target: 'refund', limit: 1, expected: true }, // swap
    { word: 'refun', target: 'refund', limit: 1, expected: true }, // delete
    { word: 'reffund', target: 'refund', limit: 1, expected: true }, // insert
    { word: 'refind', target: 'refund', limit: 1, expected: true }, // replace
    { word: 'refnd', target: 'refunds', limit: 1, expected: false },
    { word: 'refnd', target: 'refunds', limit: 2, expected: true },
    { word: 'defund', target: 'refund', limit: 1, expected: false }, // the first letter must agree
    { word: 'xca', target: 'xabc', limit: 2, expected: false }, // swapped letters are not edited again: 3, not 2
    { word: '', target: 'refund', limit: 6, expected: false },
  ])('$word ~ $target within $limit: $expected', ({ word, target, limit, expected }) => {
    expect(isWithinEdits(word, target, limit)).toBe(expected)
  })

  it('agrees with the recursive definition', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, limit) => {
        const expected = a === b || (limit > 0 && a[0] === b[0] && distance(a, b) <= limit)
        expect(isWithinEdits(a, b, limit)).toBe(expected)
      }),
    )
  })
})
