import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from '../../src/text/index.js'
import { wordVariants } from '../../src/text/word-variants.js'

describe('wordVariants', () => {
  it.each([
    // what is written on to the word: and + the, with + the, for + the, the, and, for, will
    ['والطلب', ['طلب', 'الطلب']],
    ['بالبطاقة', ['بطاقه', 'البطاقه']],
    ['للشركة', ['شركه', 'لشركه']],
    ['الفاتورة', ['فاتوره']],
    ['وطلبي', ['طلبي']],
    ['لحسابي', ['حسابي']],
    ['طلب', []], // three letters are the least that stay
    ['ولد', []],
    ['order', []],
    ['заказ', []],
    ['', []],
  ])('%s -> %j', (word, expected) => {
    expect(wordVariants(foldWord(word))).toEqual(expected)
  })

  it('gives ends of the word, at least three letters each', () => {
    const word = fc.string({ unit: fc.constantFrom(...'والفبلكهحعمطر'), maxLength: 9 })
    fc.assert(
      fc.property(word, (text) =>
        wordVariants(text).every(
          (variant) =>
            text.endsWith(variant) && variant.length >= 3 && variant.length < text.length,
        ),
      ),
    )
  })
})
