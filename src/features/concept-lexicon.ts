/**
 * Concepts: things, acts and states that customers write about, with their words in every language.
 * What is learned of a concept in one language holds in all.
 */

import { type Hit, type Pattern, type PatternWord, tokenize } from '../text/index.js'

export interface ConceptLexicon {
  /** A concept is its index in this list. */
  readonly ids: readonly string[]
  /** By ISO 639-1 code: for each concept its words and phrases; a trailing `*` matches what begins so. */
  readonly entries: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** A concept named in the text, by the tokens `[startToken, endToken)`. */
export interface ConceptHit {
  readonly concept: number
  readonly startToken: number
  readonly endToken: number
}

/** The lexicon as patterns for the matcher, with what each pattern means. */
export interface ConceptPatterns {
  readonly patterns: readonly Pattern[]
  /** By pattern: the concepts it names, and in which languages. */
  readonly meanings: readonly (readonly ConceptMeaning[])[]
}

export interface ConceptMeaning {
  readonly concept: number
  readonly language: string
}

/**
 * One pattern for each distinct entry; the same words in two languages or for two concepts share it.
 *
 * An entry that holds nothing but punctuation is left out. @throws RangeError on a concept not among the ids.
 */
export function conceptPatterns(lexicon: ConceptLexicon): ConceptPatterns {
  const conceptOf = new Map(lexicon.ids.map((id, concept) => [id, concept]))
  const byEntry = new Map<string, ConceptMeaning[]>()
  for (const [language, concepts] of Object.entries(lexicon.entries)) {
    for (const [id, entries] of Object.entries(concepts)) {
      const concept = conceptOf.get(id)
      if (concept === undefined)
        throw new RangeError(`conceptPatterns: unknown concept "${id}" in ${language}`)
      for (const entry of entries) {
        const meanings = byEntry.get(entry)
        if (meanings === undefined) byEntry.set(entry, [{ concept, language }])
        else meanings.push({ concept, language })
      }
    }
  }
  const patterns: Pattern[] = []
  const meanings: (readonly ConceptMeaning[])[] = []
  for (const [entry, meaning] of byEntry) {
    const words = entryWords(entry)
    if (words.length === 0) continue
    patterns.push({ words })
    meanings.push(meaning)
  }
  return { patterns, meanings }
}

const PREFIX_MARK = /\*/gu

/** The words of an entry as the tokeniser sees them: `do* not` → a prefix and a surface. */
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
 * The concepts that hits of `patterns` name, one for each place, in the order of the hits.
 *
 * @param languages - Whose entries count; `undefined` counts those of every language.
 */
export function conceptsOf(
  hits: readonly Hit[],
  { meanings }: ConceptPatterns,
  languages?: ReadonlySet<string>,
): ConceptHit[] {
  const found: ConceptHit[] = []
  const seen = new Set<number>()
  for (const { pattern, startToken, endToken } of hits) {
    for (const { concept, language } of meanings[pattern]!) {
      if (languages !== undefined && !languages.has(language)) continue
      const place = (startToken * 0x10000 + endToken) * 0x800 + concept
      if (seen.has(place)) continue
      seen.add(place)
      found.push({ concept, startToken, endToken })
    }
  }
  return found
}
