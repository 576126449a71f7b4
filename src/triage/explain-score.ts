/**
 * Why an output has the score it has: the words, concepts and cues that speak for and against it.
 */

import { FEATURE_BLOCKS, type FeatureInput, visitFeatures } from '../features/index.js'
import type { CustomerText } from '../message/index.js'
import { KeyIndex } from '../numeric/index.js'
import type { Reason } from './decision.js'
import type { HeadExplanation } from './model-set.js'

/** The reason that stands for a message with nothing in it. */
export const BASELINE = '(baseline)'

interface Occurrence {
  readonly block: (typeof FEATURE_BLOCKS)[number]
  readonly startToken: number
  readonly endToken: number
  readonly source: number
  readonly second: number
}

/**
 * One reason for each word, concept and cue, largest weight first; with the baseline their weights sum to the
 * score of the output: its log-odds against the mean of all its labels.
 *
 * @param conceptIds - By number of the concept.
 */
export function explainScore(
  output: string,
  { space, vector, contributions, baseline }: HeadExplanation,
  features: FeatureInput,
  conceptIds: readonly string[],
  customerText: CustomerText,
): Reason[] {
  const occurrences = occurrencesOf(features, space.settings, vector.indices, space.keys)
  const reasons = new Map<
    string,
    { kind: Reason['kind']; id: string; weight: number; places: Set<string> }
  >()
  contributions.forEach((weight, k) => {
    const found = occurrences.get(vector.indices[k]!) ?? []
    const first = found[0]
    if (first === undefined) return
    const named = nameOf(first, features, conceptIds)
    const key = `${named.kind}:${named.id}`
    const reason = reasons.get(key) ?? { ...named, weight: 0, places: new Set<string>() }
    reason.weight += weight
    for (const { startToken, endToken } of found)
      if (endToken > startToken) reason.places.add(`${startToken}:${endToken}`)
    reasons.set(key, reason)
  })
  const tokens = features.document.tokens
  const explained = [...reasons.values()].map(({ kind, id, weight, places }): Reason => {
    const spans = [...places].map((place) => {
      const [start, end] = place.split(':').map(Number) as [number, number]
      return customerText.spanOf(tokens[start]!.start, tokens[end - 1]!.end)
    })
    return { kind, output, id, weight, spans }
  })
  explained.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.id < b.id ? -1 : 1))
  return [...explained, { kind: 'cue', output, id: BASELINE, weight: baseline, spans: [] }]
}

/** Where each column of the vector occurs in the document. */
function occurrencesOf(
  features: FeatureInput,
  settings: Parameters<typeof visitFeatures>[1],
  indices: Uint32Array,
  keys: Uint32Array,
): Map<number, Occurrence[]> {
  const places = new KeyIndex(indices.map((column) => keys[column]!))
  const occurrences = new Map<number, Occurrence[]>()
  visitFeatures(features, settings, (block, key, startToken, endToken, _amount, source, second) => {
    const place = places.indexOf(key)
    if (place < 0) return
    const column = indices[place]!
    const list = occurrences.get(column) ?? []
    list.push({ block: FEATURE_BLOCKS[block]!, startToken, endToken, source, second })
    occurrences.set(column, list)
  })
  return occurrences
}

/** A word for words and characters, the concept (or both of a pair) for concepts, the cue for cues. */
function nameOf(
  { block, startToken, endToken, source, second }: Occurrence,
  { document, concepts, cues }: FeatureInput,
  conceptIds: readonly string[],
): { kind: Reason['kind']; id: string } {
  switch (block) {
    case 'cues':
      return { kind: 'cue', id: cues[source]!.id }
    case 'concepts':
      return { kind: 'concept', id: conceptIds[concepts[source]!.concept]! }
    case 'conceptPairs':
      return {
        kind: 'concept',
        id: `${conceptIds[concepts[source]!.concept]!} … ${conceptIds[concepts[second]!.concept]!}`,
      }
    case 'words':
    case 'characters':
      return {
        kind: 'token',
        id: document.tokens
          .slice(startToken, endToken)
          .map((token) => token.folded)
          .join(' '),
      }
    default:
      throw new TypeError(`explainScore: unknown block ${block satisfies never}`)
  }
}
