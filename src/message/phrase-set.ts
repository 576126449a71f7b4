/**
 * Tables of phrases, as the files of this folder write them.
 */

import { foldPhrase } from './fold-phrase.js'

/** By language (ISO 639-1): phrases as people spell them, with `|` between. */
export type PhraseTable = Readonly<Record<string, string>>

/** The phrases of all languages, folded: a mail may mix them. */
export function phraseSet(table: PhraseTable): ReadonlySet<string> {
  return new Set(
    Object.values(table).flatMap((phrases) => phrases.split('|').map((text) => foldPhrase(text))),
  )
}
