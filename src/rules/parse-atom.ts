/**
 * Single conditions: a field, an operator, a value. One entry in `OPERATORS` for each operator word.
 */

import {
  advance,
  type Cursor,
  expectKind,
  expectSymbol,
  expectWords,
  fail,
  isAtWords,
  peek,
  spanFrom,
  takeKind,
  takeWords,
} from './cursor.js'
import { closest } from './edit-distance.js'
import type { Lexeme } from './lex.js'
import { parsePhrase } from './parse-phrase.js'
import { parseDuration, parseValue, parseValueList, percentOf } from './parse-value.js'
import type { Comparator, Cond, Confidence, MentionTarget } from './tree.js'

/** `FIELD operator value`, a yes/no field alone, or the name of a `define`. */
export function parseAtom(cursor: Cursor): Cond | undefined {
  const field = takeKind(cursor, 'name')
  if (!field) return fail(cursor, 'a condition')
  const next = peek(cursor)
  if (next.kind === 'symbol') {
    if (isComparator(next.value)) return parseComparison(cursor, field, next.value)
    if (next.value === '=' || next.value === '==' || next.value === '!=')
      return parseEquals(cursor, field)
  }
  if (next.kind !== 'name' || next.value === 'and' || next.value === 'or')
    return parseBareName(cursor, field)
  return parseOperator(cursor, field, next)
}

type ParseOperator = (cursor: Cursor, field: Lexeme) => Cond | undefined

/** Called after their first word has been read. */
const OPERATORS: ReadonlyMap<string, ParseOperator> = new Map<string, ParseOperator>([
  ['is', parseIs],
  ['in', (cursor, field) => parseIn(cursor, field, false)],
  [
    'not',
    (cursor, field) => (expectWords(cursor, 'in') ? parseIn(cursor, field, true) : undefined),
  ],
  ['has', parseHas],
  ['mentions', parseMentions],
  ['matches', parseMatches],
  ['starts', (cursor, field) => parseEdge(cursor, field, 'starts')],
  ['ends', (cursor, field) => parseEdge(cursor, field, 'ends')],
  ['during', (cursor, field) => parseDuring(cursor, field, false)],
  ['outside', (cursor, field) => parseDuring(cursor, field, true)],
  ['older', (cursor, field) => parseAge(cursor, field, 'older', 'than')],
  ['newer', (cursor, field) => parseAge(cursor, field, 'newer', 'than')],
  ['within', (cursor, field) => parseAge(cursor, field, 'withinNext', 'next')],
])

function parseOperator(cursor: Cursor, field: Lexeme, word: Lexeme): Cond | undefined {
  advance(cursor)
  const known = OPERATORS.get(word.value)
  if (known) return known(cursor, field)
  const near = closest(word.value, OPERATORS.keys())
  const hint = near
    ? ` Did you mean \`${near}\`?`
    : ' A condition is a field, a test such as is, has, mentions or >=, and a value.'
  cursor.report('S007', word, `\`${word.value}\` is not a test.${hint}`)
  if (near) return OPERATORS.get(near)!(cursor, field)
  cursor.hasFailed = true
  return undefined
}

/** The part that every condition on a field has. */
function on(cursor: Cursor, { value, start, end }: Lexeme) {
  return { field: value, fieldSpan: { start, end }, span: spanFrom(cursor, start) }
}

function parseBareName(cursor: Cursor, name: Lexeme): Cond {
  const condition = on(cursor, name)
  return cursor.defines.has(name.value)
    ? { op: 'define', name: name.value, span: condition.span }
    : { op: 'flag', ...condition }
}

function isComparator(symbol: string): symbol is Comparator {
  return symbol === '>=' || symbol === '<=' || symbol === '>' || symbol === '<'
}

function parseComparison(cursor: Cursor, field: Lexeme, comparator: Comparator): Cond | undefined {
  advance(cursor)
  const value = parseValue(cursor)
  return value && { op: 'cmp', ...on(cursor, field), comparator, value }
}

/** Other languages write `=`; say what this one writes, and read on as if it had been written. */
function parseEquals(cursor: Cursor, field: Lexeme): Cond | undefined {
  const equals = advance(cursor)
  const negated = equals.value === '!='
  const word = negated ? 'is not' : 'is'
  cursor.report('S008', equals, `Use \`${word}\` to compare: \`${field.value} ${word} ...\`.`)
  const value = parseValue(cursor)
  return value && { op: 'is', ...on(cursor, field), negated, value, confidence: undefined }
}

