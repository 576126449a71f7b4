/**
 * Concepts: things, acts and states that customers write about, with their words in every language.
 * What is learned of a concept in one language holds in all.
 */

import { type Hit, type Pattern, type PatternWord, tokenize } from '../text/index.js'

/** The lexicon as people write it. */
export interface LexiconSource {
  /** A concept is its index in this list. */
  readonly ids: readonly string[]
  /** By ISO 639-1 code: for each concept its words and phrases; a trailing `*` matches what begins so. */
  readonly entries: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** The lexicon as programs use it: one pattern for each distinct entry, and what each means where. */
export interface ConceptLexicon {
  readonly ids: readonly string[]
  readonly languages: readonly string[]
  readonly patterns: readonly Pattern[]
  /** Pattern `p` has the meanings from `meaningStart[p]` to `meaningStart[p + 1]`. */
  readonly meaningStart: Uint32Array // [patterns + 1]
  readonly meaningConcept: Uint16Array // [meanings], index into `ids`
  readonly meaningLanguage: Uint8Array // [meanings], index into `languages`
}

/** A concept named in the text, by the tokens `[startToken, endToken)`. */
export interface ConceptHit {
  readonly concept: number
  readonly startToken: number
  readonly endToken: number
}

export const EMPTY_LEXICON: ConceptLexicon = {
  ids: [],
  languages: [],
  patterns: [],
  meaningStart: Uint32Array.of(0),
  meaningConcept: new Uint16Array(),
  meaningLanguage: new Uint8Array(),
}

/**
 * The same words in two languages or for two concepts share a pattern; an entry that holds nothing but
 * punctuation is left out.
 *
 * @throws RangeError on a concept that is not among the ids, with its language.
 */
export function compileLexicon({ ids, entries }: LexiconSource): ConceptLexicon {
  const conceptOf = new Map(ids.map((id, concept) => [id, concept]))
  const languages = Object.keys(entries)
  const patterns: Pattern[] = []
  const meanings: { concept: number; language: number }[][] = []
  const patternOf = new Map<string, number>()
  languages.forEach((code, language) => {
    for (const [id, phrases] of Object.entries(entries[code]!)) {
      const concept = conceptOf.get(id)
      if (concept === undefined)
        throw new RangeError(`compileLexicon: unknown concept "${id}" in ${code}`)
      for (const phrase of phrases) {
        const words = entryWords(phrase)
        if (words.length === 0) continue
        const key = JSON.stringify(words)
        const pattern = patternOf.get(key) ?? patterns.push({ words }) - 1
        patternOf.set(key, pattern)
        meanings[pattern] = [...(meanings[pattern] ?? []), { concept, language }]
      }
    }
  })
  const meaningStart = new Uint32Array(patterns.length + 1)
  meanings.forEach((list, pattern) => {
    meaningStart[pattern + 1] = meaningStart[pattern]! + list.length
  })
  const all = meanings.flat()
  return {
    ids,
    languages,
    patterns,
    meaningStart,
    meaningConcept: Uint16Array.from(all, (meaning) => meaning.concept),
    meaningLanguage: Uint8Array.from(all, (meaning) => meaning.language),
  }
}

const PREFIX_MARK = /\*/gu

/** The words of an entry as the tokeniser sees them: `refus* deliver*` → two prefixes. */
function entryWords(entry: string): PatternWord[] {
  const tokens = tokenize(entry.replace(PREFIX_MARK, ''))
  const stars = [...entry.matchAll(PREFIX_MARK)].map((star, i) => star.index - i) // where in the text without stars
  return tokens
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => ({
      kind: stars.includes(token.end) ? 'prefix' : 'surface',
      folded: token.folded,
    }))
}

/**
 * The concepts that hits of the lexicon's patterns name, each once for each place, in the order of the hits.
 *
 * @param language - Whose entries count, ISO 639-1; those of every language where it is absent or unknown.
 */
export function conceptsOf(
  hits: readonly Hit[],
  lexicon: ConceptLexicon,
  language?: string,
): ConceptHit[] {
  const wanted = language === undefined ? -1 : lexicon.languages.indexOf(language)
  const { meaningStart, meaningConcept, meaningLanguage } = lexicon
  const found: ConceptHit[] = []
  for (const { pattern, startToken, endToken } of hits) {
    for (let m = meaningStart[pattern]!; m < meaningStart[pattern + 1]!; m++) {
      if (wanted >= 0 && meaningLanguage[m] !== wanted) continue
      const concept = meaningConcept[m]!
      if (!isRepeated(found, concept, startToken, endToken))
        found.push({ concept, startToken, endToken })
    }
  }
  return found
}

/** Whether the concept was already found at this very place; hits of one place stand together. */
function isRepeated(
  found: readonly ConceptHit[],
  concept: number,
  startToken: number,
  endToken: number,
): boolean {
  for (let i = found.length - 1; i >= 0; i--) {
    const hit = found[i]!
    if (hit.startToken !== startToken || hit.endToken !== endToken) return false
    if (hit.concept === concept) return true
  }
  return false
}
