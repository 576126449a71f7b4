import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyIndex } from '../../src/numeric/index.js'

describe('KeyIndex', () => {
  it('answers like a Map', () => {
    const key = fc.oneof(fc.nat(50), fc.integer({ min: 0, max: 0xffffffff }))
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 500 }), fc.array(key), (keys, others) => {
        const index = new KeyIndex(Uint32Array.from(keys))
        const map = new Map(keys.map((key, i) => [key, i]))
        return [...keys, ...others].every((key) => index.indexOf(key) === (map.get(key) ?? -1))
      }),
    )
  })
  it('throws on a key that stands twice', () => {
    expect(() => new KeyIndex(Uint32Array.of(7, 8, 7))).toThrow(RangeError)
  })
})
