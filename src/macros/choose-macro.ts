/**
 * The macro that fits a message, and the others worth a look.
 */

import { languageFit } from './language-fit.js'
import type { Macro } from './macro.js'

export interface MacroNeed {
  /** What the message asks for; `undefined` where it was not understood. */
  readonly intent: string | undefined
  /** What the customer writes in, BCP 47; `undefined` where it is not known. */
  readonly language: string | undefined
  /** Other intents it may be, best first. */
  readonly alternatives?: readonly string[]
}

export interface MacroChoice {
  /** Answers the intent, in the language or in any. */
  readonly best?: Macro
  /** Best first: more for the intent, then those for the alternatives; no id twice. */
  readonly others: readonly Macro[]
}

/** By intent, then the language itself before any language, then id. Never one in a foreign language. */
export function chooseMacro(
  macros: readonly Macro[],
  { intent, language, alternatives = [] }: MacroNeed,
): MacroChoice {
  const forIntent = (wanted: string) =>
    macros
      .filter((macro) => macro.intents.includes(wanted) && languageFit(macro, language) > 0)
      .toSorted((a, b) => languageFit(b, language) - languageFit(a, language) || compareIds(a, b))
  const fitting = intent === undefined ? [] : forIntent(intent)
  const ranked = firstOfEachId([...fitting, ...alternatives.flatMap(forIntent)])
  return fitting.length === 0 ? { others: ranked } : { best: ranked[0]!, others: ranked.slice(1) }
}

function compareIds(a: Macro, b: Macro): number {
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

function firstOfEachId(macros: readonly Macro[]): Macro[] {
  const seen = new Set<string>()
  return macros.filter(({ id }) => !seen.has(id) && seen.add(id))
}
