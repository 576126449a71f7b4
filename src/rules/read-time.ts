/**
 * Points in time as rules compare them.
 */

const DATE = /^\d{4}-\d\d-\d\d$/
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/

/**
 * Milliseconds since 1970 (UTC), or `undefined` for what is no time.
 *
 * A date alone is its first moment in UTC. A time without an offset is none: it would depend on where
 * the program runs.
 */
export function readTimeMs(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined
  if (!DATE.test(value) && !DATE_TIME.test(value)) return undefined
  // `+0100` is ISO 8601, but `Date.parse` promises to read `+01:00` only.
  const timeMs = Date.parse(value.replace(/(T.*[+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(timeMs) ? undefined : timeMs
}
