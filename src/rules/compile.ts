/**
 * Rule files → a program that decides, or everything that is wrong with them.
 */

import type { Pattern } from '../text/index.js'
import type { Defaults } from './apply-slots.js'
import { canonicalJson } from './canonical-json.js'
import { checkRules } from './check.js'
import { type ConditionCompiler, createConditionCompiler } from './compile-condition.js'
import { type CompiledRule, compileRule } from './compile-rule.js'
import { type Diagnostic, sortDiagnostics } from './diagnostic.js'
import { expandTable } from './expand-table.js'
import type { Field } from './field.js'
import { loadRules } from './load-rules.js'
import { createPhraseBookBuilder, type PhraseBook } from './phrase-book.js'
import { createRuleIndex, type RuleIndex } from './rule-index.js'
import { createScope, type Scope } from './scope.js'
import { sha256 } from './sha256.js'
import type { Action, Decl, DefaultDecl, TestCase } from './tree.js'

export interface CompileOptions {
  /** File name → JSON text, for `use`. */
  readonly schemas?: Readonly<Record<string, string>>
  /** Known names. Where a list is not given, any name is taken. A schema adds to them. */
  readonly intents?: readonly string[]
  readonly routes?: readonly string[]
  /** Macro id → names of its variables; one that a rule need not give ends in `?`. */
  readonly macros?: Readonly<Record<string, readonly string[]>>
  /** Intents that the field `sensitive` may hold. */
  readonly sensitive?: readonly string[]
  readonly concepts?: readonly string[]
}

export type CompileResult =
  | {
      readonly ok: true
      readonly program: RuleProgram
      /** Also what is only worth knowing: severity `info`. */
      readonly warnings: readonly Diagnostic[]
    }
  | { readonly ok: false; readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]] }

export interface RuleProgram {
  /** What the matcher must look for; hits refer to them by index. */
  readonly patterns: readonly Pattern[]
  /** SHA-256 of the rules' meaning: comments, layout and file names do not change it. */
  readonly hash: string
  /** Guards, then rules, in text order. */
  readonly rules: readonly CompiledRule[]
  readonly index: RuleIndex
  readonly defaults: Defaults
  readonly tests: readonly ProgramTest[]
  readonly phraseBook: PhraseBook
  /** Every field that rules may name. */
  readonly fields: ReadonlyMap<string, Field>
}

export interface ProgramTest {
  readonly file: string
  /** The rule it stands in; none for a test at the margin. */
  readonly rule: string | undefined
  readonly test: TestCase
}

/**
 * Compile rule files. All findings of all files come back, sorted by place; errors prevent a program.
 *
 * @param sources - File name → text. `use` names a file by exactly this name.
 * @example
 * compileRules({ 'rules.triage': 'default\n  route "general"\n  priority 3\n' }).ok // => true
 */
export function compileRules(
  sources: Readonly<Record<string, string>>,
  options: CompileOptions = {},
): CompileResult {
  const found: Diagnostic[] = []
  const files = Object.keys(sources)
  const { declarations, schemas } = loadRules(sources, options.schemas ?? {}, found)
  const surroundings = {
    schemas,
    intents: options.intents,
    sensitive: options.sensitive,
    routes: options.routes,
    macros: options.macros,
    concepts: options.concepts,
  }
  const scope = createScope(declarations, surroundings, sources, found)
  checkRules(declarations, scope, files, found)
  const [first, ...rest] = sortDiagnostics(found, files)
  if (first && found.some(({ severity }) => severity === 'error'))
    return { ok: false, diagnostics: [first, ...rest] }
  const program = createProgram(declarations, scope)
  return { ok: true, program, warnings: first ? [first, ...rest] : [] }
}

/** @param declarations - Checked: nothing in them is unknown. */
function createProgram(declarations: readonly Decl[], scope: Scope): RuleProgram {
  const builder = createPhraseBookBuilder()
  const conditions = createConditionCompiler(scope, builder)
  const inTextOrder = declarations.flatMap((decl) => rulesIn(decl, scope, conditions))
  const rules = [
    ...inTextOrder.filter(({ kind }) => kind === 'guard'),
    ...inTextOrder.filter(({ kind }) => kind === 'rule'),
  ]
  const phraseBook = builder.build()
  return {
    patterns: phraseBook.patterns,
    hash: sha256(canonicalJson({ v: 1, decls: declarations })),
    rules,
    index: createRuleIndex(rules),
    defaults: defaultsOf(scope.defaults!),
    tests: declarations.flatMap(testsOf),
    phraseBook,
    fields: scope.fields,
  }
}

function rulesIn(decl: Decl, scope: Scope, conditions: ConditionCompiler): CompiledRule[] {
  if (decl.kind === 'guard' || decl.kind === 'rule')
    return [compileRule(decl, undefined, conditions)]
  if (decl.kind !== 'table') return []
  const firstOf = decl.hit === 'first' ? decl.name : undefined
  const report = () => undefined // the checker has heard it all
  return expandTable(decl, scope.fields, report).map((row) => compileRule(row, firstOf, conditions))
}

function defaultsOf({ then }: DefaultDecl): Defaults {
  const find = <K extends Action['do']>(kind: K) =>
    then.find((action): action is Extract<Action, { do: K }> => action.do === kind)
  return { route: find('route')!.to, priority: find('priority')!.to, macro: find('macro') }
}

function testsOf(decl: Decl): ProgramTest[] {
  if (decl.kind === 'test') return [{ file: decl.file, rule: undefined, test: decl.test }]
  if (decl.kind !== 'guard' && decl.kind !== 'rule') return []
  return decl.tests.map((test) => ({ file: decl.file, rule: decl.name, test }))
}
