/**
 * `triage rules check` and `triage rules test`.
 */

import { modelBytes, readMacros, readRules, readSchemas } from '../node/index.js'
import { type CompileResult, type Diagnostic, formatDiagnostic, testRules } from '../rules/index.js'
import { compileTriageRules, createTriage } from '../triage/index.js'
import { requireFiles } from './require-files.js'

export interface RulesCommandOptions {
  readonly model?: string
  readonly macros?: string
  /** Warnings count as errors. */
  readonly strict?: boolean
}

/** @returns 1 where there are errors, or warnings under `strict`. */
export function checkRuleFiles(files: readonly string[], options: RulesCommandOptions): number {
  const { sources, result } = compile(files, options)
  const diagnostics = findingsOf(result)
  print(diagnostics, sources)
  const errors = diagnostics.filter((it) => it.severity === 'error').length
  const warnings = diagnostics.filter((it) => it.severity === 'warning').length
  process.stderr.write(
    `${files.length} ${plural('file', files.length)}: ${errors} ${plural('error', errors)}, ${warnings} ${plural('warning', warnings)}\n`,
  )
  return errors > 0 || (options.strict === true && warnings > 0) ? 1 : 0
}

/** @returns 1 where a test fails or the rules do not compile. */
export function testRuleFiles(files: readonly string[], options: RulesCommandOptions): number {
  const { sources, result } = compile(files, options)
  if (!result.ok) {
    print(result.diagnostics, sources)
    return 1
  }
  const report = testRules(result.program)
  for (const { file, rule, name, failures } of report.results) {
    const isMet = failures.length === 0
    process.stdout.write(
      `${isMet ? 'ok    ' : 'FAILED'} ${file} ${rule === undefined ? '' : `${rule}: `}${name}\n`,
    )
    for (const failure of failures) process.stdout.write(`         ${failure}\n`)
  }
  process.stderr.write(`${report.passedCount} passed, ${report.failedCount} failed\n`)
  return report.failedCount === 0 ? 0 : 1
}

function compile(
  files: readonly string[],
  { model, macros }: RulesCommandOptions,
): { sources: Record<string, string>; result: CompileResult } {
  requireFiles(files)
  const sources = readRules(files)
  const result = compileTriageRules(sources, {
    models: createTriage({ models: modelBytes(model) }).models,
    schemas: readSchemas(files),
    ...(macros !== undefined && { macros: readMacros(macros) }),
  })
  return { sources, result }
}

function findingsOf(result: CompileResult): readonly Diagnostic[] {
  return result.ok ? result.warnings : result.diagnostics
}

function print(
  diagnostics: readonly Diagnostic[],
  sources: Readonly<Record<string, string>>,
): void {
  for (const diagnostic of diagnostics) {
    process.stdout.write(`${formatDiagnostic(diagnostic, sources[diagnostic.file] ?? '')}\n`)
  }
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`
}
