import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundAll } from '../../src/triage/round-all.js'

describe('roundAll', () => {
  it.each([
    { value: 0.123456789, expected: 0.123457 },
    { value: -0.0000001, expected: 0 }, // not −0, which JSON does not know
    { value: { a: [1.00000049, { b: 'x' }], c: null }, expected: { a: [1, { b: 'x' }], c: null } },
  ])('$value -> $expected', ({ value, expected }) => {
    expect(roundAll<unknown>(value)).toEqual(expected)
  })

  it('rounds once: rounding again changes nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const rounded = roundAll(value)
        return Object.is(roundAll(rounded), rounded) && Math.abs(rounded - value) <= 5.1e-7
      }),
    )
  })
})
