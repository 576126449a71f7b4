import { describe, expect, it } from 'vitest'
import { compileLexicon, findCues, readFeatures } from '../../src/features/index.js'
import { compileMatcher, createDocument } from '../../src/text/index.js'

describe('readFeatures', () => {
  const lexicon = compileLexicon({
    ids: ['parcel'],
    entries: { en: { parcel: ['parcel'] }, de: { parcel: ['Paket'] } },
  })
  const document = createDocument('Parcel, Paket!')
  const hits = compileMatcher(lexicon.patterns).match(document.tokens)

  it.each([
    { language: undefined, expected: 2 },
    { language: 'en', expected: 1 },
    { language: 'de', expected: 1 },
  ])('counts the entries of $language: $expected', ({ language, expected }) => {
    expect(readFeatures(document, hits, { lexicon, language }).concepts).toHaveLength(expected)
  })

  it('finds no concepts without a lexicon, but the cues of text and thread', () => {
    const thread = { contacts: 2, hasAgentReply: true }
    expect(readFeatures(document, hits, { thread })).toEqual({
      document,
      concepts: [],
      cues: findCues(document, thread),
    })
  })
})
