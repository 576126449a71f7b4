/**
 * A document and what the matcher found in it → everything the models count.
 */

import type { Document, Hit } from '../text/index.js'
import { type ConceptLexicon, conceptsOf } from './concept-lexicon.js'
import { findCues, type ThreadFacts } from './cues.js'
import type { FeatureInput } from './visit-features.js'

export interface ReadOptions {
  /** What the hits mean; without it no concepts are found. */
  readonly lexicon?: ConceptLexicon | undefined
  /** Whose entries of the lexicon count; all where it is not known. */
  readonly language?: string | undefined
  readonly thread?: ThreadFacts | undefined
}

/** @param hits - Of `lexicon.patterns`, in this document. */
export function readFeatures(
  document: Document,
  hits: readonly Hit[],
  { lexicon, language, thread }: ReadOptions = {},
): FeatureInput {
  return {
    document,
    concepts: lexicon === undefined ? [] : conceptsOf(hits, lexicon, language),
    cues: findCues(document, thread),
  }
}
