import { describe, expect, it } from 'vitest'
import { readCalendarTime } from '../../src/macros/calendar-time.js'
import { createDateFormat } from '../../src/macros/format-date.js'

const EVENING = '2026-03-14T23:05:09Z' // 00:05 on the 15th in Berlin
const berlin = createDateFormat('Europe/Berlin', 'en-GB')

function format(time: string, layout: string, language = 'en'): string {
  return berlin(readCalendarTime(time)!, layout, language)
}

describe('createDateFormat', () => {
  it.each([
    ['%Y-%m-%d %H:%M:%S', '2026-03-15 00:05:09'],
    ['%F %T', '2026-03-15 00:05:09'],
    ['%-d.%-m.%y', '15.3.26'],
    ['%I:%M %p, %l %P', '12:05 AM, 12 am'],
    ['%A, %a, %B, %b', 'Sunday, Sun, March, Mar'],
    ['%z %Z', '+0100 Europe/Berlin'],
    ['100%% %Q', '100% %Q'],
    ['long', '15 March 2026'], // en-GB
  ])('%s -> %s', (layout, expected) => {
    expect(format(EVENING, layout)).toBe(expected)
  })

  it('leaves a date alone on its day', () => {
    expect(format('2026-03-14', '%-d %B')).toBe('14 March')
  })

  it.each([
    ['pl', '14 marca', 'marzec'],
    ['cs', '14 března', 'březen'],
    ['ru', '14 марта', 'март'],
    ['ar', '14 مارس', 'مارس'],
    ['de', '14 März', 'März'],
    ['xx', '14 March', 'March'], // no such language
    ['not a language', '14 March', 'March'],
  ])('declines the month beside a day in %s', (language, beside, alone) => {
    expect(format('2026-03-14', '%-d %B', language)).toBe(beside)
    expect(format('2026-03-14', '%B', language)).toBe(alone)
  })

  it('throws on a zone or a locale that does not exist', () => {
    expect(() => createDateFormat('Mars/Olympus', 'en')).toThrow(RangeError)
    expect(() => createDateFormat('UTC', 'e!')).toThrow(RangeError)
  })
})

describe('readCalendarTime', () => {
  it.each(['', '14.03.2026', '2026-02-30', '2026-13-01', '2026-03-14T10:00', 'now', 5, null])(
    '%j is none',
    (value) => {
      expect(readCalendarTime(value)).toBeUndefined()
    },
  )
  it('reads an offset with and without a colon', () => {
    expect(readCalendarTime('2026-03-14T10:00:00+0100')).toEqual(
      readCalendarTime('2026-03-14T10:00:00+01:00'),
    )
  })
})
