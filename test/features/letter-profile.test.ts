import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LETTER_BUCKETS, letterProfile } from '../../src/features/index.js'
import { tokenize } from '../../src/text/index.js'
import { anyText } from '../any-text.js'

function profileOf(text: string) {
  return letterProfile(tokenize(text))
}

describe('letterProfile', () => {
  it('has length 1, or nothing where there are no words; indices ascend', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { indices, values } = profileOf(text)
        const hasWords = tokenize(text).some((token) => token.kind === 'word')
        expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(
          hasWords ? 1 : 0,
          5,
        )
        expect([...indices]).toEqual([...new Set(indices)].sort((a, b) => a - b))
        expect(indices.every((index) => index < LETTER_BUCKETS)).toBe(true)
      }),
    )
  })

  it('counts the 1–4-grams of <ab> as often as they stand there', () => {
    // < a b >, <a ab b>, <ab ab>, <ab>: ten, all different
    expect([...profileOf('ab').values]).toEqual(new Array(10).fill(Math.fround(1 / Math.sqrt(10))))
  })

  it.each([
    ['case', 'Zamówienie DOTARŁO', 'zamówienie dotarło'],
    ['composition', 'zamówienie'.normalize('NFD'), 'zamówienie'],
    [
      'numbers, marks and addresses',
      'zamówienie 4711 !!! a@b.example https://a.example',
      'zamówienie',
    ],
    ['the order of words', 'moje zamówienie', 'zamówienie moje'],
  ])('does not depend on %s', (_, one, other) => {
    expect(profileOf(one)).toEqual(profileOf(other))
  })

  it('depends on diacritics', () => {
    expect(profileOf('zamówienie')).not.toEqual(profileOf('zamowienie'))
  })

  it('reads the tokens of a range, and at most 120 words', () => {
    const tokens = tokenize('one two three')
    expect(letterProfile(tokens, 1, 2)).toEqual(profileOf('two'))
    expect(letterProfile(tokens, 2, 2).indices).toHaveLength(0)
    expect(profileOf('word '.repeat(120))).toEqual(profileOf(`${'word '.repeat(120)} more`))
  })
})
