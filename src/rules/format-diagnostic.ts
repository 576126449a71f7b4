/**
 * A finding as people read it in a terminal: the place, the message, the line and a caret under it.
 */

import type { Diagnostic } from './diagnostic.js'
import { lineAt, positionAt } from './line-map.js'

/**
 * @param source - The text of the file the finding is about.
 * @example
 * // rules.triage:13:8 error T001 Unknown field `custmer.tier`. Did you mean `customer.tier`?
 * //    13 |   when custmer.tier is "vip"
 * //       |        ^^^^^^^^^^^^
 */
export function formatDiagnostic(diagnostic: Diagnostic, source: string): string {
  const { file, severity, id, message, help, start, end } = diagnostic
  const { line, column } = positionAt(source, start)
  const text = lineAt(source, line)
  const number = String(line).padStart(5)
  const width = Math.max(1, Math.min(end - start, text.length - column + 1))
  // Tabs before the caret are kept, so that it stands under the same place whatever their width.
  const margin = text.slice(0, column - 1).replace(/[^\t]/g, ' ')
  return [
    `${file}:${line}:${column} ${severity} ${id} ${message}`,
    `${number} | ${text}`,
    `${' '.repeat(number.length)} | ${margin}${'^'.repeat(width)}`,
    ...(help === undefined ? [] : [`${' '.repeat(number.length)} = ${help}`]),
  ].join('\n')
}
