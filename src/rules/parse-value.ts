/**
 * Values: texts, numbers with their unit or currency, yes and no, fields.
 */

import {
  advance,
  type Cursor,
  expectSymbol,
  fail,
  isAtSymbol,
  peek,
  readCommaSeparated,
  skipNewlines,
  spanFrom,
  takeKind,
  takeWords,
} from './cursor.js'
import type { DurationUnit, Value } from './tree.js'

/** A value as conditions and macro variables take it. */
export function parseValue(cursor: Cursor): Value | undefined {
  const { kind, value, start } = peek(cursor)
  switch (kind) {
    case 'text':
      advance(cursor)
      return { kind: 'text', text: value, span: spanFrom(cursor, start) }
    case 'number':
      return parseQuantity(cursor)
    case 'percent':
      advance(cursor)
      return { kind: 'number', number: percentOf(value), span: spanFrom(cursor, start) }
    case 'name':
      advance(cursor)
      return value === 'true' || value === 'false'
        ? { kind: 'boolean', boolean: value === 'true', span: spanFrom(cursor, start) }
        : { kind: 'field', field: value, span: spanFrom(cursor, start) }
    default:
      return fail(cursor, 'a value')
  }
}

/** A value as a test gives it: also a date, a list in ( ), and `missing`. */
export function parseGivenValue(cursor: Cursor): Value | undefined {
  const { start } = peek(cursor)
  const time = takeKind(cursor, 'datetime') ?? takeKind(cursor, 'date')
  if (time) return { kind: 'time', time: time.value, span: spanFrom(cursor, start) }
  if (takeWords(cursor, 'missing')) return { kind: 'missing', span: spanFrom(cursor, start) }
  if (!isAtSymbol(cursor, '(')) return parseValue(cursor)
  const values = parseValueList(cursor)
  return values && { kind: 'list', values, span: spanFrom(cursor, start) }
}

/** `( value, value )`; line ends between them are blank. */
export function parseValueList(cursor: Cursor): Value[] | undefined {
  if (!expectSymbol(cursor, '(')) return undefined
  const values = readCommaSeparated(cursor, () => {
    skipNewlines(cursor)
    const value = parseValue(cursor)
    skipNewlines(cursor)
    return value
  })
  return !cursor.hasFailed && expectSymbol(cursor, ')') ? values : undefined
}

/** A number and `minutes`, `hours`, `days` or `weeks`. */
export function parseDuration(cursor: Cursor): Value | undefined {
  const value = peek(cursor).kind === 'number' ? parseQuantity(cursor) : undefined
  if (value?.kind === 'duration') return value
  return fail(cursor, 'a number with minutes, hours, days or weeks')
}

/** `50%` is 0.5. */
export function percentOf(source: string): number {
  return Number(source.slice(0, -1)) / 100
}

const UNITS = new Map<string, DurationUnit>([
  ['minute', 'minutes'],
  ['minutes', 'minutes'],
  ['hour', 'hours'],
  ['hours', 'hours'],
  ['day', 'days'],
  ['days', 'days'],
  ['week', 'weeks'],
  ['weeks', 'weeks'],
])

function parseQuantity(cursor: Cursor): Value {
  const { value, start } = advance(cursor)
  const amount = Number(value)
  const { kind, value: word } = peek(cursor)
  const unit = kind === 'name' ? UNITS.get(word) : undefined
  if (unit) {
    advance(cursor)
    return { kind: 'duration', amount, unit, span: spanFrom(cursor, start) }
  }
  if (kind === 'name' && /^[A-Z]{3}$/.test(word)) {
    advance(cursor)
    return { kind: 'money', amount, currency: word, span: spanFrom(cursor, start) }
  }
  return { kind: 'number', number: amount, span: spanFrom(cursor, start) }
}
