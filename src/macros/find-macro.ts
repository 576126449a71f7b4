/**
 * The macro that a rule names.
 */

import { languageFit } from './language-fit.js'
import type { Macro } from './macro.js'

/**
 * The one with this id that fits the language: written in it before fitting any; none where there is only
 * one in another language.
 */
export function findMacro(
  macros: readonly Macro[],
  id: string,
  language: string | undefined,
): Macro | undefined {
  return macros
    .filter((macro) => macro.id === id && languageFit(macro, language) > 0)
    .toSorted((a, b) => languageFit(b, language) - languageFit(a, language))[0]
}
