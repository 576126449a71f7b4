/**
 * What is thrown for rule files with errors.
 */

import { type Diagnostic, formatDiagnostic } from '../rules/index.js'

export class RulesError extends Error {
  override readonly name = 'RulesError'
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[], sources: Readonly<Record<string, string>>) {
    super(
      diagnostics
        .map((diagnostic) => formatDiagnostic(diagnostic, sources[diagnostic.file] ?? ''))
        .join('\n'),
    )
    this.diagnostics = diagnostics
  }
}
