import { describe, expect, it } from 'vitest'
import {
  compileLexicon,
  conceptsOf,
  EMPTY_LEXICON,
  type LexiconSource,
} from '../../src/features/index.js'
import { compileMatcher, tokenize } from '../../src/text/index.js'

const SOURCE: LexiconSource = {
  ids: ['parcel', 'late', 'charge_twice', 'reset', 'nothing'],
  entries: {
    en: {
      parcel: ['parcel*', 'package'],
      late: ['late', "hasn't arriv*", 'not here yet'],
      charge_twice: ['charg* twice', 'late'], // the same word for two concepts
      reset: ['re-set*', 'C++'],
      nothing: ['*', '...', '!'],
    },
    de: { parcel: ['paket*', 'package'], late: ['zu spät'] }, // the same word in two languages
    ar: { parcel: ['طرد'], charge_twice: ['مرتين'] },
  },
}
const LEXICON = compileLexicon(SOURCE)
const MATCHER = compileMatcher(LEXICON.patterns)

/** Each concept with the words that named it. */
function conceptsIn(text: string, language?: string): string[] {
  const tokens = tokenize(text)
  const hits = MATCHER.match(tokens)
  return conceptsOf(hits, LEXICON, language).map(
    ({ concept, startToken, endToken }) =>
      `${LEXICON.ids[concept]}: ${text.slice(tokens[startToken]!.start, tokens[endToken - 1]!.end)}`,
  )
}

describe('conceptPatterns and conceptsOf', () => {
  it.each<[string, string[]]>([
    ['My parcels', ['parcel: parcels']],
    ['a package', ['parcel: package']], // in two languages, but once
    ['packages', []], // no star, no prefix
    ['It HASN’T ARRIVED', ['late: HASN’T ARRIVED']], // the entry is cut as the text is
    ['charged me twice', []],
    ['charged twice', ['charge_twice: charged twice']],
    ['Too late', ['late: late', 'charge_twice: late']],
    ['re-setting it', ['reset: re-setting']],
    ['not - here, yet', ['late: not - here, yet']], // marks do not count
    ['zu spat', ['late: zu spat']], // nor diacritics
    ['وطرد', ['parcel: وطرد']],
    ['! ...', []],
  ])('%j', (text, expected) => {
    expect(conceptsIn(text)).toEqual(expected)
  })

  it.each([
    ['en', ['parcel: package']],
    ['de', ['parcel: Paket', 'parcel: package']],
    ['ar', ['parcel: طرد']],
    ['xx', ['parcel: Paket', 'parcel: package', 'parcel: طرد']], // unknown, so all count
  ])('counts the entries of the language: %s', (language, expected) => {
    expect(conceptsIn('Paket package طرد', language)).toEqual(expected)
  })

  it('makes one pattern for the same words, whichever languages and concepts they stand for', () => {
    const meaningsOf = (word: string) => {
      const p = LEXICON.patterns.findIndex(
        ({ words }) => words.length === 1 && JSON.stringify(words).includes(`"${word}"`),
      )
      const range = [LEXICON.meaningStart[p], LEXICON.meaningStart[p + 1]]
      return [...LEXICON.meaningConcept.subarray(...range)].map(
        (concept, i) =>
          `${LEXICON.ids[concept]} ${LEXICON.languages[LEXICON.meaningLanguage.subarray(...range)[i]!]}`,
      )
    }
    expect(meaningsOf('package')).toEqual(['parcel en', 'parcel de'])
    expect(meaningsOf('late')).toEqual(['late en', 'charge_twice en'])
  })

  it('makes no pattern of marks', () => {
    expect(LEXICON.patterns.every(({ words }) => words.length > 0)).toBe(true)
    expect(LEXICON.meaningConcept).not.toContain(LEXICON.ids.indexOf('nothing'))
  })

  it('throws on a concept that is not among the ids', () => {
    expect(() =>
      compileLexicon({ ids: ['parcel'], entries: { en: { parcle: ['parcel'] } } }),
    ).toThrow(/unknown concept "parcle" in en/u)
  })

  it('is empty without entries', () => {
    expect(compileLexicon({ ids: [], entries: {} })).toEqual(EMPTY_LEXICON)
  })

  it('tells apart hits far into a long text', () => {
    const text = 'late '.repeat(70_000)
    expect(conceptsIn(text)).toHaveLength(140_000)
  })
})
