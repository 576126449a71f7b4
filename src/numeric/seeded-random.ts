/**
 * Random numbers that are the same on every machine.
 */

export type Random = () => number

/**
 * A generator of numbers in [0, 1), determined by `seed` alone.
 *
 * @see Steele, Lea, Flood (2014), Fast Splittable Pseudorandom Number Generators: mulberry32 is its 32-bit
 * variant by Tommy Ettinger.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** 0 … count − 1 in random order (Fisher–Yates). */
export function shuffledIndexes(count: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swapped = order[i]!
    order[i] = order[j]!
    order[j] = swapped
  }
  return order
}
