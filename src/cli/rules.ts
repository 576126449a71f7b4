/**
 * `triage rules check` and `triage rules test`.
 */

import { existsSync } from 'node:fs'
import type { Macro } from '../macros/index.js'
import { readModel } from '../models/index.js'
import { modelBytes, readMacros, readRules, readSchemas } from '../node/index.js'
import {
  type CompileResult,
  compileRules,
  type Diagnostic,
  formatDiagnostic,
  testRules,
} from '../rules/index.js'
import { UsageError } from './usage-error.js'

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
  for (const file of files) if (!existsSync(file)) throw new UsageError(`${file}: no such file`)
  const sources = readRules(files)
  const bundles = modelBytes(model).map(readModel)
  const taxonomy = bundles.findLast((bundle) => bundle.manifest.taxonomy)?.manifest.taxonomy
  const lexicon = bundles.findLast((bundle) => bundle.lexicon)?.lexicon
  const result = compileRules(sources, {
    schemas: readSchemas(files),
    ...(taxonomy && {
      intents: taxonomy.intents.map((intent) => intent.id),
      routes: Object.keys(taxonomy.routes),
      sensitive: taxonomy.intents.filter((intent) => intent.sensitive).map((intent) => intent.id),
    }),
    ...(lexicon && { concepts: lexicon.ids }),
    ...(macros !== undefined && { macros: variablesByMacro(readMacros(macros)) }),
  })
  return { sources, result }
}

function variablesByMacro(macros: readonly Macro[]): Record<string, string[]> {
  return Object.fromEntries(
    macros.map(({ id, variables }) => [id, variables.map((variable) => variable.name)]),
  )
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
