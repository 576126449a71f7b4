/**
 * Names every feature of a document, each by a 32-bit key, with the tokens it stands for. Training counts
 * them, the vectoriser weighs them, explanations lead them back to the words.
 */

import { hashCombine, hashString } from '../numeric/index.js'
import type { Document, Token } from '../text/index.js'
import type { ConceptHit } from './concept-lexicon.js'
import { CUE_IDS, type Cue, type CueId } from './cues.js'

/** The families of features; each is normalised on its own before they are joined. */
export const FEATURE_BLOCKS = ['words', 'characters', 'concepts', 'conceptPairs', 'cues'] as const
export type FeatureBlock = (typeof FEATURE_BLOCKS)[number]

export interface FeatureSettings {
  /** Longest word n-gram, 1 or 2; 0 for no words. */
  readonly wordLength: number
  /** Words are cut to so many letters, which joins most inflected forms; 0 keeps them whole. */
  readonly wordPrefix: number
  /** Shortest and longest character n-gram within a word (with a mark at both its ends); 0 for none. */
  readonly shortestCharacters: number
  readonly longestCharacters: number
  /** Weight of each block in the joined vector; 0 leaves it out. */
  readonly blockWeights: Readonly<Record<FeatureBlock, number>>
}

export interface FeatureInput {
  readonly document: Document
  readonly concepts: readonly ConceptHit[]
  readonly cues: readonly Cue[]
}

/**
 * Called for each feature; tokens `[startToken, endToken)`; `amount` is 1 but for cues. `source` and `second`
 * are indexes into the concepts or cues it is made of (both the same where it is one; -1 for words).
 */
export type FeatureVisitor = (
  block: number,
  key: number,
  startToken: number,
  endToken: number,
  amount: number,
  source: number,
  second: number,
) => void

/** Two concepts make a pair where the second begins at most so many words after the first ends. */
const PAIR_REACH_TOKENS = 4

export function visitFeatures(
  input: FeatureInput,
  settings: FeatureSettings,
  visit: FeatureVisitor,
): void {
  const { blockWeights } = settings
  if (blockWeights.words > 0 && settings.wordLength > 0) visitWords(input.document, settings, visit)
  if (blockWeights.characters > 0) visitCharacters(input.document.tokens, settings, visit)
  if (blockWeights.concepts > 0) visitConcepts(input.concepts, visit)
  if (blockWeights.conceptPairs > 0) visitConceptPairs(input.concepts, visit)
  if (blockWeights.cues > 0) visitCues(input.cues, visit)
}

const WORDS = 0
const CHARACTERS = 1
const CONCEPTS = 2
const CONCEPT_PAIRS = 3
const CUES = 4

const SEEDS = FEATURE_BLOCKS.map((block) => hashString(block))
const BOUNDARY = hashString('|')

function visitWords(
  { tokens, sentences }: Document,
  { wordLength, wordPrefix }: FeatureSettings,
  visit: FeatureVisitor,
): void {
  for (const sentence of sentences) {
    let before = BOUNDARY
    let beforeAt = sentence.start
    for (let i = sentence.start; i < sentence.end; i++) {
      const token = tokens[i]!
      if (token.kind === 'punctuation') continue
      const word = hashString(wordOf(token, wordPrefix))
      visit(WORDS, hashCombine(SEEDS[WORDS]!, word), i, i + 1, 1, -1, -1)
      if (wordLength > 1)
        visit(
          WORDS,
          hashCombine(hashCombine(SEEDS[WORDS]!, before), word),
          beforeAt,
          i + 1,
          1,
          -1,
          -1,
        )
      before = word
      beforeAt = i
    }
    if (wordLength > 1 && before !== BOUNDARY) {
      visit(
        WORDS,
        hashCombine(hashCombine(SEEDS[WORDS]!, before), BOUNDARY),
        beforeAt,
        beforeAt + 1,
        1,
        -1,
        -1,
      )
    }
  }
}

/** A number, a code or an address counts as its kind: which one it is says nothing of the request. */
function wordOf({ kind, folded }: Token, wordPrefix: number): string {
  if (kind === 'emoji') return folded
  if (kind !== 'word') return `<${kind}>`
  return wordPrefix === 0 ? folded : folded.slice(0, wordPrefix)
}

function visitCharacters(
  tokens: readonly Token[],
  { shortestCharacters, longestCharacters }: FeatureSettings,
  visit: FeatureVisitor,
): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') continue
    const marked = `<${token.folded}>`
    for (let start = 0; start + shortestCharacters <= marked.length; start++) {
      let hash = SEEDS[CHARACTERS]!
      const end = Math.min(start + longestCharacters, marked.length)
      for (let at = start; at < end; at++) {
        hash = Math.imul(hash ^ marked.charCodeAt(at), 0x01000193)
        if (at - start + 1 >= shortestCharacters) visit(CHARACTERS, hash >>> 0, i, i + 1, 1, -1, -1)
      }
    }
  }
}

function visitConcepts(concepts: readonly ConceptHit[], visit: FeatureVisitor): void {
  concepts.forEach(({ concept, startToken, endToken }, i) => {
    visit(CONCEPTS, hashCombine(SEEDS[CONCEPTS]!, concept), startToken, endToken, 1, i, i)
  })
}

function visitConceptPairs(concepts: readonly ConceptHit[], visit: FeatureVisitor): void {
  for (let i = 0; i < concepts.length; i++) {
    const first = concepts[i]!
    for (let j = i + 1; j < concepts.length; j++) {
      const second = concepts[j]!
      if (second.startToken - first.endToken >= PAIR_REACH_TOKENS) break
      if (second.startToken < first.endToken || second.concept === first.concept) continue
      const key = hashCombine(hashCombine(SEEDS[CONCEPT_PAIRS]!, first.concept), second.concept)
      visit(CONCEPT_PAIRS, key, first.startToken, second.endToken, 1, i, j)
    }
  }
}

/** The keys of all cues: what a vector holds besides them speaks of the request itself. */
export function cueKeys(): number[] {
  return CUE_IDS.map(cueKey)
}

function cueKey(id: CueId): number {
  return hashString(id, SEEDS[CUES])
}

function visitCues(cues: readonly Cue[], visit: FeatureVisitor): void {
  cues.forEach(({ id, amount, startToken, endToken }, i) => {
    visit(CUES, cueKey(id), startToken, endToken, amount, i, i)
  })
}
