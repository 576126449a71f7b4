/**
 * A text made ready for everything that reads it: tokens and sentences.
 */

import { splitSentences, type TokenRange } from './sentences.js'
import type { Token } from './token.js'
import { tokenize } from './tokenize.js'

export interface Document {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly TokenRange[]
  /** The first so many tokens are the subject's. */
  readonly subjectTokenCount: number
}

/**
 * @param subjectLength - How many UTF-16 units at the start of `text` are the subject.
 */
export function createDocument(text: string, subjectLength = 0): Document {
  const tokens = tokenize(text)
  const firstOfBody = tokens.findIndex((token) => token.start >= subjectLength)
  return {
    text,
    tokens,
    sentences: splitSentences(text, tokens),
    subjectTokenCount: firstOfBody < 0 ? tokens.length : firstOfBody,
  }
}
