/**
 * `table`: rules with the same fields and actions, one a row.
 */

import {
  type Cursor,
  expectEnd,
  expectKind,
  fail,
  failAt,
  isAtSymbol,
  peek,
  readCommaSeparated,
  spanFrom,
  takeKind,
  takeSymbol,
  takeWords,
} from './cursor.js'
import type { DeclarationParser } from './declaration-parser.js'
import { parseValue } from './parse-value.js'
import type { TableCell, TableColumn, TableDecl, TableRow } from './tree.js'

/** `table language-desk "Title" first`, a line of column heads, and rows. */
export const parseTable: DeclarationParser<TableDecl> = ({ file, heading, start, lines }) => {
  const name = expectKind(heading, 'name', 'a name for the table')
  if (!name) return undefined
  const span = spanFrom(heading, start)
  const title = takeKind(heading, 'text')?.value
  const hit = takeWords(heading, 'all') ? 'all' : 'first'
  takeWords(heading, 'first')
  expectEnd(heading)
  const [head, ...body] = lines
  if (!head || body.length === 0)
    heading.report('S017', span, `\`${name.value}\` needs a line of column heads and a row.`)
  const columns = head ? parseColumns(head) : []
  const rows = body.map((line) => parseRow(line, columns)).filter((row) => row !== undefined)
  return { kind: 'table', file, name: name.value, title, hit, columns, rows, span }
}

function parseColumns(line: Cursor): TableColumn[] {
  const columns: TableColumn[] = []
  let isOutput = false
  readCells(line, () => {
    isOutput = takeWords(line, 'then') || isOutput
    const name = expectKind(line, 'name', isOutput ? 'what the row decides' : 'a field')
    if (!name) return
    columns.push({ name: name.value, isOutput, span: { start: name.start, end: name.end } })
  })
  if (!isOutput)
    failAt(line, () =>
      line.report('S017', peek(line), 'No column says what to do. Write `then route` as a head.'),
    )
  return columns
}

function parseRow(line: Cursor, columns: readonly TableColumn[]): TableRow | undefined {
  const { start } = peek(line)
  const cells: TableCell[] = []
  readCells(line, () => {
    const cell = parseCell(line, columns[cells.length]?.isOutput ?? false)
    if (cell) cells.push(cell)
  })
  const span = spanFrom(line, start)
  if (cells.length !== columns.length)
    failAt(line, () =>
      line.report(
        'S017',
        span,
        `This row has ${cells.length} cells, the head has ${columns.length}.`,
      ),
    )
  return line.hasFailed ? undefined : { cells, span }
}

function parseCell(line: Cursor, isOutput: boolean): TableCell | undefined {
  const { start } = peek(line)
  if (takeSymbol(line, '*')) return { values: [], span: spanFrom(line, start) }
  if (!isAtSymbol(line, '|')) {
    const values = readCommaSeparated(line, () => parseValue(line))
    return { values, span: spanFrom(line, start) }
  }
  const span = { start, end: start }
  if (!isOutput)
    return failAt(line, () =>
      line.report('S017', span, 'This condition is empty. Write * for any value.'),
    )
  return { values: [], span }
}

/** `| cell | cell |`, calling `read` at the start of each. */
function readCells(line: Cursor, read: () => void): void {
  if (!takeSymbol(line, '|')) {
    fail(line, 'a row such as | "de" | "desk-dach" |')
    return
  }
  while (peek(line).kind !== 'end' && !line.hasFailed) {
    read()
    if (!takeSymbol(line, '|')) fail(line, '`|` after the cell')
  }
}
