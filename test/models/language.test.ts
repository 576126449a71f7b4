import { describe, expect, it } from 'vitest'
import { LETTER_BUCKETS } from '../../src/features/index.js'
import { identifyLanguage, type LanguageModel } from '../../src/models/index.js'
import { tokenize } from '../../src/text/index.js'
import { fitLanguage } from '../../src/training/fit-language.js'
import { TWO_LANGUAGES } from '../training/two-languages.js'

const MODEL = fitLanguage(TWO_LANGUAGES, 1)

/** Without weights every language is as probable as its bias says. */
function modelWithBias(bias: readonly number[]): LanguageModel {
  return {
    labels: bias.map((_, i) => `l${i}`),
    weights: new Int8Array(LETTER_BUCKETS * bias.length),
    scale: 1,
    bias: Float32Array.from(bias),
  }
}

describe('identifyLanguage', () => {
  it.each(['', '4711 !!! 😠', 'a@b.example https://a.example'])(
    'does not know where there are no words: %j',
    (text) => {
      expect(identifyLanguage(MODEL, tokenize(text))).toEqual({ code: 'und', probability: 0 })
    },
  )

  it.each([
    { bias: [0, 0, 0], expected: 'und' }, // a third each: no better than a guess
    { bias: [0, 0], expected: 'l0' },
    { bias: [0, 2, 0], expected: 'l1' },
  ])('$bias -> $expected', ({ bias, expected }) => {
    expect(identifyLanguage(modelWithBias(bias), tokenize('word')).code).toBe(expected)
  })

  it('gives the probability of the softmax', () => {
    const { probability } = identifyLanguage(modelWithBias([Math.log(3), 0]), tokenize('word'))
    expect(probability).toBeCloseTo(0.75, 6) // odds of 3 to 1
  })

  it.each([
    { allowed: ['en', 'pl'], expected: 'pl' },
    { allowed: ['en'], expected: 'en' },
    { allowed: ['en', 'xx'], expected: 'en' },
    { allowed: ['xx'], expected: 'und' },
    { allowed: [], expected: 'und' },
  ])('answers only what is allowed: $allowed -> $expected', ({ allowed, expected }) => {
    expect(identifyLanguage(MODEL, tokenize('Gdzie jest moja paczka?'), allowed).code).toBe(
      expected,
    )
  })

  it('tells the language of decomposed text', () => {
    const text = 'zamówień'
    expect(identifyLanguage(MODEL, tokenize(text.normalize('NFD')))).toEqual(
      identifyLanguage(MODEL, tokenize(text)),
    )
  })
})
