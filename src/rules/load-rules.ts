/**
 * Rule files and the schemas they use, read in the order of their `use` lines.
 */

import { createReport, type Diagnostic, type Report } from './diagnostic.js'
import { didYouMean } from './edit-distance.js'
import { definedNames, type FileLayout, layOutFile, parseFile } from './parse-declaration.js'
import { readSchema, type Schema } from './schema.js'
import type { Decl, UseDecl } from './tree.js'

export interface LoadedRules {
  /** Of all files: a file stands where it is first used, else in the order given. */
  readonly declarations: readonly Decl[]
  readonly schemas: readonly Schema[]
}

/**
 * Parse all files and read the schemas they use.
 *
 * @param sources - File name → text.
 * @param schemas - File name → JSON text.
 */
export function loadRules(
  sources: Readonly<Record<string, string>>,
  schemas: Readonly<Record<string, string>>,
  diagnostics: Diagnostic[],
): LoadedRules {
  const layouts = Object.entries(sources).map(([file, text]) =>
    layOutFile(file, text, createReport(file, diagnostics)),
  )
  const defines = new Set(layouts.flatMap(definedNames))
  const files = new Map(layouts.map((layout) => [layout.file, readFile(layout, defines)]))
  const found: Schema[] = []
  const visited = new Set<string>()
  const order: string[] = []

  function visit(file: string): void {
    // Marked before its uses are followed, so that files which use each other end.
    if (visited.has(file)) return
    visited.add(file)
    const { report } = files.get(file)!
    for (const use of files.get(file)!.declarations) {
      if (use.kind !== 'use') continue
      if (files.has(use.path)) visit(use.path)
      else if (Object.hasOwn(schemas, use.path))
        readUsedSchema(use, schemas[use.path]!, report, found)
      else reportMissingFile(use, [...files.keys(), ...Object.keys(schemas)], report)
    }
    order.push(file)
  }

  for (const file of files.keys()) visit(file)
  return { declarations: order.flatMap((file) => files.get(file)!.declarations), schemas: found }
}

interface RuleFile {
  readonly declarations: readonly Decl[]
  readonly report: Report
}

function readFile(layout: FileLayout, defines: ReadonlySet<string>): RuleFile {
  return { declarations: parseFile(layout, defines), report: layout.report }
}

function readUsedSchema(use: UseDecl, json: string, report: Report, found: Schema[]): void {
  const result = readSchema(json)
  if (result.ok) found.push(result.schema)
  else
    for (const problem of result.problems)
      report('S014', use.span, `The schema "${use.path}" cannot be used: ${problem}.`)
}

function reportMissingFile(use: UseDecl, known: readonly string[], report: Report): void {
  const hint = didYouMean(use.path, known)
  report('S014', use.span, `There is no file "${use.path}".${hint}`)
}
