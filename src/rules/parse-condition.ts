/**
 * Conditions joined by `and`, `or`, `not`, ( ) and `any of ( … )`.
 */

import {
  type Cursor,
  expectKind,
  expectSymbol,
  failAt,
  isAtSymbol,
  isAtWords,
  peek,
  skipNewlines,
  spanFrom,
  takeSymbol,
  takeWords,
} from './cursor.js'
import { parseAtom } from './parse-atom.js'
import type { Cond } from './tree.js'

/** One line of `when` or `unless`, or what stands between ( ). */
export function parseCondition(cursor: Cursor): Cond | undefined {
  const { start } = peek(cursor)
  const first = parseUnary(cursor)
  if (!first) return undefined
  const joiner = joinerAt(cursor)
  if (!joiner) return first
  const parts = [first]
  for (let word = joinerAt(cursor); word; word = joinerAt(cursor)) {
    if (word !== joiner) reportMixed(cursor)
    takeWords(cursor, word)
    skipNewlines(cursor)
    const part = parseUnary(cursor)
    if (!part) return undefined
    parts.push(part)
  }
  return { op: joiner === 'and' ? 'all' : 'any', of: parts, span: spanFrom(cursor, start) }
}

function joinerAt(cursor: Cursor): 'and' | 'or' | undefined {
  // In ( ) the `and` may stand at the start of the next line.
  let ahead = 0
  while (peek(cursor, ahead).kind === 'newline') ahead++
  const { kind, value } = peek(cursor, ahead)
  if (kind !== 'name' || (value !== 'and' && value !== 'or')) return undefined
  cursor.position += ahead
  return value
}

/** Reported without failing, so that mistakes further along the line are found as well. */
function reportMixed(cursor: Cursor): void {
  cursor.report(
    'S005',
    peek(cursor),
    '`and` and `or` are mixed on one line. Put one of them in parentheses so everybody reads it the same way.',
  )
}

function parseUnary(cursor: Cursor): Cond | undefined {
  const { start } = peek(cursor)
  if (takeWords(cursor, 'not')) {
    const of = parseUnary(cursor)
    return of && { op: 'not', of, span: spanFrom(cursor, start) }
  }
  if (takeSymbol(cursor, '(')) {
    skipNewlines(cursor)
    const inner = parseCondition(cursor)
    skipNewlines(cursor)
    return inner && closeParen(cursor, start) ? inner : undefined
  }
  return isAtGroup(cursor) ? parseGroup(cursor) : parseAtom(cursor)
}

function isAtGroup(cursor: Cursor): boolean {
  const isQuantified = ['any', 'all', 'none'].some((word) => isAtWords(cursor, word, 'of'))
  return isQuantified || isAtWords(cursor, 'at', 'least')
}

function parseGroup(cursor: Cursor): Cond | undefined {
  const { start } = peek(cursor)
  const op = (['any', 'all', 'none'] as const).find((word) => takeWords(cursor, word))
  let count = 0
  if (!op) {
    takeWords(cursor, 'at', 'least')
    const number = expectKind(cursor, 'number', 'a number')
    if (!number) return undefined
    count = Number(number.value)
  }
  takeWords(cursor, 'of')
  const open = peek(cursor)
  if (!expectSymbol(cursor, '(')) return undefined
  const of = parseGroupItems(cursor)
  if (!of || !closeParen(cursor, open.start)) return undefined
  const span = spanFrom(cursor, start)
  return op ? { op, of, span } : { op: 'atLeast', count, of, span }
}

/** Conditions separated by commas or line ends. */
function parseGroupItems(cursor: Cursor): Cond[] | undefined {
  const items: Cond[] = []
  skipNewlines(cursor)
  do {
    const item = parseCondition(cursor)
    if (!item) return undefined
    items.push(item)
  } while (takeSeparator(cursor) && !isAtSymbol(cursor, ')') && peek(cursor).kind !== 'end')
  return items
}

function takeSeparator(cursor: Cursor): boolean {
  const before = cursor.position
  skipNewlines(cursor)
  takeSymbol(cursor, ',')
  skipNewlines(cursor)
  return cursor.position > before
}

function closeParen(cursor: Cursor, open: number): boolean {
  if (takeSymbol(cursor, ')')) return true
  const span = { start: open, end: open + 1 }
  if (peek(cursor).kind === 'end')
    failAt(cursor, () =>
      cursor.report('S004', span, 'This parenthesis is never closed. Add ) at the end.'),
    )
  return expectSymbol(cursor, ')')
}
