/**
 * What is wrong with a set of macros.
 */

import { didYouMean } from './did-you-mean.js'
import type { Macro } from './macro.js'
import { type MacroProblem, problemIn } from './macro-problem.js'

export interface CheckMacrosOptions {
  /** All there are; without them none is unknown. */
  readonly intents?: readonly string[]
  /** What is wrong with a body and its variables; `createLiquidRenderer` gives one. Without it none is read. */
  readonly check?: (macro: Macro) => readonly MacroProblem[]
}

/** All problems, in the order of the macros. */
export function checkMacros(
  macros: readonly Macro[],
  { intents, check }: CheckMacrosOptions = {},
): MacroProblem[] {
  return macros.flatMap((macro, i) => [
    ...checkUnique(macro, macros.slice(0, i)),
    ...(intents === undefined ? [] : checkIntents(macro, intents)),
    ...(check === undefined ? [] : check(macro)),
  ])
}

/** No earlier macro has its id in one of its languages. */
function checkUnique(macro: Macro, earlier: readonly Macro[]): MacroProblem[] {
  const namesakes = earlier.filter(({ id }) => id === macro.id)
  return languagesOf(macro).flatMap((language) => {
    const twin = namesakes.find((other) => languagesOf(other).includes(language))
    if (twin === undefined) return []
    const where = twin.source === undefined ? '' : ` (${twin.source.file})`
    const message = `There is already a macro \`${macro.id}\` for ${language}${where}.`
    return [problemIn(macro, 'id', 'duplicate-macro', message)]
  })
}

function languagesOf({ languages }: Macro): readonly string[] {
  return languages.length === 0 ? ['any language'] : languages
}

function checkIntents(macro: Macro, known: readonly string[]): MacroProblem[] {
  return macro.intents
    .filter((intent) => !known.includes(intent))
    .map((intent) => {
      const message = `Unknown intent \`${intent}\`.${didYouMean(intent, known)}`
      return problemIn(macro, 'intents', 'unknown-intent', message)
    })
}
