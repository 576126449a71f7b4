/**
 * Dates and times as a macro gets them.
 */

export interface CalendarTime {
  /** Since 1970, UTC. */
  readonly timeMs: number
  /** A date alone: the same day in every zone. */
  readonly isDateOnly: boolean
}

const DATE = /^\d{4}-\d\d-\d\d$/
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/

/**
 * ISO 8601: a date, or a time with its offset; `undefined` for anything else.
 *
 * A time without an offset is none: it would depend on where the program runs. Nor is 30 February.
 */
export function readCalendarTime(value: unknown): CalendarTime | undefined {
  if (typeof value !== 'string') return undefined
  const isDateOnly = DATE.test(value)
  if (!isDateOnly && !DATE_TIME.test(value)) return undefined
  // `Date.parse` promises to read `+01:00` only, and takes 30 February for 2 March.
  const timeMs = Date.parse(value.replace(/(T.*[+-]\d\d)(\d\d)$/, '$1:$2'))
  const dayMs = Date.parse(value.slice(0, 10))
  if (Number.isNaN(timeMs) || Number.isNaN(dayMs)) return undefined
  return new Date(dayMs).toISOString().startsWith(value.slice(0, 10))
    ? { timeMs, isDateOnly }
    : undefined
}
