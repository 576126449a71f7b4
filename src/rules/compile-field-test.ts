/**
 * Conditions that compare a field with a value.
 */

import { foldWord } from '../text/index.js'
import { createOpenTest } from './calendar-hours.js'
import { compileValue } from './compile-value.js'
import type { Reading } from './condition-test.js'
import { type FactValue, isMoney, readFact } from './facts.js'
import { readTimeMs } from './read-time.js'
import type { Scope } from './scope.js'
import type { CalendarDecl, Comparator, Cond, DurationUnit, Value } from './tree.js'
import { unreachable } from './unreachable.js'

type FieldTest = Extract<Cond, { field: string }>
type PlainTest = Exclude<FieldTest, { op: 'mentions' | 'matches' }>

/** Every condition but those on the customer's words. */
export function compileFieldTest(cond: PlainTest, scope: Scope): (reading: Reading) => boolean {
  const { field } = cond
  const read = ({ facts }: Reading) => readFact(facts, field)
  switch (cond.op) {
    case 'known':
      return (reading) => (read(reading) !== undefined) === cond.known
    case 'flag':
      return (reading) => read(reading) === true
    case 'is': {
      const confidence = cond.confidence?.atLeast ?? Number.NEGATIVE_INFINITY
      const isSure = ({ facts }: Reading) =>
        cond.confidence === undefined || (facts.intent?.probability ?? 0) >= confidence
      return compileIn(cond, [cond.value], isSure)
    }
    case 'in':
      return compileIn(cond, valuesOf(cond.values, scope))
    case 'cmp':
      return compileComparison(cond)
    case 'has': {
      const wanted = cond.values.map(compileValue)
      const quantified = cond.quantifier === 'all' ? 'every' : 'some'
      return (reading) => {
        const list = read(reading)
        if (!Array.isArray(list)) return false
        return wanted[quantified]((value) => list.includes(value(reading.facts)))
      }
    }
    case 'starts':
    case 'ends':
      return compileEdge(cond)
    case 'age':
      return compileAge(cond)
    case 'during':
      return compileDuring(cond, scope.calendars.get(cond.calendar)!)
    default:
      return unreachable(cond)
  }
}

/** The values of an `in`, written there or in a list. */
export function valuesOf(values: readonly Value[] | string, scope: Scope): readonly Value[] {
  return typeof values === 'string' ? scope.lists.get(values)!.values : values
}

/** False on a missing field, negated or not. */
function compileIn(
  { field, negated }: Extract<Cond, { op: 'is' | 'in' }>,
  values: readonly Value[],
  isSure: (reading: Reading) => boolean = () => true,
): (reading: Reading) => boolean {
  const wanted = values.map(compileValue)
  return (reading) => {
    const { facts } = reading
    const found = readFact(facts, field)
    if (found === undefined) return false
    return (wanted.some((value) => isEqual(found, value(facts))) && isSure(reading)) !== negated
  }
}

function isEqual(a: FactValue, b: FactValue | undefined): boolean {
  if (isMoney(a)) return isMoney(b) && a.amount === b.amount && a.currency === b.currency
  return a === b
}

function compileComparison(cond: Extract<Cond, { op: 'cmp' }>): (reading: Reading) => boolean {
  const compare = COMPARATORS[cond.comparator]
  const other = compileValue(cond.value)
  return ({ facts }) => {
    const pair = comparable(readFact(facts, cond.field), other(facts))
    return pair !== undefined && compare(pair[0], pair[1])
  }
}

const COMPARATORS: Readonly<Record<Comparator, (a: number, b: number) => boolean>> = {
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
}

/** Two numbers, two sums of one currency, or two times; else nothing to compare. */
function comparable(
  a: FactValue | undefined,
  b: FactValue | undefined,
): readonly [number, number] | undefined {
  if (typeof a === 'number' && typeof b === 'number') return [a, b]
  if (isMoney(a) && isMoney(b)) return a.currency === b.currency ? [a.amount, b.amount] : undefined
  const timeMs = readTimeMs(a)
  const otherMs = readTimeMs(b)
  return timeMs === undefined || otherMs === undefined ? undefined : [timeMs, otherMs]
}

function compileDuring(
  { field, outside }: Extract<Cond, { op: 'during' }>,
  calendar: CalendarDecl,
): (reading: Reading) => boolean {
  const isOpen = createOpenTest(calendar)
  return ({ facts }) => {
    const timeMs = readTimeMs(readFact(facts, field))
    return timeMs !== undefined && isOpen(timeMs) !== outside
  }
}

function compileAge({ field, relation, duration }: Extract<Cond, { op: 'age' }>) {
  const spanMs = duration.kind === 'duration' ? duration.amount * UNIT_MS[duration.unit] : 0
  return ({ facts, receivedMs }: Reading): boolean => {
    const timeMs = readTimeMs(readFact(facts, field))
    if (timeMs === undefined || receivedMs === undefined) return false
    const ageMs = receivedMs - timeMs
    if (relation === 'older') return ageMs > spanMs
    if (relation === 'newer') return ageMs <= spanMs
    return ageMs <= 0 && -ageMs <= spanMs
  }
}

const MINUTE_MS = 60_000
const UNIT_MS: Readonly<Record<DurationUnit, number>> = {
  minutes: MINUTE_MS,
  hours: 60 * MINUTE_MS,
  days: 24 * 60 * MINUTE_MS,
  weeks: 7 * 24 * 60 * MINUTE_MS,
}

/** Case, accents and blanks around the text do not count. */
function compileEdge({ field, op, text }: Extract<Cond, { op: 'starts' | 'ends' }>) {
  const folded = foldWord(text)
  return ({ facts }: Reading): boolean => {
    const found = readFact(facts, field)
    if (typeof found !== 'string') return false
    return op === 'starts'
      ? foldWord(found.trimStart().slice(0, MOST_PER_LETTER * text.length)).startsWith(folded)
      : foldWord(found.trimEnd().slice(-MOST_PER_LETTER * text.length)).endsWith(folded)
  }
}

/** Marks may follow a letter when it is written decomposed; a Latin letter bears three at most. */
const MOST_PER_LETTER = 4
