/**
 * Calendars that could never say anything sensible.
 */

import { isTimeZone } from './calendar-hours.js'
import type { Report } from './diagnostic.js'
import type { CalendarDecl } from './tree.js'

/** Report what is missing or unknown. */
export function checkCalendar(calendar: CalendarDecl, report: Report): undefined {
  const { name, span, timezone, timezoneSpan, open } = calendar
  if (timezone === undefined)
    report(
      'S016',
      span,
      `\`${name}\` has no time zone. Add a line such as timezone "Europe/Berlin".`,
    )
  else if (!isTimeZone(timezone))
    report(
      'S016',
      timezoneSpan,
      `There is no time zone "${timezone}". Write one such as "Europe/Berlin".`,
    )
  if (open.length === 0)
    report('S016', span, `\`${name}\` is never open. Add a line such as open mon-fri 09:00-18:00.`)
}
