import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPatterns, writePatterns } from '../../src/features/index.js'
import type { Pattern } from '../../src/text/index.js'

describe('writePatterns and readPatterns', () => {
  it('read what was written', () => {
    const word = fc.record({
      kind: fc.constantFrom('surface' as const, 'prefix' as const),
      folded: fc.string({ unit: fc.constantFrom(..."aż漢ط4-'"), minLength: 1 }),
    })
    const patterns = fc.array(fc.record({ words: fc.array(word, { minLength: 1 }) }))
    fc.assert(
      fc.property(patterns, (list) => {
        expect(readPatterns(writePatterns(list))).toEqual(list)
      }),
    )
  })
  it('writes a line a pattern', () => {
    const patterns: Pattern[] = [
      {
        words: [
          { kind: 'prefix', folded: 'charg' },
          { kind: 'surface', folded: 'twice' },
        ],
      },
      { words: [{ kind: 'surface', folded: 'late' }] },
    ]
    expect(writePatterns(patterns)).toBe('charg* twice\nlate')
  })
  it('throws on words that a lexicon has not', () => {
    expect(() => writePatterns([{ words: [{ kind: 'fuzzy', folded: 'late' }] }])).toThrow(
      RangeError,
    )
  })
})
