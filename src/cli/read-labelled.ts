/**
 * Labelled data from disk: NDJSON or CSV, one example a row.
 */

import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { readLines } from '../node/index.js'
import { requireFiles } from './require-files.js'
import { UsageError } from './usage-error.js'

export type Row = Readonly<Record<string, unknown>>

/**
 * The rows of NDJSON (`.ndjson`, `.jsonl`, anything else) or CSV (`.csv`, with a header) files.
 *
 * @throws UsageError with file and line for a row that cannot be read, a header that names a column twice, or no rows at all.
 */
export async function readRows(files: readonly string[]): Promise<Row[]> {
  requireFiles(files)
  const rows: Row[] = []
  for (const file of files) {
    if (file.endsWith('.csv')) rows.push(...readCsv(file))
    else
      for await (const { number, text } of readLines(file))
        if (text.trim() !== '') rows.push(readRow(file, number, text))
  }
  if (rows.length === 0) throw new UsageError(`${files.join(', ')}: no rows`)
  return rows
}

function readRow(file: string, number: number, text: string): Row {
  try {
    const row: unknown = JSON.parse(text)
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Row
  } catch (error) {
    throw new UsageError(`${file}:${number}: not JSON: ${(error as Error).message}`)
  }
  throw new UsageError(`${file}:${number}: expected a JSON object`)
}

function readCsv(file: string): Row[] {
  try {
    return parse(readFileSync(file), {
      bom: true,
      columns: refuseDuplicates(file),
      skip_empty_lines: true,
    }) as Row[]
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${file}: ${(error as Error).message}`)
  }
}

function refuseDuplicates(file: string): (header: string[]) => string[] {
  return (header) => {
    const twice = header.find((name, i) => header.indexOf(name) !== i)
    if (twice !== undefined)
      throw new UsageError(`${file}:1: the column "${twice}" stands twice in the header`)
    return header
  }
}

/** The text and label of each row. @throws UsageError naming the first row that has none. */
export function textsOf(
  rows: readonly Row[],
  { text, label }: { readonly text: string; readonly label: string },
): { text: string; label: string }[] {
  return rows.map((row, i) => {
    const [found, is] = [row[text], row[label]]
    if (typeof found !== 'string' || found.trim() === '')
      throw new UsageError(missing(row, i, text, '--text'))
    if (typeof is !== 'string' && typeof is !== 'number')
      throw new UsageError(missing(row, i, label, '--label'))
    return { text: found, label: String(is) }
  })
}

function missing(row: Row, i: number, column: string, option: string): string {
  return `row ${i + 1} has no "${column}"; its columns are ${Object.keys(row).join(', ')} (choose with ${option})`
}
