/**
 * Whether a macro can be sent to someone who writes in a language.
 */

import type { Macro } from './macro.js'

/** 2 where it is written in that language, 1 where it fits any, 0 where it is in others only. */
export function languageFit({ languages }: Macro, language: string | undefined): 0 | 1 | 2 {
  if (languages.length === 0) return 1
  if (language === undefined) return 0
  return languages.includes(baseLanguage(language)) ? 2 : 0
}

/** `pt-BR` → `pt`. */
export function baseLanguage(language: string): string {
  return language.split(/[-_]/)[0]!.toLowerCase()
}
