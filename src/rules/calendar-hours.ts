/**
 * Whether a calendar is open at a point in time, by the clock on the wall of its time zone.
 */

import type { CalendarDecl } from './tree.js'

/** Whether the platform knows this IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * A function that takes milliseconds since 1970.
 *
 * What counts is the local time it is then, so an hour that a clock change repeats is open both times, and
 * one that it skips never.
 */
export function createOpenTest({
  timezone,
  open,
  closed,
}: CalendarDecl): (timeMs: number) => boolean {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const closedDates = new Set(closed)
  return (timeMs) => {
    const { date, weekday, minute } = readClock(clock, timeMs)
    if (closedDates.has(date)) return false
    return open.some(
      ({ firstDay, lastDay, fromMinute, toMinute }) =>
        isBetween(weekday, firstDay, lastDay) && minute >= fromMinute && minute < toMinute,
    )
  }
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function readClock(clock: Intl.DateTimeFormat, timeMs: number) {
  const parts = new Map(clock.formatToParts(timeMs).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: WEEKDAYS.indexOf(part('weekday')),
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  }
}

/** `sat-mon` goes over the end of the week. */
function isBetween(day: number, first: number, last: number): boolean {
  return first <= last ? day >= first && day <= last : day >= first || day <= last
}
