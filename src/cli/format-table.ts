/**
 * Rows as an aligned table for a terminal.
 */

export interface Column<Row> {
  readonly title: string
  readonly of: (row: Row) => string
  /** Longest cell; what is longer is cut with an ellipsis. */
  readonly width?: number
  /** Colours a cell that is already padded. */
  readonly paint?: (cell: string, row: Row) => string
}

/** Each column as wide as its longest cell, a space between them, no space at the end of a line. */
export function formatTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => cut(column.of(row), column.width)))
  const widths = columns.map((column, c) =>
    Math.max(displayWidth(column.title), ...cells.map((line) => displayWidth(line[c]!))),
  )
  const header = columns.map((column, c) => pad(column.title, widths[c]!)).join(' ')
  const lines = rows.map((row, r) =>
    columns
      .map((column, c) => {
        const isLast = c === columns.length - 1
        const cell = isLast ? cells[r]![c]! : pad(cells[r]![c]!, widths[c]!)
        return column.paint ? column.paint(cell, row) : cell
      })
      .join(' '),
  )
  return [header.trimEnd(), ...lines].join('\n')
}

function cut(text: string, width = Number.POSITIVE_INFINITY): string {
  const characters = [...text]
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

const NO_WIDTH = /\p{M}|\p{Cf}/u
const DOUBLE_WIDTH =
  /\p{Extended_Pictographic}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u

/** Columns on a terminal: marks and joiners take none, emoji and East Asian characters two. */
function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (!NO_WIDTH.test(character)) width += DOUBLE_WIDTH.test(character) ? 2 : 1
  }
  return width
}