function parseIs(cursor: Cursor, field: Lexeme): Cond | undefined {
  const negated = takeWords(cursor, 'not')
  if (takeWords(cursor, 'known')) return { op: 'known', ...on(cursor, field), known: !negated }
  if (takeWords(cursor, 'missing')) return { op: 'known', ...on(cursor, field), known: negated }
  const value = parseValue(cursor)
  if (!value) return undefined
  const confidence = isAtWords(cursor, 'with') ? parseConfidence(cursor) : undefined
  return { op: 'is', ...on(cursor, field), negated, value, confidence }
}

/** `with confidence >= 0.8` */
function parseConfidence(cursor: Cursor): Confidence | undefined {
  if (!expectWords(cursor, 'with', 'confidence') || !expectSymbol(cursor, '>=')) return undefined
  const percent = takeKind(cursor, 'percent')
  const number = percent ?? expectKind(cursor, 'number', 'a number between 0 and 1')
  if (!number) return undefined
  const atLeast = percent ? percentOf(percent.value) : Number(number.value)
  return { atLeast, span: { start: number.start, end: number.end } }
}

function parseIn(cursor: Cursor, field: Lexeme, negated: boolean): Cond | undefined {
  const { start } = peek(cursor)
  const values = takeKind(cursor, 'name')?.value ?? parseValueList(cursor)
  const valuesSpan = spanFrom(cursor, start)
  if (values === undefined) return undefined
  return { op: 'in', ...on(cursor, field), negated, values, valuesSpan }
}

function parseHas(cursor: Cursor, field: Lexeme): Cond | undefined {
  const quantifier = (['any', 'all'] as const).find((word) => takeWords(cursor, word, 'of'))
  if (quantifier) {
    const values = parseValueList(cursor)
    return values && { op: 'has', ...on(cursor, field), quantifier, values }
  }
  const value = parseValue(cursor)
  return value && { op: 'has', ...on(cursor, field), quantifier: 'all', values: [value] }
}

function parseMentions(cursor: Cursor, field: Lexeme): Cond | undefined {
  let atLeast = 1
  if (takeWords(cursor, 'at', 'least')) {
    const number = expectKind(cursor, 'number', 'a number')
    if (!number || !expectWords(cursor, 'of')) return undefined
    atLeast = Number(number.value)
  }
  const target = parseMentionTarget(cursor)
  if (!target) return undefined
  const notNegated = takeWords(cursor, 'not', 'negated')
  return { op: 'mentions', ...on(cursor, field), target, atLeast, notNegated }
}

function parseMentionTarget(cursor: Cursor): MentionTarget | undefined {
  const { start } = peek(cursor)
  const phrase = peek(cursor).kind === 'text' ? parsePhrase(cursor) : undefined
  if (phrase) return { kind: 'phrase', phrase, span: spanFrom(cursor, start) }
  const isConcept = isAtWords(cursor, 'concept') && peek(cursor, 1).kind === 'name'
  if (isConcept) advance(cursor)
  const name = takeKind(cursor, 'name')
  if (!name) return fail(cursor, 'a phrase in quotes or the name of a phrase list')
  const { value, end } = name
  return { kind: isConcept ? 'concept' : 'phrases', name: value, span: { start: name.start, end } }
}

function parseMatches(cursor: Cursor, field: Lexeme): Cond | undefined {
  const regex = expectKind(cursor, 'regex', 'an expression between slashes, such as /[A-Z]{2}/')
  if (!regex) return undefined
  const { value: pattern, source, start, end } = regex
  const flags = source.slice(source.lastIndexOf('/') + 1)
  return { op: 'matches', ...on(cursor, field), pattern, flags, patternSpan: { start, end } }
}

function parseEdge(cursor: Cursor, field: Lexeme, op: 'starts' | 'ends'): Cond | undefined {
  if (!expectWords(cursor, 'with')) return undefined
  const text = expectKind(cursor, 'text', 'a text in quotes')
  return text && { op, ...on(cursor, field), text: text.value }
}

function parseDuring(cursor: Cursor, field: Lexeme, outside: boolean): Cond | undefined {
  const name = expectKind(cursor, 'name', 'the name of a calendar')
  if (!name) return undefined
  const { value: calendar, start, end } = name
  return { op: 'during', ...on(cursor, field), outside, calendar, calendarSpan: { start, end } }
}

function parseAge(
  cursor: Cursor,
  field: Lexeme,
  relation: 'older' | 'newer' | 'withinNext',
  word: 'than' | 'next',
): Cond | undefined {
  if (!expectWords(cursor, word)) return undefined
  const duration = parseDuration(cursor)
  return duration && { op: 'age', ...on(cursor, field), relation, duration }
}
