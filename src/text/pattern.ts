/**
 * What the matcher looks for and what it finds: sequences of words, wherever they come from
 * (the concept lexicon, the phrases of rules).
 */

/** One position of a pattern. Punctuation between words never counts. */
export type PatternWord =
  | { readonly kind: 'surface'; readonly folded: string }
  | { readonly kind: 'prefix'; readonly folded: string }
  | { readonly kind: 'stem'; readonly language: string; readonly stem: string }
  | { readonly kind: 'cased'; readonly text: string }
  | { readonly kind: 'fuzzy'; readonly folded: string }
  | { readonly kind: 'gap' } // up to three words of any kind

export interface Pattern {
  readonly words: readonly PatternWord[]
}

/** A place where a pattern matched. Token indexes are into the matched list, half-open. */
export interface Hit {
  /** Index into the patterns the matcher was compiled from. */
  readonly pattern: number
  readonly startToken: number
  readonly endToken: number
}
