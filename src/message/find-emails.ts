/**
 * E-mail addresses in running text.
 */

import type { TextRange } from './mapped-text.js'

/** Lengths as RFC 5321 bounds them, so that no long run of letters is read again and again. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-]{1,64}(?:\.[\p{L}\p{N}_%+-]{1,64}){0,8}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.[\p{L}]{2,24}/gu

/** The places of e-mail addresses, in order. */
export function findEmails(text: string): TextRange[] {
  if (!text.includes('@')) return []
  return [...text.matchAll(EMAIL)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}
