import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compileMatcher,
  foldWord,
  type Hit,
  isWithinEdits,
  type Pattern,
  type PatternWord,
  stemmerFor,
  type Token,
  tokenize,
} from '../../src/text/index.js'
import { wordVariants } from '../../src/text/word-variants.js'

/** Every pattern tried at every place, straight from the description of `PatternWord`. */
function matchNaively(
  patterns: readonly Pattern[],
  tokens: readonly Token[],
  language?: string,
): Hit[] {
  const places = tokens.flatMap((token, i) => (token.kind === 'punctuation' ? [] : [i]))
  const found = new Map<string, Hit>()
  patterns.forEach(({ words }, pattern) => {
    for (let place = 0; place < places.length; place++) {
      for (const end of endsOf(words, place)) {
        const hit = { pattern, startToken: places[place]!, endToken: places[end - 1]! + 1 }
        found.set(JSON.stringify(hit), hit)
      }
    }
  })
  return [...found.values()].sort(
    (a, b) => a.startToken - b.startToken || a.endToken - b.endToken || a.pattern - b.pattern,
  )

  function endsOf(words: readonly PatternWord[], place: number): number[] {
    const [word, ...rest] = words
    if (word === undefined) return [place]
    if (word.kind === 'gap') return [0, 1, 2, 3].flatMap((skipped) => endsOf(rest, place + skipped))
    const at = places[place]
    return at !== undefined && fits(word, tokens[at]!, language) ? endsOf(rest, place + 1) : []
  }
}

function fits(word: PatternWord, token: Token, language: string | undefined): boolean {
  const forms = [token.folded, ...wordVariants(token.folded)]
  switch (word.kind) {
    case 'surface':
      return forms.includes(word.folded)
    case 'prefix':
      return forms.some((form) => form.startsWith(word.folded))
    case 'stem':
      return (
        word.language === language &&
        foldWord(stemmerFor(language)?.(token.text.toLowerCase()) ?? '') === word.stem
      )
    case 'cased':
      return token.text === word.text
    case 'fuzzy': {
      const { length } = word.folded
      return isWithinEdits(token.folded, word.folded, length < 4 ? 0 : length < 8 ? 1 : 2)
    }
    default:
      return false
  }
}

const surface = (folded: string): PatternWord => ({ kind: 'surface', folded })
const gap: PatternWord = { kind: 'gap' }

