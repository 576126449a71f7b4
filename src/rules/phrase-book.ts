/**
 * All phrases of a program as patterns of the matcher, and the way back from a pattern's hit to its phrase.
 */

import type { Hit, Pattern, PatternWord } from '../text/index.js'
import { foldWord, stemmerFor, tokenize } from '../text/index.js'
import type { RuleFacts } from './facts.js'
import { expandPhrase, GAP, type PhraseWord } from './phrases.js'
import type { Modifier, Phrase, PhraseSection } from './tree.js'

/** What a pattern is one form of. */
export interface PatternSource {
  /** Number of the phrase list: index into what `hitsByList` gives back. */
  readonly list: number
  /** Number of the phrase within its list. */
  readonly phrase: number
  readonly text: string
  /** A language's code without region, or `any`. */
  readonly language: string
  /** Stems are only compared where the language of the message is known. */
  readonly isStemmed: boolean
}

export interface PhraseHit {
  readonly phrase: number
  readonly text: string
  readonly startToken: number
  readonly endToken: number
}

export interface PhraseBook {
  readonly patterns: readonly Pattern[]
  readonly sources: readonly PatternSource[]
  readonly listCount: number
}

export interface PhraseBookBuilder {
  /** Take a list in. @returns Its number. */
  addList(sections: readonly PhraseSection[]): number
  build(): PhraseBook
}

export function createPhraseBookBuilder(): PhraseBookBuilder {
  const patterns: Pattern[] = []
  const sources: PatternSource[] = []
  let listCount = 0
  return {
    addList(sections) {
      const list = listCount++
      let phraseCount = 0
      for (const section of sections) {
        const language = primaryLanguage(section.language)
        for (const phrase of section.phrases) {
          const source = { list, phrase: phraseCount++, text: phrase.text, language }
          for (const { words, isStemmed } of patternsOf(phrase, language)) {
            patterns.push({ words })
            sources.push({ ...source, isStemmed })
          }
        }
      }
      return list
    },
    build: () => ({ patterns, sources, listCount }),
  }
}

/** Below this the detected language is as good as unknown. */
const LEAST_LANGUAGE_CONFIDENCE = 0.5

/**
 * The hits of each list that count for this message: of its language and of `any`; where the language is
 * not known, those of all languages, but as written only.
 *
 * @returns `hits`: shape [listCount][hits], in the order of the hits. `mentioned`: the lists that have any.
 */
export function hitsByList(
  { sources, listCount }: PhraseBook,
  { hits, language, languageConfidence }: RuleFacts,
): {
  readonly hits: readonly (readonly PhraseHit[])[]
  readonly mentioned: readonly number[]
} {
  const isKnown = language !== undefined && languageConfidence >= LEAST_LANGUAGE_CONFIDENCE
  const spoken = isKnown ? primaryLanguage(language) : undefined
  const mentioned: number[] = []
  // Most lists are not found: they share one empty array.
  const lists = Array<PhraseHit[]>(listCount).fill(NO_HITS)
  for (const hit of hits) {
    const source = sources[hit.pattern]
    if (!source || !isHeard(source, spoken)) continue
    if (lists[source.list] === NO_HITS) {
      lists[source.list] = []
      mentioned.push(source.list)
    }
    lists[source.list]!.push(phraseHit(hit, source))
  }
  return { hits: lists, mentioned }
}

const NO_HITS: PhraseHit[] = []

function isHeard({ language, isStemmed }: PatternSource, spoken: string | undefined): boolean {
  return spoken === undefined ? !isStemmed : language === 'any' || language === spoken
}

function phraseHit({ startToken, endToken }: Hit, { phrase, text }: PatternSource): PhraseHit {
  return { phrase, text, startToken, endToken }
}

function primaryLanguage(code: string): string {
  return code.toLowerCase().split('-')[0]!
}

interface PatternForm {
  readonly words: readonly PatternWord[]
  readonly isStemmed: boolean
}

/** Each sequence of the phrase, as written and, where its language has stems, with all words stemmed. */
function patternsOf({ text, modifiers }: Phrase, language: string): PatternForm[] {
  const expanded = expandPhrase(text)
  if (!expanded.ok) return []
  const stem = stemmerOf(modifiers, language)
  const forms = expanded.sequences.flatMap((sequence) => {
    const words = wordsOf(sequence)
    if (words.every((word) => word === GAP)) return []
    const form = (toPattern: (word: string) => PatternWord, isStemmed: boolean): PatternForm => ({
      words: words.map((word) => (word === GAP ? { kind: 'gap' } : toPattern(word))),
      isStemmed,
    })
    const asWritten = form((word) => patternWord(word, modifiers), false)
    return stem ? [asWritten, form((word) => stem(word), true)] : [asWritten]
  })
  return distinct(forms)
}

/** Words as the matcher will see them: `don't` is two tokens. */
function wordsOf(sequence: readonly PhraseWord[]): PhraseWord[] {
  return sequence.flatMap((word): readonly PhraseWord[] =>
    word === GAP
      ? [GAP]
      : tokenize(word)
          .filter(({ kind }) => kind !== 'punctuation')
          .map((token) => token.text),
  )
}

function patternWord(word: string, modifiers: readonly Modifier[]): PatternWord {
  if (modifiers.includes('cased')) return { kind: 'cased', text: word }
  const kind = modifiers.includes('fuzzy') ? 'fuzzy' : 'surface'
  return { kind, folded: foldWord(word) }
}

function stemmerOf(
  modifiers: readonly Modifier[],
  language: string,
): ((word: string) => PatternWord) | undefined {
  const isLiteral = modifiers.includes('exact') || modifiers.includes('cased')
  const stem = isLiteral || language === 'any' ? undefined : stemmerFor(language)
  return stem && ((word) => ({ kind: 'stem', language, stem: foldWord(stem(word.toLowerCase())) }))
}

/** `[my] [own]` and the like give the same sequence twice. */
function distinct(forms: readonly PatternForm[]): PatternForm[] {
  return [...new Map(forms.map((form) => [JSON.stringify(form), form])).values()]
}
