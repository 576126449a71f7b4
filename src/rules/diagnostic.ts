/**
 * What is wrong with a rule file, as a value: where, what, and how to mend it.
 */

import type { Span } from './tree.js'

/** Every finding there is. `S…`: the text cannot be read. `T…`: it can, but says something wrong. */
export const FINDINGS = {
  S001: { code: 'unclosed-text', severity: 'error' },
  S002: { code: 'unknown-character', severity: 'error' },
  S003: { code: 'unknown-declaration', severity: 'error' },
  S004: { code: 'unexpected', severity: 'error' },
  S005: { code: 'mixed-and-or', severity: 'error' },
  S006: { code: 'unknown-action', severity: 'error' },
  S007: { code: 'unknown-operator', severity: 'error' },
  S008: { code: 'wrong-equals', severity: 'error' },
  S009: { code: 'signed-priority', severity: 'error' },
  S010: { code: 'missing-quotes', severity: 'error' },
  S011: { code: 'incomplete', severity: 'error' },
  S012: { code: 'repeated', severity: 'error' },
  S013: { code: 'bad-phrase', severity: 'error' },
  S014: { code: 'bad-use', severity: 'error' },
  S015: { code: 'missing-default', severity: 'error' },
  S016: { code: 'bad-calendar', severity: 'error' },
  S017: { code: 'bad-table', severity: 'error' },
  T001: { code: 'unknown-field', severity: 'error' },
  T002: { code: 'unknown-value', severity: 'error' },
  T003: { code: 'unknown-list', severity: 'error' },
  T004: { code: 'unknown-calendar', severity: 'error' },
  T005: { code: 'unknown-route', severity: 'error' },
  T006: { code: 'unknown-macro', severity: 'error' },
  T007: { code: 'macro-variable', severity: 'error' },
  T008: { code: 'unknown-tag', severity: 'warning' },
  T009: { code: 'duplicate-name', severity: 'error' },
  T010: { code: 'circular-define', severity: 'error' },
  T011: { code: 'wrong-type', severity: 'error' },
  T012: { code: 'missing-currency', severity: 'error' },
  T013: { code: 'list-or-single', severity: 'error' },
  T014: { code: 'out-of-range', severity: 'error' },
  T015: { code: 'confidence-on-plain-field', severity: 'error' },
  T016: { code: 'priority-range', severity: 'error' },
  T017: { code: 'unsafe-expression', severity: 'error' },
  T040: { code: 'unused-list', severity: 'warning' },
  T041: { code: 'unused-define', severity: 'warning' },
  T042: { code: 'unused-calendar', severity: 'warning' },
  T054: { code: 'phrase-too-large', severity: 'error' },
  T060: { code: 'untested-rule', severity: 'info' },
  T061: { code: 'empty-test', severity: 'error' },
} as const

export type DiagnosticId = keyof typeof FINDINGS

export interface Diagnostic {
  readonly id: DiagnosticId
  readonly severity: 'error' | 'warning' | 'info'
  /** The id in words: `T001` is `unknown-field`. */
  readonly code: string
  /** What was found, what was expected, how to mend it. */
  readonly message: string
  readonly file: string
  /** UTF-16 code units into the file, half-open: `slice(start, end)`. */
  readonly start: number
  readonly end: number
  readonly help?: string
}

/**
 * Notes one finding about one file. Gives back `undefined`, as the checks do, so that a check can end with
 * `return report(…)`.
 */
export type Report = (id: DiagnosticId, span: Span, message: string, help?: string) => undefined

/** A `Report` for `file` that appends to `diagnostics`. */
export function createReport(file: string, diagnostics: Diagnostic[]): Report {
  return (id, { start, end }, message, help) => {
    const found = { id, ...FINDINGS[id], message, file, start, end }
    diagnostics.push(help === undefined ? found : { ...found, help })
    return undefined
  }
}

/** By file in the order given, then by place, then by id; the same finding twice is one. */
export function sortDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
): Diagnostic[] {
  const distinct = new Map(diagnostics.map((found) => [JSON.stringify(found), found]))
  return [...distinct.values()].toSorted(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      a.start - b.start ||
      a.end - b.end ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  )
}
