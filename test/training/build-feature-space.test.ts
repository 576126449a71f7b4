import { describe, expect, it } from 'vitest'
import { createDocument } from '../../src/text/index.js'
import { buildFeatureSpace } from '../../src/training/build-feature-space.js'
import { onlyBlock } from '../features/settings.js'

const WORDS = onlyBlock('words', { wordLength: 1 })
const inputs = ['late late late', 'late parcel', 'late order'].map((text) => ({
  document: createDocument(text),
  concepts: [],
  cues: [],
}))

describe('buildFeatureSpace', () => {
  it.each([
    { leastDocuments: 1, expected: 3 },
    { leastDocuments: 2, expected: 1 }, // "late" counts once for each document
    { leastDocuments: 4, expected: 0 },
  ])(
    'keeps $expected features of at least $leastDocuments documents',
    ({ leastDocuments, expected }) => {
      expect(buildFeatureSpace(inputs, WORDS, { leastDocuments }).keys).toHaveLength(expected)
    },
  )

  it('orders the keys and says how rare each is', () => {
    const { keys, rarity } = buildFeatureSpace(inputs, WORDS, { leastDocuments: 1 })
    expect([...keys]).toEqual([...keys].sort((a, b) => a - b))
    // 1 + ln(4/4) for "late", 1 + ln(4/2) for the others
    const expected = [1, 1 + Math.log(2), 1 + Math.log(2)].map(Math.fround)
    expect([...rarity].sort((a, b) => a - b)).toEqual(expected)
  })

  it('gives an empty space for no documents', () => {
    expect(buildFeatureSpace([], WORDS).keys).toHaveLength(0)
  })
})
