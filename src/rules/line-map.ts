/**
 * Offsets as lines and columns.
 */

export interface Position {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
}

/** Where an offset is, counting lines as editors do (`\n`, `\r\n` and `\r` end one). */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

/** The text of a line, without its end. */
export function lineAt(text: string, line: number): string {
  return text.split(/\r\n|\n|\r/)[line - 1] ?? ''
}
