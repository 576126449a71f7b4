import { describe, expect, it } from 'vitest'
import { createOpenTest, isTimeZone } from '../../src/rules/calendar-hours.js'

const span = { start: 0, end: 0 }
const isOpen = createOpenTest({
  kind: 'calendar',
  file: '',
  name: 'c',
  timezone: 'Europe/Berlin',
  timezoneSpan: span,
  open: [
    { firstDay: 0, lastDay: 4, fromMinute: 9 * 60, toMinute: 18 * 60 },
    { firstDay: 6, lastDay: 6, fromMinute: 0, toMinute: 3 * 60 },
  ],
  closed: ['2026-12-25'],
  span,
})

describe('createOpenTest', () => {
  it.each([
    ['2026-11-17T08:00:00Z', true], // Tuesday 09:00 in winter
    ['2026-11-17T07:59:59Z', false],
    ['2026-11-17T16:59:59Z', true],
    ['2026-11-17T17:00:00Z', false], // 18:00 is no longer open
    ['2026-07-14T07:00:00Z', true], // Tuesday 09:00 in summer
    ['2026-11-21T10:00:00Z', false], // a Saturday
    ['2026-12-25T10:00:00Z', false], // closed
    ['2026-10-25T00:30:00Z', true], // Sunday 02:30, first time
    ['2026-10-25T01:30:00Z', true], // Sunday 02:30 again: the clock was put back
    ['2026-10-25T02:00:00Z', false],
    ['2026-03-29T00:59:00Z', true], // Sunday 01:59, then the clock jumps to 03:00
    ['2026-03-29T01:00:00Z', false],
  ])('%s: %s', (time, expected) => {
    expect(isOpen(Date.parse(time))).toBe(expected)
  })
})

describe('isTimeZone', () => {
  it('knows IANA names', () => {
    expect(isTimeZone('Asia/Kolkata')).toBe(true)
    expect(isTimeZone('Nowhere/Else')).toBe(false)
  })
})
