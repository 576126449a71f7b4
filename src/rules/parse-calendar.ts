/**
 * `calendar`: the hours in which somebody is there.
 */

import {
  type Cursor,
  expectEnd,
  expectKind,
  expectSymbol,
  fail,
  failAt,
  readCommaSeparated,
  spanFrom,
  takeWords,
} from './cursor.js'
import type { DeclarationParser } from './declaration-parser.js'
import type { CalendarDecl, OpenHours, Weekday } from './tree.js'

/** `calendar support-hours` and its lines `timezone`, `open` and `closed`. */
export const parseCalendar: DeclarationParser<CalendarDecl> = ({ file, heading, start, lines }) => {
  const name = expectKind(heading, 'name', 'a name for the calendar')
  if (!name) return undefined
  const span = spanFrom(heading, start)
  expectEnd(heading)
  let timezone: string | undefined
  let timezoneSpan = span
  const open: OpenHours[] = []
  const closed: string[] = []
  for (const line of lines) {
    if (takeWords(line, 'timezone')) {
      const zone = expectKind(line, 'text', 'a time zone such as "Europe/Berlin"')
      if (zone) timezoneSpan = { start: zone.start, end: zone.end }
      timezone = zone?.value ?? timezone
    } else if (takeWords(line, 'open')) {
      const hours = parseHours(line)
      if (hours) open.push(hours)
    } else if (takeWords(line, 'closed')) {
      const readDate = () => expectKind(line, 'date', 'a date such as 2026-12-25')?.value
      closed.push(...readCommaSeparated(line, readDate))
    } else fail(line, '`timezone`, `open` or `closed`')
    expectEnd(line)
  }
  return { kind: 'calendar', file, name: name.value, timezone, timezoneSpan, open, closed, span }
}

/** `mon-fri 09:00-18:00` or `sat 10:00-14:00` */
function parseHours(line: Cursor): OpenHours | undefined {
  const days = expectKind(line, 'name', 'days such as mon-fri')
  if (!days) return undefined
  const [firstDay, lastDay = firstDay, ...more] = days.value.split('-').map(weekdayOf)
  if (firstDay === undefined || lastDay === undefined || more.length > 0)
    return failAt(line, () =>
      line.report('S016', days, `Days are ${WEEKDAYS.join(', ')}, or two of them with a dash.`),
    )
  const from = expectKind(line, 'time', 'a time such as 09:00')
  if (!from || !expectSymbol(line, '-')) return undefined
  const to = expectKind(line, 'time', 'a time such as 18:00')
  if (!to) return undefined
  const fromMinute = minuteOf(from.value)
  const toMinute = minuteOf(to.value)
  if (fromMinute === undefined || toMinute === undefined || fromMinute >= toMinute)
    return failAt(line, () => {
      const message = 'Hours run from an earlier to a later time of one day, up to 24:00.'
      line.report('S016', { start: from.start, end: to.end }, message)
    })
  return { firstDay, lastDay, fromMinute, toMinute }
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

function weekdayOf(name: string): Weekday | undefined {
  const index = WEEKDAYS.indexOf(name)
  return index === -1 ? undefined : (index as Weekday)
}

function minuteOf(time: string): number | undefined {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const total = hours * 60 + minutes
  return minutes < 60 && total <= 24 * 60 ? total : undefined
}
