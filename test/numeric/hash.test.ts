import { describe, expect, it } from 'vitest'
import { hashBytes, hashCombine, hashString } from '../../src/numeric/index.js'

/** From the test suite of the authors, http://www.isthe.com/chongo/src/fnv/test_fnv.c (FNV-1a, 32 bits). */
const PUBLISHED: [string, number][] = [
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['b', 0xe70c2de5],
  ['foobar', 0xbf9cf968],
]

describe('hashString and hashBytes', () => {
  it.each(PUBLISHED)('give the published value of %j', (text, expected) => {
    expect(hashString(text)).toBe(expected)
    expect(hashBytes(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBe(expected)
  })
  it('hashes on from a seed', () => {
    expect(hashString('bar', hashString('foo'))).toBe(hashString('foobar'))
  })
})

describe('hashCombine', () => {
  it('gives 32 bits without a sign, and another value in another order', () => {
    const [a, b] = [hashString('a'), hashString('b')]
    const one = hashCombine(hashCombine(0, a), b)
    const other = hashCombine(hashCombine(0, b), a)
    expect(one).not.toBe(other)
    for (const hash of [one, other]) expect(hash).toBe(hash >>> 0)
  })
  it('keeps the keys of small numbers apart', () => {
    const seed = hashString('concepts')
    const keys = new Set(Array.from({ length: 2048 }, (_, i) => hashCombine(seed, i)))
    expect(keys.size).toBe(2048)
  })
})
