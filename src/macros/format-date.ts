/**
 * Dates as text, in a zone and a language, without the clock and without the settings of the machine.
 */

import type { CalendarTime } from './calendar-time.js'

/**
 * `format` is `short`, `medium`, `long` or `full`, as people write dates in the language, or directives of
 * strftime: `%Y-%m-%d`. What is no directive stays as it is.
 *
 * @param language - ISO 639-1; English where it is not known.
 */
export type FormatDate = (time: CalendarTime, format: string, language: string) => string

const STYLES = ['short', 'medium', 'long', 'full'] as const

/**
 * @param timezone - For times; a date alone is the same day everywhere.
 * @param locale - BCP 47: the form dates take in texts of its language.
 * @throws RangeError when there is no such zone or locale.
 */
export function createDateFormat(timezone: string, locale: string): FormatDate {
  const formatters = new Map<string, Intl.DateTimeFormat>() // making one takes longer than the rest of a macro
  const localeLanguage = new Intl.Locale(locale).language

  const formatter = (language: string, options: Intl.DateTimeFormatOptions, zone: string) => {
    const key = `${language} ${zone} ${JSON.stringify(options)}`
    const known = formatters.get(key)
    if (known !== undefined) return known
    // English comes last, else an unknown language would be that of the machine.
    const locales = [language === localeLanguage ? locale : language, 'en']
    const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: zone }
    const made = new Intl.DateTimeFormat(locales, { ...options, ...fixed })
    formatters.set(key, made)
    return made
  }
  formatter(locale, {}, timezone) // throws on what does not exist

  return (time, format, written) => {
    const language = /^[a-z]{2,3}$/.test(written) ? written : 'en'
    const zone = time.isDateOnly ? 'UTC' : timezone
    const style = STYLES.find((known) => known === format)
    if (style !== undefined) {
      return formatter(language, { dateStyle: style }, zone).format(time.timeMs)
    }
    const part = (
      name: Intl.DateTimeFormatPartTypes,
      options: Intl.DateTimeFormatOptions,
      from = 'en',
    ) =>
      formatter(from, options, zone)
        .formatToParts(time.timeMs)
        .find(({ type }) => type === name)?.value ?? ''
    return fillDirectives(format, {
      number: (name) => Number(part(name, NUMBERS)),
      name: (name, width) => part(name, namesBeside(format, name, width), language),
      offset: () =>
        part('timeZoneName', { timeZoneName: 'longOffset' }).slice('GMT'.length) || '+00:00',
      zone,
    })
  }
}

const NUMBERS: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
}

/** Where the format has a day, the month takes the form it has beside one: `14 марта`, but `март`. */
function namesBeside(
  format: string,
  name: 'month' | 'weekday',
  width: 'long' | 'short',
): Intl.DateTimeFormatOptions {
  const hasDay = name === 'month' && /%-?[de]/.test(format)
  return hasDay ? { day: 'numeric', month: width } : { [name]: width }
}

interface DateParts {
  readonly number: (name: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second') => number
  readonly name: (name: 'month' | 'weekday', width: 'long' | 'short') => string
  /** `+02:00`. */
  readonly offset: () => string
  readonly zone: string
}

/** A number with the width it is filled to, or text. */
type Directive = (
  parts: DateParts,
) => string | readonly [value: number, width: number, fill?: string]

const DIRECTIVES: Readonly<Record<string, Directive>> = {
  Y: ({ number }) => [number('year'), 4],
  y: ({ number }) => [number('year') % 100, 2],
  m: ({ number }) => [number('month'), 2],
  d: ({ number }) => [number('day'), 2],
  e: ({ number }) => [number('day'), 2, ' '],
  H: ({ number }) => [number('hour'), 2],
  I: ({ number }) => [number('hour') % 12 || 12, 2],
  l: ({ number }) => [number('hour') % 12 || 12, 2, ' '],
  M: ({ number }) => [number('minute'), 2],
  S: ({ number }) => [number('second'), 2],
  p: ({ number }) => (number('hour') < 12 ? 'AM' : 'PM'),
  P: ({ number }) => (number('hour') < 12 ? 'am' : 'pm'),
  B: ({ name }) => name('month', 'long'),
  b: ({ name }) => name('month', 'short'),
  A: ({ name }) => name('weekday', 'long'),
  a: ({ name }) => name('weekday', 'short'),
  z: ({ offset }) => offset().replace(':', ''),
  Z: ({ zone }) => zone,
  '%': () => '%',
}
const COMBINATIONS: Readonly<Record<string, string>> = {
  '%F': '%Y-%m-%d',
  '%T': '%H:%M:%S',
  '%R': '%H:%M',
}

function fillDirectives(format: string, parts: DateParts): string {
  return format
    .replace(/%[FTR]/g, (short) => COMBINATIONS[short]!)
    .replace(/%(-?)([A-Za-z%])/g, (written, flag: string, letter: string) => {
      if (!Object.hasOwn(DIRECTIVES, letter)) return written
      const value = DIRECTIVES[letter]!(parts)
      if (typeof value === 'string') return value
      const [number, width, fill = '0'] = value
      return flag === '-' ? String(number) : String(number).padStart(width, fill)
    })
}
