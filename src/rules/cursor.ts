/**
 * A place in one statement, and the few ways to read on from it. Each statement gets a cursor of
 * its own; it reports at most one syntax error, because what follows one is guesswork.
 */

import type { Report } from './diagnostic.js'
import type { Statement } from './layout.js'
import type { Lexeme, LexemeKind } from './lex.js'
import type { Span } from './tree.js'

export interface Cursor {
  readonly lexemes: readonly Lexeme[]
  readonly report: Report
  /** Names that mean a `define` where a yes/no field could stand. */
  readonly defines: ReadonlySet<string>
  position: number
  hasFailed: boolean
}

export function createCursor(
  { lexemes }: Statement,
  report: Report,
  defines: ReadonlySet<string>,
): Cursor {
  const { end } = lexemes.at(-1)!
  const last: Lexeme = { kind: 'end', source: '', value: '', start: end, end }
  return { lexemes: [...lexemes, last], report, defines, position: 0, hasFailed: false }
}

/** The next lexeme, or the one `ahead` of it; at the end always `end`. */
export function peek({ lexemes, position }: Cursor, ahead = 0): Lexeme {
  return lexemes[Math.min(position + ahead, lexemes.length - 1)]!
}

export function advance(cursor: Cursor): Lexeme {
  const lexeme = peek(cursor)
  if (lexeme.kind !== 'end') cursor.position++
  return lexeme
}

/** Whether the next lexemes are these bare words. */
export function isAtWords(cursor: Cursor, ...words: readonly string[]): boolean {
  return words.every((word, ahead) => {
    const { kind, value } = peek(cursor, ahead)
    return kind === 'name' && value === word
  })
}

/** Read these bare words if all of them come next. */
export function takeWords(cursor: Cursor, ...words: readonly string[]): boolean {
  if (!isAtWords(cursor, ...words)) return false
  cursor.position += words.length
  return true
}

export function isAtSymbol(cursor: Cursor, symbol: string): boolean {
  const { kind, value } = peek(cursor)
  return kind === 'symbol' && value === symbol
}

export function takeSymbol(cursor: Cursor, symbol: string): boolean {
  if (!isAtSymbol(cursor, symbol)) return false
  cursor.position++
  return true
}

export function takeKind(cursor: Cursor, kind: LexemeKind): Lexeme | undefined {
  return peek(cursor).kind === kind ? advance(cursor) : undefined
}

/** Read a lexeme of this kind, or report that `what` was expected. */
export function expectKind(cursor: Cursor, kind: LexemeKind, what: string): Lexeme | undefined {
  return takeKind(cursor, kind) ?? fail(cursor, what)
}

/** Read these bare words, or report that they were expected. */
export function expectWords(cursor: Cursor, ...words: readonly string[]): boolean {
  if (takeWords(cursor, ...words)) return true
  fail(cursor, `\`${words.join(' ')}\``)
  return false
}

export function expectSymbol(cursor: Cursor, symbol: string): boolean {
  if (takeSymbol(cursor, symbol)) return true
  fail(cursor, `\`${symbol}\``)
  return false
}

/** Report whatever is left of the statement. */
export function expectEnd(cursor: Cursor): void {
  if (peek(cursor).kind !== 'end') fail(cursor, 'the end of the line')
}

/** Report that `what` was expected here, unless this statement has reported already. */
export function fail(cursor: Cursor, what: string): undefined {
  const { kind, source, start, end } = peek(cursor)
  const found = kind === 'end' || kind === 'newline' ? 'the end of the line' : `\`${source}\``
  failAt(cursor, () =>
    cursor.report(
      'S004',
      { start, end: Math.max(end, start) },
      `Expected ${what}, found ${found}.`,
    ),
  )
}

/** Run `report` unless this statement has reported already. */
export function failAt(cursor: Cursor, report: () => void): undefined {
  if (!cursor.hasFailed) report()
  cursor.hasFailed = true
}

/** From `start` to the end of the last lexeme read. */
export function spanFrom({ lexemes, position }: Cursor, start: number): Span {
  return { start, end: Math.max(start, lexemes[Math.max(0, position - 1)]!.end) }
}

/** `read`, then `, read` as long as there are commas. Stops at the first failure. */
export function readCommaSeparated<T>(cursor: Cursor, read: () => T | undefined): T[] {
  const items: T[] = []
  do {
    const item = read()
    if (item === undefined) break
    items.push(item)
  } while (takeSymbol(cursor, ','))
  return items
}

export function skipNewlines(cursor: Cursor): void {
  while (peek(cursor).kind === 'newline') cursor.position++
}
