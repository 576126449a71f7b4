import { describe, expect, it } from 'vitest'
import { identifyLanguage } from '../../src/models/index.js'
import { tokenize } from '../../src/text/index.js'
import { fitLanguage } from '../../src/training/fit-language.js'
import { TWO_LANGUAGES } from './two-languages.js'

const MODEL = fitLanguage(TWO_LANGUAGES, 1)

describe('fitLanguage', () => {
  it.each([
    // None of these sentences was learned from.
    ['en', 'Please send the parcel to my new address'],
    ['pl', 'Proszę wysłać paczkę na mój nowy adres'],
    ['en', 'the shoes are still not here'],
    ['pl', 'buty jeszcze nie przyszły'],
  ])('tells %s: %s', (language, text) => {
    expect(identifyLanguage(MODEL, tokenize(text)).code).toBe(language)
  })

  it('gives the same model for the same seed', () => {
    expect(fitLanguage(TWO_LANGUAGES, 1)).toEqual(MODEL)
    expect(fitLanguage(TWO_LANGUAGES, 2)).not.toEqual(MODEL)
  })

  it('uses the whole range of eight bits', () => {
    expect(MODEL.weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0)).toBe(
      127,
    )
  })

  it('learns one language without dividing by nothing', () => {
    const model = fitLanguage([{ language: 'en', text: 'only this' }], 1)
    expect(identifyLanguage(model, tokenize('something'))).toEqual({ code: 'en', probability: 1 })
  })

  it('throws on no samples', () => {
    expect(() => fitLanguage([], 1)).toThrow(RangeError)
  })
})
