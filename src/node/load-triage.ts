/**
 * A triage function from files: models, rules and macros on disk.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { checkMacros, type Macro, type MacroProblem } from '../macros/index.js'
import { createLiquidRenderer, type LiquidRenderer, readMacro } from '../macros/liquid.js'
import { readModel } from '../models/index.js'
import { createTriage, type Triage, type TriageOptions } from '../triage/index.js'
import { MacroFileError } from './macro-file-error.js'
import { defaultModelFolder, readModelFiles } from './model-files.js'

export interface LoadTriageOptions
  extends Omit<TriageOptions, 'models' | 'rules' | 'schemas' | 'macros'> {
  /** A model file or folder of one's own; what it does not answer the default model does. */
  readonly model?: string
  /** A rule file, or several in order; a schema that one `use`s is read from beside it. */
  readonly rules?: string | readonly string[]
  /** A folder of macros, one a file, or one macro file. */
  readonly macros?: string
  /** IANA time zone in which macros write dates; UTC where absent. */
  readonly timezone?: string
}

/**
 * Read the files and make a triage function of them.
 *
 * @throws MacroFileError, RulesError, ModelFormatError with everything that is wrong in the files; the system's
 * error for a file that cannot be read.
 */
export async function loadTriage({
  model,
  rules,
  macros,
  timezone,
  ...options
}: LoadTriageOptions = {}): Promise<Triage> {
  const ruleFiles = rules === undefined ? [] : [rules].flat()
  const renderer = createLiquidRenderer({ ...(timezone !== undefined && { timezone }) })
  return createTriage({
    ...options,
    models: modelBytes(model),
    ...(ruleFiles.length > 0 && { rules: readRules(ruleFiles), schemas: readSchemas(ruleFiles) }),
    ...(macros !== undefined && { macros: readMacros(macros, renderer) }),
    renderMacro: options.renderMacro ?? renderer.render,
  })
}

/** The default model, and after it one's own; one's own alone where it tells languages itself. */
export function modelBytes(model: string | undefined): Uint8Array[] {
  if (model === undefined) return readModelFiles(defaultModelFolder())
  const own = readModelFiles(model)
  const standsAlone = own.some((bytes) => readModel(bytes).language !== undefined)
  return standsAlone ? own : [...readModelFiles(defaultModelFolder()), ...own]
}

/** Rule files by the name they are given in diagnostics. */
export function readRules(files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]))
}

/** The JSON files beside the rules, by name: a rule file says which it uses. */
export function readSchemas(ruleFiles: readonly string[]): Record<string, string> {
  const folders = new Set(ruleFiles.map((file) => dirname(resolve(file))))
  const schemas: Record<string, string> = {}
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.schema.json'))) {
      schemas[name] = readFileSync(join(folder, name), 'utf8')
    }
  }
  return schemas
}

/** @throws MacroFileError with every problem of every file. */
export function readMacros(
  path: string,
  renderer: LiquidRenderer = createLiquidRenderer(),
): Macro[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((file) => file.endsWith('.md'))
        .sort()
        .map((file) => join(path, file))
    : [path]
  const macros: Macro[] = []
  const problems: MacroProblem[] = []
  for (const file of files) {
    const read = readMacro(readFileSync(file, 'utf8'), basename(file))
    if (read.ok) macros.push(read.macro)
    else problems.push(...read.problems)
  }
  problems.push(...checkMacros(macros, { check: renderer.check }))
  if (problems.length > 0) throw new MacroFileError(problems)
  return macros
}
