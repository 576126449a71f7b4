/**
 * Lines put together to declarations. A line at the margin starts one, whatever came before it, so
 * that a broken declaration never takes the next one with it.
 */

import type { Lexeme, SourceLine } from './lex.js'

/** A condition, an action, a heading: one statement, which may have been written on several lines. */
export interface Statement {
  readonly lexemes: readonly [Lexeme, ...Lexeme[]]
}

export type DeclarationLines = readonly [Statement, ...Statement[]]

/** Group lines: at the margin starts a declaration, the lines below it are its statements. */
export function layOut(lines: readonly SourceLine[]): DeclarationLines[] {
  const declarations: [Lexeme[], ...Lexeme[][]][] = []
  let openParens = 0
  for (const { indent, lexemes } of lines) {
    const declaration = declarations.at(-1)
    const statement = declaration?.at(-1)
    const isInside = openParens > 0 && !CLAUSE_STARTS.has(lexemes[0]!.source)
    const goesOn =
      statement !== undefined &&
      (indent === 0
        ? isInside && lexemes[0]!.value === ')'
        : isInside || CONTINUES.has(lexemes[0]!.source) || OPEN_ENDS.has(statement.at(-1)!.source))
    if (goesOn) {
      if (isInside) statement.push(newlineBefore(lexemes[0]!))
      statement.push(...lexemes)
    } else {
      openParens = 0
      if (declaration && indent > 0) declaration.push([...lexemes])
      else declarations.push([[...lexemes]])
    }
    openParens = Math.max(0, openParens + countParens(lexemes))
  }
  return declarations.map(
    (statements) => statements.map((lexemes) => ({ lexemes })) as unknown as DeclarationLines,
  )
}

/** A line that starts so ends an open ( ): somebody forgot the closing one. */
const CLAUSE_STARTS = new Set(['when', 'unless', 'then', 'test', 'given', 'expect'])
/** No statement starts so: the line belongs to the one before it. */
const CONTINUES = new Set(['and', 'or', 'with', 'because'])
/** No statement ends so: the next line belongs to it. */
const OPEN_ENDS = new Set(['and', 'or', ','])

function countParens(lexemes: readonly Lexeme[]): number {
  const count = (symbol: string) =>
    lexemes.filter(({ kind, value }) => kind === 'symbol' && value === symbol).length
  return count('(') - count(')')
}

function newlineBefore({ start }: Lexeme): Lexeme {
  return { kind: 'newline', source: '\n', value: '\n', start, end: start }
}