describe('compileMatcher', () => {
  it.each<{
    about: string
    words: PatternWord[]
    text: string
    language?: string
    expected: string[]
  }>([
    {
      about: 'a word whatever its case',
      words: [surface('refund')],
      text: 'REFUND or refund',
      expected: ['REFUND', 'refund'],
    },
    {
      about: 'a phrase across marks',
      words: [surface('i'), surface('want')],
      text: 'I – want',
      expected: ['I – want'],
    },
    {
      about: 'a prefix',
      words: [{ kind: 'prefix', folded: 'cancel' }],
      text: 'cancelled uncancelled cancel',
      expected: ['cancelled', 'cancel'],
    },
    {
      about: 'a cased word',
      words: [{ kind: 'cased', text: 'IT' }],
      text: 'IT it It',
      expected: ['IT'],
    },
    {
      about: 'a misspelled word',
      words: [{ kind: 'fuzzy', folded: 'refund' }],
      text: 'refnud defund refundds',
      expected: ['refnud'],
    },
    {
      about: 'a misspelled word of eight letters',
      words: [{ kind: 'fuzzy', folded: 'delivery' }],
      text: 'delviry',
      expected: ['delviry'],
    },
    {
      about: 'no misspelling of a short word',
      words: [{ kind: 'fuzzy', folded: 'bad' }],
      text: 'bat bad',
      expected: ['bad'],
    },
    {
      about: 'a stem in its language',
      words: [{ kind: 'stem', language: 'en', stem: 'cancel' }],
      text: 'cancelling',
      language: 'en',
      expected: ['cancelling'],
    },
    {
      about: 'a stem in a variety of its language',
      words: [{ kind: 'stem', language: 'pt', stem: 'ped' }],
      text: 'pedidos',
      language: 'pt-BR',
      expected: ['pedidos'],
    },
    {
      about: 'no stem in another language',
      words: [{ kind: 'stem', language: 'en', stem: 'cancel' }],
      text: 'cancelling',
      language: 'de',
      expected: [],
    },
    {
      about: 'no stem where the language is not known',
      words: [{ kind: 'stem', language: 'en', stem: 'cancel' }],
      text: 'cancelling',
      expected: [],
    },
    {
      about: 'a gap of none to three words',
      words: [surface('not'), gap, surface('work')],
      text: 'not work, not at all really work',
      expected: ['not work', 'not at all really work'],
    },
    {
      about: 'no gap of four words',
      words: [surface('not'), gap, surface('work')],
      text: 'not one two three four work',
      expected: [],
    },
    {
      about: 'an Arabic word behind its particles',
      words: [surface('طلب')],
      text: 'والطلب بطلب طلب',
      expected: ['والطلب', 'بطلب', 'طلب'],
    },
    { about: 'an emoji', words: [surface('😠')], text: 'so 😠', expected: ['😠'] },
  ])('finds $about', ({ words, text, language, expected }) => {
    const tokens = tokenize(text)
    const hits = compileMatcher([{ words }]).match(tokens, language)
    expect(
      hits.map(({ startToken, endToken }) =>
        text.slice(tokens[startToken]!.start, tokens[endToken - 1]!.end),
      ),
    ).toEqual(expected)
  })

  it('reports a pattern once for each place, and the same words of two patterns for both', () => {
    const words: PatternWord[] = [surface('a'), gap, gap, surface('b')]
    const hits = compileMatcher([{ words }, { words }]).match(tokenize('a x y b'))
    expect(hits).toEqual([
      { pattern: 0, startToken: 0, endToken: 4 },
      { pattern: 1, startToken: 0, endToken: 4 },
    ])
  })

  it.each<{ about: string; words: PatternWord[] }>([
    { about: 'no words', words: [] },
    { about: 'a gap at the start', words: [gap, surface('a')] },
    { about: 'a gap at the end', words: [surface('a'), gap] },
  ])('throws on $about', ({ words }) => {
    expect(() => compileMatcher([{ words }])).toThrow(RangeError)
  })

  it('finds nothing without patterns or without tokens', () => {
    expect(compileMatcher([]).match(tokenize('a b'))).toEqual([])
    expect(compileMatcher([{ words: [surface('a')] }]).match([])).toEqual([])
  })

  it('finds what the naive matcher finds', () => {
    const texts = [
      'order',
      'orders',
      'ordered',
      'Order',
      'odrer',
      'a',
      'ab',
      'abc',
      'طلب',
      'والطلب',
      'طلبي',
      '!',
      '😠',
      '4711',
    ]
    const word = fc.constantFrom(...texts.map(foldWord))
    const patternWord = fc.oneof(
      fc.record({ kind: fc.constant('surface' as const), folded: word }),
      fc.record({ kind: fc.constant('prefix' as const), folded: word }),
      fc.record({ kind: fc.constant('fuzzy' as const), folded: word }),
      fc.record({ kind: fc.constant('cased' as const), text: fc.constantFrom(...texts) }),
      fc.record({
        kind: fc.constant('stem' as const),
        language: fc.constantFrom('en', 'ar'),
        stem: word,
      }),
    )
    const words = fc
      .tuple(
        patternWord,
        fc.array(fc.oneof(patternWord, fc.constant(gap)), { maxLength: 3 }),
        patternWord,
      )
      .map(([first, inner, last]) => [first, ...inner, last])
    const patterns = fc.array(
      fc.record({
        words: fc.oneof(
          words,
          patternWord.map((only) => [only]),
        ),
      }),
      { maxLength: 12 },
    )
    const text = fc.array(fc.constantFrom(...texts), { maxLength: 10 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(
        patterns,
        text,
        fc.constantFrom(undefined, 'en', 'ar', 'xx'),
        (list, message, language) => {
          const tokens = tokenize(message)
          expect(compileMatcher(list).match(tokens, language)).toEqual(
            matchNaively(list, tokens, language),
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('finds each of ten thousand words', () => {
    const words = Array.from({ length: 10_000 }, (_, i) => `word${i.toString(26)}x`)
    const matcher = compileMatcher(words.map((word) => ({ words: [surface(word)] })))
    const hits = matcher.match(tokenize(words.join(' ')))
    expect(hits.map((hit) => hit.pattern)).toEqual(words.map((_, i) => i))
  })
})
