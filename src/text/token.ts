/**
 * What a token is: the unit that every later stage counts, matches and points at.
 */

export type TokenKind =
  | 'word' // letters, with combining marks and inner apostrophes
  | 'number' // digits, with separators and a percent sign: 1,299.00 · 10:30 · 15%
  | 'code' // letters and digits mixed, or digits joined by hyphens: ORD-30921 · B2B · 100-88213
  | 'email'
  | 'url'
  | 'emoji' // an emoji sequence, or an emoticon such as :-(
  | 'punctuation' // a run of one punctuation mark or symbol: !!! … ,

export interface Token {
  readonly kind: TokenKind
  /** The token as written: `text.slice(start, end)` of the text that was tokenised. */
  readonly text: string
  /** Lower case, without diacritics (`foldWord`); what matching and counting compare. */
  readonly folded: string
  /** UTF-16 offset, inclusive. */
  readonly start: number
  /** UTF-16 offset, exclusive. */
  readonly end: number
}
