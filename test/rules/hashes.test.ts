import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fnv1a } from '../../src/rules/fnv.js'
import { sha256 } from '../../src/rules/sha256.js'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })

describe('sha256', () => {
  it('is what Node computes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        return sha256(text) === createHash('sha256').update(text, 'utf8').digest('hex')
      }),
    )
  })
  it.each([0, 55, 56, 63, 64, 65, 119, 120])(
    'is right at %i bytes, around a block end',
    (length) => {
      const text = 'a'.repeat(length)
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    },
  )
})

describe('fnv1a', () => {
  // From the test vectors of the reference implementation (isthe.com/chongo/tech/comp/fnv).
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('%s', (text, hash) => {
    expect(fnv1a(text)).toBe(hash)
  })
})
