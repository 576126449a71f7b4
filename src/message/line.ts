/**
 * A text as lines, the unit in which quoted mail, signatures and disclaimers are told from what the customer wrote.
 */

import type { TextRange } from './mapped-text.js'

export interface Line {
  /** Without white space at its ends. */
  readonly text: string
  /** Where the line begins in the whole text. */
  readonly start: number
  /** Where the next line begins. */
  readonly end: number
  /** The markup says that this line is a quote. */
  readonly isQuote: boolean
}

/**
 * The lines of `text`, together all of it.
 *
 * @param quotes - Ranges that the markup calls quotes, ascending.
 */
export function splitLines(text: string, quotes: readonly TextRange[] = []): Line[] {
  const lines: Line[] = []
  let quote = 0
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd < 0 ? text.length : lineEnd + 1
    while (quote < quotes.length && quotes[quote]!.end <= start) quote++
    const isQuote = quote < quotes.length && quotes[quote]!.start < end
    lines.push({ text: text.slice(start, end).trim(), start, end, isQuote })
    start = end
  }
  return lines
}
