import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordTrie } from '../../src/text/word-trie.js'

describe('WordTrie', () => {
  it('finds the prefixes of a word from short to long, then the word itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ż'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean())), word, (entries, looked) => {
        const trie = new WordTrie()
        const names = new Map<number, string>()
        let count = 0
        for (const [entry, isPrefix] of entries) {
          names.set(
            trie.symbolOf(entry, isPrefix, () => ++count),
            isPrefix ? `${entry}*` : entry,
          )
        }
        const expected = [
          ...new Set(
            entries
              .filter(([entry, isPrefix]) => isPrefix && looked.startsWith(entry))
              .map(([entry]) => entry),
          ),
        ]
          .sort((a, b) => a.length - b.length)
          .map((entry) => `${entry}*`)
        if (entries.some(([entry, isPrefix]) => !isPrefix && entry === looked))
          expected.push(looked)
        const found: number[] = []
        trie.symbolsInto(looked, found)
        expect(found.map((symbol) => names.get(symbol))).toEqual(expected)
      }),
    )
  })
})
