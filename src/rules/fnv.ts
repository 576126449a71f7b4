/**
 * A small, well-spread hash: which tickets a `rollout` takes.
 */

import { encodeUtf8 } from '../text/index.js'

/**
 * 32-bit FNV-1a of the UTF-8 bytes, in [0, 2³²).
 *
 * @see Fowler, Noll, Vo: offset basis 2166136261, prime 16777619 (draft-eastlake-fnv).
 * @example
 * fnv1a('a') // => 0xe40c292c
 */
export function fnv1a(text: string): number {
  let hash = 2166136261
  for (const byte of encodeUtf8(text)) hash = Math.imul(hash ^ byte, 16777619)
  return hash >>> 0
}
