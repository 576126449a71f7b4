/**
 * Rule files, checked against what the models and macros they will meet can name.
 */

import type { Macro } from '../macros/index.js'
import { type CompileResult, compileRules } from '../rules/index.js'
import type { ModelSet } from './model-set.js'

export interface RuleSurroundings {
  readonly models: Pick<ModelSet, 'taxonomy' | 'intents' | 'intentIds' | 'lexicon'>
  /** Any macro may be named where absent. */
  readonly macros?: readonly Macro[]
  /** By name. */
  readonly schemas?: Readonly<Record<string, string>>
}

/** @param sources - Rule files by name, in order. */
export function compileTriageRules(
  sources: Readonly<Record<string, string>>,
  { models, macros, schemas }: RuleSurroundings,
): CompileResult {
  return compileRules(sources, {
    ...(schemas && { schemas }),
    ...(models.taxonomy && { routes: Object.keys(models.taxonomy.routes) }),
    intents: models.intentIds,
    sensitive: [...models.intents.values()]
      .filter((intent) => intent.sensitive)
      .map((intent) => intent.id),
    concepts: models.lexicon.ids,
    ...(macros && { macros: variablesByMacro(macros) }),
  })
}

/**
 * A macro's variables are those of all the languages that it is written in. A rule need not give (`?`) what has a
 * fallback, nor what the ticket fills in itself: paths such as `order.number`.
 */
function variablesByMacro(macros: readonly Macro[]): Record<string, string[]> {
  const names = new Map<string, Set<string>>()
  for (const { id, variables } of macros) {
    const known = names.get(id) ?? new Set()
    for (const { name, fallback } of variables) {
      known.add(fallback !== undefined || name.includes('.') ? `${name}?` : name)
    }
    names.set(id, known)
  }
  return Object.fromEntries([...names].map(([id, known]) => [id, [...known]]))
}
