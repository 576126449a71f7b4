/**
 * A rule file as lines of lexemes. A text never crosses a line end, so each line stands alone and
 * a mistake in one cannot spoil another.
 */

import type { Report } from './diagnostic.js'

export type LexemeKind =
  | 'name' // rule · customer.tier · support-hours
  | 'text' // "…"
  | 'number' // 3 · 0.7 · -0.6 · +1
  | 'percent' // 50%
  | 'date' // 2026-12-25
  | 'datetime' // 2026-12-25T09:00:00+01:00
  | 'time' // 09:00
  | 'regex' // /…/i
  | 'symbol' // ( ) , : = >= |
  | 'newline' // a line end inside ( )
  | 'end' // after the last lexeme of a line

export interface Lexeme {
  readonly kind: LexemeKind
  /** As written. */
  readonly source: string
  /** Of a text: without quotes and escapes. Of a regex: between the slashes. Else `source`. */
  readonly value: string
  readonly start: number
  readonly end: number
}

export interface SourceLine {
  /** Characters before the first lexeme. */
  readonly indent: number
  /** Never empty. */
  readonly lexemes: readonly Lexeme[]
}

/** All lines that hold something else than blanks and comments. */
export function lex(text: string, report: Report): SourceLine[] {
  const lines: SourceLine[] = []
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const lexemes = lexLine(line, index, report)
    if (lexemes.length > 0) lines.push({ indent: lexemes[0]!.start - index, lexemes })
  }
  const first = lines[0]
  // A byte order mark before the first line is no indentation.
  if (first && text.startsWith('\uFEFF') && first.lexemes[0]!.start === first.indent) {
    lines[0] = { ...first, indent: first.indent - 1 }
  }
  return lines
}

const BLANK = /[\s\uFEFF]+/y
const COMMENT = /#.*/y
const ID = String.raw`\p{L}[\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*`

/** Tried in this order; the first that matches wins. */
const SHAPES: readonly (readonly [LexemeKind, RegExp])[] = [
  ['datetime', /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/y],
  ['date', /\d{4}-\d\d-\d\d/y],
  ['time', /\d\d:\d\d/y],
  ['percent', /\d+(?:\.\d+)?%/y],
  // A sign after a letter or digit is the dash of `09:00-18:00`.
  ['number', /(?:(?<![\p{L}\p{N}])[+-])?\d+(?:\.\d+)?/uy],
  ['name', new RegExp(`${ID}(?:\\.${ID})*`, 'uy')],
  ['regex', /\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/\p{L}*/uy],
  ['symbol', />=|<=|==|!=|[()<>=,:|*+-]/y],
]

const STRAIGHT_TEXT = /"((?:\\.|[^"\\])*)("?)/y
/** Word processors turn quotes into these; they close on each other and on a straight one. */
const CURLY_TEXT = /[“”„‟]((?:\\.|[^"“”„‟\\])*)(["“”„‟]?)/y

function lexLine(line: string, offset: number, report: Report): Lexeme[] {
  const lexemes: Lexeme[] = []
  let position = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = position
    return pattern.exec(line) ?? undefined
  }
  const push = (kind: LexemeKind, source: string, value: string): void => {
    const start = offset + position
    lexemes.push({ kind, source, value, start, end: start + source.length })
    position += source.length
  }
  while (position < line.length) {
    const ignored = take(BLANK) ?? take(COMMENT)
    if (ignored) {
      position += ignored[0].length
      continue
    }
    const quoted = take(STRAIGHT_TEXT) ?? take(CURLY_TEXT)
    if (quoted) {
      const start = offset + position
      if (quoted[2] === '') {
        const span = { start, end: start + quoted[0].length }
        report('S001', span, 'This text is never closed. Add " at the end.')
      }
      push('text', quoted[0], readEscapes(quoted[1]!, start + 1, report))
      continue
    }
    const shape = SHAPES.find(([, pattern]) => take(pattern))
    if (shape) {
      const source = take(shape[1])![0]
      push(
        shape[0],
        source,
        shape[0] === 'regex' ? source.slice(1, source.lastIndexOf('/')) : source,
      )
      continue
    }
    const unknown = String.fromCodePoint(line.codePointAt(position)!)
    const start = offset + position
    const span = { start, end: start + unknown.length }
    report('S002', span, `\`${unknown}\` has no meaning here. Texts go in double quotes.`)
    position += unknown.length
  }
  return lexemes
}

function readEscapes(raw: string, start: number, report: Report): string {
  return raw.replace(/\\(.?)/gu, (written, character: string, index: number) => {
    if (character === 'n') return '\n'
    if (character === '"' || character === '\\') return character
    const span = { start: start + index, end: start + index + written.length }
    report('S002', span, `\`${written}\` has no meaning in a text. There are \\", \\\\ and \\n.`)
    return character
  })
}
