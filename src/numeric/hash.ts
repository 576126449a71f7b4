/**
 * 32-bit hashing of strings and bytes.
 */

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * FNV-1a over UTF-16 code units (each unit as one step), started from `seed`.
 *
 * @returns An unsigned 32-bit integer.
 * @see Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hashString(text: string, seed: number = FNV_OFFSET): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  return hash >>> 0
}

/** FNV-1a over bytes: the checksum of model files. @returns An unsigned 32-bit integer. */
export function hashBytes(bytes: Uint8Array): number {
  let hash = FNV_OFFSET
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, FNV_PRIME)
  return hash >>> 0
}

/** One further number hashed into `hash`; the order matters. @returns An unsigned 32-bit integer. */
export function hashCombine(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
