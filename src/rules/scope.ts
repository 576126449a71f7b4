/**
 * Every name that rules may use: fields from the schemas, and what the files themselves declare.
 */

import type { Diagnostic } from './diagnostic.js'
import { createReport } from './diagnostic.js'
import { BUILT_IN_FIELDS, type Field } from './field.js'
import { positionAt } from './line-map.js'
import type { Schema } from './schema.js'
import type {
  CalendarDecl,
  Decl,
  DefaultDecl,
  DefineDecl,
  ListDecl,
  PhrasesDecl,
  RuleDecl,
  Span,
  TableDecl,
} from './tree.js'

/** Lists that are `undefined` are not known, and then any name is taken. */
export interface Scope {
  readonly fields: ReadonlyMap<string, Field>
  readonly phrases: ReadonlyMap<string, PhrasesDecl>
  readonly lists: ReadonlyMap<string, ListDecl>
  readonly defines: ReadonlyMap<string, DefineDecl>
  readonly calendars: ReadonlyMap<string, CalendarDecl>
  /** Guards, rules and tables share their names. */
  readonly rules: ReadonlyMap<string, RuleDecl | TableDecl>
  readonly defaults: DefaultDecl | undefined
  readonly routes: readonly string[] | undefined
  readonly tags: readonly string[] | undefined
  /** Macro id → names of its variables; one that a rule need not give ends in `?`. */
  readonly macros: ReadonlyMap<string, readonly string[]> | undefined
  readonly concepts: readonly string[] | undefined
}

/** The names that come from outside the rule files. */
export interface Surroundings {
  readonly schemas: readonly Schema[]
  readonly intents: readonly string[] | undefined
  readonly sensitive: readonly string[] | undefined
  readonly routes: readonly string[] | undefined
  readonly macros: Readonly<Record<string, readonly string[]>> | undefined
  readonly concepts: readonly string[] | undefined
}

/** Collect the names; one that is declared twice is reported, and the first stands. */
export function createScope(
  declarations: readonly Decl[],
  surroundings: Surroundings,
  sources: Readonly<Record<string, string>>,
  diagnostics: Diagnostic[],
): Scope {
  const { schemas } = surroundings
  const fields = fieldsOf(surroundings)
  const declared = <K extends NamedDecl['kind']>(what: string, ...kinds: readonly K[]) => {
    type Found = Extract<NamedDecl, { kind: K }>
    const found = new Map<string, Found>()
    for (const decl of declarations) {
      if (!kinds.some((kind) => kind === decl.kind)) continue
      const named = decl as Found
      const first = found.get(named.name)
      if (first) reportDuplicate(`${what} named \`${named.name}\``, named, first)
      else found.set(named.name, named)
    }
    return found
  }
  const reportDuplicate = (what: string, again: Place, first: Place): void => {
    const { line } = positionAt(sources[first.file] ?? '', first.span.start)
    const where = first.file === again.file ? `line ${line}` : `line ${line} of ${first.file}`
    const message = `There is already a ${what} on ${where}.`
    createReport(again.file, diagnostics)('T009', again.span, message)
  }
  const defines = declared('define', 'define')
  for (const { file, name, span } of defines.values()) {
    const message = `\`${name}\` is a field already. Give the define another name.`
    if (fields.has(name)) createReport(file, diagnostics)('T009', span, message)
  }
  const defaults = declarations.filter((decl) => decl.kind === 'default')
  for (const again of defaults.slice(1)) reportDuplicate('`default`', again, defaults[0]!)
  return {
    fields,
    phrases: declared('phrase list', 'phrases'),
    lists: declared('list', 'list'),
    defines,
    calendars: declared('calendar', 'calendar'),
    rules: declared('rule', 'rule', 'guard', 'table'),
    defaults: defaults[0],
    routes: union(surroundings.routes, ...schemas.map(({ routes }) => routes)),
    tags: union(...schemas.map(({ tags }) => tags)),
    macros: macrosOf(surroundings),
    concepts: surroundings.concepts,
  }
}

type NamedDecl = CalendarDecl | TableDecl | PhrasesDecl | ListDecl | DefineDecl | RuleDecl

interface Place {
  readonly file: string
  readonly span: Span
}

function fieldsOf({ schemas, intents, sensitive }: Surroundings): Map<string, Field> {
  const fields = new Map(Object.entries(BUILT_IN_FIELDS))
  for (const schema of schemas) {
    for (const [name, field] of Object.entries(schema.fields)) fields.set(name, field)
  }
  const allIntents = union(intents, ...schemas.map((schema) => schema.intents))
  if (allIntents) {
    fields.set('intent', { ...BUILT_IN_FIELDS.intent!, values: allIntents })
    fields.set('intents', { ...BUILT_IN_FIELDS.intents!, values: allIntents })
  }
  const sensitiveIntents = sensitive ?? allIntents
  if (sensitiveIntents)
    fields.set('sensitive', { ...BUILT_IN_FIELDS.sensitive!, values: sensitiveIntents })
  return fields
}

function macrosOf({ macros, schemas }: Surroundings): Map<string, readonly string[]> | undefined {
  const all = [macros, ...schemas.map((schema) => schema.macros)].filter((one) => one !== undefined)
  return all.length === 0 ? undefined : new Map(all.flatMap((one) => Object.entries(one)))
}

function union(...lists: readonly (readonly string[] | undefined)[]): string[] | undefined {
  const known = lists.filter((list) => list !== undefined)
  return known.length === 0 ? undefined : [...new Set(known.flat())]
}
