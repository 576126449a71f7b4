/**
 * Numbers as they are written: rounded to six decimals, so that a decision reads the same everywhere.
 */

const SCALE = 1e6

/** The same value with every number in it rounded; −0 becomes 0. */
export function roundAll<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * SCALE) / SCALE + 0) as T
  if (Array.isArray(value)) return value.map(roundAll) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, roundAll(inner)]),
  ) as T
}
