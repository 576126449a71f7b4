import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from '../../src/text/index.js'
import { anyText } from '../any-text.js'

describe('foldWord', () => {
  it.each([
    // Expected values are the spellings without diacritics in use on keyboards that lack them.
    ['Zamówień', 'zamowien'],
    ['ŻÓŁĆ', 'zolc'],
    ['Řeřicha', 'rericha'],
    ['Größe', 'grosse'],
    ['GRÖẞE', 'grosse'],
    ['Œuvre', 'oeuvre'],
    ['Ærø', 'aero'],
    ['Đorđe', 'dorde'],
    ['Ёлка', 'елка'],
    ['чай', 'чаи'], // й decomposes; it does so in the lexicon too
    ['Їжак', 'іжак'],
    ['Don’t', "don't"],
    ['м’ята', "м'ята"],
    ['мʼята', "м'ята"],
    // Arabic: short vowels, shadda and tatweel off; alefs, ya and ta marbuta joined
    ['رَقَمُ', 'رقم'],
    ['الطَّلَبـــ', 'الطلب'],
    ['أإآٱ', 'اااا'],
    ['فاتورة', 'فاتوره'],
    ['إلى', 'الي'],
    ['٤٧١١', '4711'],
    ['۴۷۱۱', '4711'],
    // Turkish: İ is i, dotless ı stays a letter of its own
    ['İstanbul', 'istanbul'],
    ['ışık', 'ısık'],
    ['değil', 'degil'],
    // Compatibility forms: full width, ligatures, letters that decompose into capitals
    ['ＡＢＣ１２', 'abc12'],
    ['ﬁn', 'fin'],
    ['№', 'no'],
    ['™', 'tm'],
    ['', ''],
  ])('%s -> %s', (word, expected) => {
    expect(foldWord(word)).toBe(expected)
  })

  it('gives the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) => foldWord(text.normalize('NFC')) === foldWord(text.normalize('NFD')),
      ),
    )
  })

  it('changes no code point that is already folded', () => {
    const changed: string[] = []
    for (let code = 0; code <= 0x10ffff; code++) {
      const folded = foldWord(String.fromCodePoint(code))
      if (foldWord(folded) !== folded) changed.push(code.toString(16))
    }
    expect(changed).toEqual([])
  })

  it('changes no text that is already folded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldWord(text)
        return foldWord(folded) === folded
      }),
    )
  })
})
