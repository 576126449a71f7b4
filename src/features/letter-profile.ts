/**
 * How a text is spelled, as a sparse vector: what the language is told from. Diacritics stay, they tell most.
 */

import type { SparseVector } from '../numeric/index.js'
import type { Token } from '../text/index.js'

/** Buckets that letter n-grams are hashed into; a power of two. */
export const LETTER_BUCKETS: number = 1 << 14
const LONGEST_NGRAM = 4
/** More words tell nothing new. */
const MOST_WORDS = 120

/**
 * Letter 1–4-grams of the words, with a mark at both ends of each word, counted (square root) and scaled to
 * length 1. Empty where there are no words.
 *
 * @param tokens - Only words count; read from `start` (inclusive) to `end` (exclusive).
 */
export function letterProfile(
  tokens: readonly Token[],
  start = 0,
  end: number = tokens.length,
): SparseVector {
  const counts = new Map<number, number>()
  let words = 0
  for (let i = start; i < end && words < MOST_WORDS; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') continue
    words++
    countLetters(`<${token.text.normalize('NFC').toLowerCase()}>`, counts) // a Mac sends NFD
  }
  const indices = Uint32Array.from(counts.keys()).sort()
  const values = Float32Array.from(indices, (bucket) => Math.sqrt(counts.get(bucket)!))
  let squares = 0
  for (const value of values) squares += value * value
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares)
  for (let k = 0; k < values.length; k++) values[k]! *= scale
  return { indices, values }
}

function countLetters(marked: string, counts: Map<number, number>): void {
  for (let start = 0; start < marked.length; start++) {
    let hash = 0x811c9dc5
    for (let at = start; at < Math.min(start + LONGEST_NGRAM, marked.length); at++) {
      hash = Math.imul(hash ^ marked.charCodeAt(at), 0x01000193)
      const bucket = ((hash >>> 15) ^ hash) & (LETTER_BUCKETS - 1)
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
    }
  }
}
