import { describe, expect, it } from 'vitest'
import {
  FEATURE_BLOCKS,
  type FeatureInput,
  type FeatureSettings,
  visitFeatures,
} from '../../src/features/index.js'
import { createDocument } from '../../src/text/index.js'
import { EVERY_BLOCK, onlyBlock } from './settings.js'

function inputOf(text: string, parts: Partial<FeatureInput> = {}): FeatureInput {
  return { document: createDocument(text), concepts: [], cues: [], ...parts }
}

interface Visited {
  readonly block: string
  readonly key: number
  readonly words: string
  readonly amount: number
}

function featuresOf(input: FeatureInput, settings: FeatureSettings): Visited[] {
  const visited: Visited[] = []
  visitFeatures(input, settings, (block, key, startToken, endToken, amount) => {
    const { tokens } = input.document
    const words = tokens
      .slice(startToken, endToken)
      .map((token) => token.text)
      .join(' ')
    visited.push({ block: FEATURE_BLOCKS[block]!, key, words, amount })
  })
  return visited
}

function wordsOf(text: string, settings: FeatureSettings): string[] {
  return featuresOf(inputOf(text), settings).map(({ words }) => words)
}

function keysOf(text: string, settings: FeatureSettings): number[] {
  return featuresOf(inputOf(text), settings).map(({ key }) => key)
}

describe('visitFeatures: words', () => {
  it.each([
    { wordLength: 0, expected: [] },
    { wordLength: 1, expected: ['Please', 'cancel', 'it'] },
    // each word, each word with the one before it or the edge of the sentence, and the last with the edge
    {
      wordLength: 2,
      expected: ['Please', 'Please', 'cancel', 'Please cancel', 'it', 'cancel it', 'it'],
    },
  ])('length $wordLength', ({ wordLength, expected }) => {
    expect(wordsOf('Please cancel it.', onlyBlock('words', { wordLength }))).toEqual(expected)
  })

  it('begins anew in each sentence and skips marks', () => {
    const settings = onlyBlock('words')
    expect(wordsOf('Cancel. Now', settings)).toEqual([
      'Cancel',
      'Cancel',
      'Cancel',
      'Now',
      'Now',
      'Now',
    ])
    expect(keysOf('cancel - it', settings)).toEqual(keysOf('cancel it', settings))
  })

  it.each([
    ['case and diacritics', 'Zamówień', 'zamowien'],
    ['which number it is', 'order 4711', 'order 815'],
    ['which code it is', 'order ORD-30921', 'order B2B'],
    ['which address it is', 'mail ann@a.example', 'mail bob@b.example'],
  ])('does not depend on %s', (_, one, other) => {
    expect(keysOf(one, onlyBlock('words'))).toEqual(keysOf(other, onlyBlock('words')))
  })

  it.each([
    ['the order of words', 'cancel order', 'order cancel'],
    ['where a sentence ends', 'cancel. order', 'cancel order'],
    ['which emoji it is', '😠', '😊'],
    ['whether it is a number or a word', '4711', 'order'],
  ])('depends on %s', (_, one, other) => {
    expect(keysOf(one, onlyBlock('words'))).not.toEqual(keysOf(other, onlyBlock('words')))
  })

  it('joins words that begin with the same letters where they are cut', () => {
    const cut = onlyBlock('words', { wordPrefix: 6 })
    expect(keysOf('cancelled', cut)).toEqual(keysOf('cancellation', cut))
    expect(keysOf('cancelled', onlyBlock('words'))).not.toEqual(
      keysOf('cancellation', onlyBlock('words')),
    )
  })
})

describe('visitFeatures: characters', () => {
  it('visits each n-gram of the marked word once for each place', () => {
    // <ab>: <a ab b> <ab ab> <ab>
    expect(
      keysOf('ab', onlyBlock('characters', { shortestCharacters: 2, longestCharacters: 4 })),
    ).toHaveLength(6)
    expect(new Set(keysOf('ab', onlyBlock('characters'))).size).toBe(6)
  })
  it.each([
    { text: 'ab', shortestCharacters: 5, longestCharacters: 6, expected: 0 }, // longer than the word
    { text: 'ab', shortestCharacters: 0, longestCharacters: 0, expected: 0 },
    { text: '4711 !!!', shortestCharacters: 2, longestCharacters: 3, expected: 0 }, // no words
    { text: 'abcd', shortestCharacters: 3, longestCharacters: 3, expected: 4 },
  ])('$text, $shortestCharacters–$longestCharacters', ({ text, expected, ...lengths }) => {
    expect(keysOf(text, onlyBlock('characters', lengths))).toHaveLength(expected)
  })
})

describe('visitFeatures: concepts and cues', () => {
  const text = 'cancel my late order now please and thank you'
  const at = (concept: number, startToken: number, endToken = startToken + 1) => ({
    concept,
    startToken,
    endToken,
  })

  it('visits concepts and pairs of them within reach, in order', () => {
    const concepts = [at(1, 0), at(2, 2), at(3, 3), at(2, 5)]
    const input = inputOf(text, { concepts })
    expect(featuresOf(input, onlyBlock('concepts')).map(({ words }) => words)).toEqual([
      'cancel',
      'late',
      'order',
      'please',
    ])
    expect(featuresOf(input, onlyBlock('conceptPairs')).map(({ words }) => words)).toEqual([
      'cancel my late',
      'cancel my late order', // order begins two words after cancel; please, four words after it, is out of reach
      'late order', // not late … please: the same concept
      'order now please',
    ])
  })

  it('makes no pair of concepts that overlap', () => {
    const concepts = [at(1, 0, 3), at(2, 1, 2)]
    expect(featuresOf(inputOf(text, { concepts }), onlyBlock('conceptPairs'))).toEqual([])
  })

  it('tells the two orders of a pair apart', () => {
    const keyOf = (...ids: number[]) =>
      featuresOf(
        inputOf(text, { concepts: ids.map((id, i) => at(id, i)) }),
        onlyBlock('conceptPairs'),
      )[0]?.key
    expect(keyOf(1, 2)).not.toBe(keyOf(2, 1))
    expect(keyOf(1, 2)).toBe(keyOf(1, 2))
  })

  it('visits cues with their amount', () => {
    const cues = [{ id: 'capitals' as const, amount: 0.5, startToken: 2, endToken: 3 }]
    expect(featuresOf(inputOf(text, { cues }), onlyBlock('cues'))).toMatchObject([
      { words: 'late', amount: 0.5 },
    ])
  })

  it('leaves out every block without weight', () => {
    const blockWeights = { words: 0, characters: 0, concepts: 0, conceptPairs: 0, cues: 0 }
    expect(
      featuresOf(inputOf(text, { concepts: [at(1, 0)] }), { ...EVERY_BLOCK, blockWeights }),
    ).toEqual([])
  })

  it('gives keys of 32 bits', () => {
    for (const { key } of featuresOf(
      inputOf(text, { concepts: [at(1, 0), at(2, 1)] }),
      EVERY_BLOCK,
    ))
      expect(key).toBe(key >>> 0)
  })
})
