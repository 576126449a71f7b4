/**
 * The words of patterns as text and back: a line a pattern, its words with spaces between, `*` behind a prefix.
 * Reading it is much faster than tokenising entries again.
 */

import type { Pattern, PatternWord } from '../text/index.js'

/** @throws RangeError for words that are neither surfaces nor prefixes. */
export function writePatterns(patterns: readonly Pattern[]): string {
  return patterns.map(({ words }) => words.map(writeWord).join(' ')).join('\n')
}

function writeWord(word: PatternWord): string {
  if (word.kind === 'surface') return word.folded
  if (word.kind === 'prefix') return `${word.folded}*`
  throw new RangeError(`writePatterns: a lexicon has surfaces and prefixes, found ${word.kind}`)
}

/** The inverse of `writePatterns`. */
export function readPatterns(text: string): Pattern[] {
  if (text === '') return []
  return text.split('\n').map((line) => ({ words: line.split(' ').map(readWord) }))
}

function readWord(word: string): PatternWord {
  return word.endsWith('*')
    ? { kind: 'prefix', folded: word.slice(0, -1) }
    : { kind: 'surface', folded: word }
}
