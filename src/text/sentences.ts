/**
 * Tokens → sentences.
 */

import type { Token } from './token.js'

/** Tokens `[start, end)` of the list that was cut. */
export interface TokenRange {
  readonly start: number
  readonly end: number
}

const ENDS_SENTENCE = /^[.!?…؟۔。！？]/u

/**
 * The sentences of `text`, in order, none empty, together every token.
 *
 * A sentence ends after `.`, `!`, `?` or `…` (also `؟ 。`) that stands before white space, and at an empty line
 * or the end of a line that has no mark of its own.
 */
export function splitSentences(text: string, tokens: readonly Token[]): TokenRange[] {
  const sentences: TokenRange[] = []
  let start = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    const between = next === undefined ? '\n' : text.slice(token.end, next.start)
    const isEnd = between.includes('\n') || (ENDS_SENTENCE.test(token.folded) && between !== '')
    if (isEnd) {
      sentences.push({ start, end: i + 1 })
      start = i + 1
    }
  }
  return sentences
}
