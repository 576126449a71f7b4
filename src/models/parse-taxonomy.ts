/**
 * A taxonomy from a file or a program → checked, or everything that is wrong with it.
 */

import type { Taxonomy } from './taxonomy.js'

export type ParseTaxonomyResult =
  | { readonly ok: true; readonly taxonomy: Taxonomy }
  | { readonly ok: false; readonly problems: readonly [string, ...string[]] }

/** @param input - `{routes: {id: description}, intents: [{id, route, impact, urgency, sensitive}]}`. */
export function parseTaxonomy(input: unknown): ParseTaxonomyResult {
  if (!isRecord(input))
    return { ok: false, problems: ['expected an object with "routes" and "intents"'] }
  const { routes, intents } = input
  const problems: string[] = []
  if (!isRecord(routes)) problems.push('routes: expected an object of route and description')
  if (!Array.isArray(intents)) problems.push('intents: expected a list')
  else {
    const known = isRecord(routes) ? Object.keys(routes) : []
    const ids = new Set<unknown>()
    for (const [i, intent] of intents.entries()) {
      problems.push(...problemsOf(intent, known).map((problem) => `intents[${i}]${problem}`))
      const id = isRecord(intent) ? intent.id : undefined
      if (ids.has(id)) problems.push(`intents[${i}].id: there is already an intent "${id}"`)
      ids.add(id)
    }
  }
  const [first, ...rest] = problems
  return first === undefined
    ? { ok: true, taxonomy: input as unknown as Taxonomy }
    : { ok: false, problems: [first, ...rest] }
}

function problemsOf(intent: unknown, routes: readonly string[]): string[] {
  if (!isRecord(intent)) return [': expected an object']
  const problems: string[] = []
  const { id, route, impact, urgency, sensitive } = intent
  if (typeof id !== 'string' || id === '') problems.push('.id: expected a name')
  if (typeof route !== 'string' || !routes.includes(route)) {
    problems.push(`.route: expected one of ${routes.join(', ')}, found ${JSON.stringify(route)}`)
  }
  for (const [name, level] of Object.entries({ impact, urgency })) {
    if (level !== 1 && level !== 2 && level !== 3)
      problems.push(`.${name}: expected 1, 2 or 3, found ${JSON.stringify(level)}`)
  }
  if (typeof sensitive !== 'boolean') problems.push('.sensitive: expected true or false')
  return problems
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
