import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8, encodeUtf8 } from '../../src/text/index.js'

describe('encodeUtf8 and decodeUtf8', () => {
  it('agree with TextEncoder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text))
      }),
    )
  })
  it('give back any string, with U+FFFD for half a surrogate pair', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(
        fc.string({ unit }),
        (text) => decodeUtf8(encodeUtf8(text)) === Buffer.from(text, 'utf8').toString('utf8'),
      ),
    )
  })
  it('give back a long string', () => {
    const text = 'aż漢😠'.repeat(20_000)
    expect(decodeUtf8(encodeUtf8(text))).toBe(text)
  })
})
