/**
 * Which features a model knows, and how rare each is.
 */

import {
  type FeatureInput,
  type FeatureSettings,
  type FeatureSpace,
  visitFeatures,
} from '../features/index.js'

/**
 * Count the documents that have each feature; keep those in at least `leastDocuments`.
 *
 * rarity = 1 + ln((1 + documents) / (1 + documents with the feature)), the smoothed inverse document frequency.
 */
export function buildFeatureSpace(
  inputs: readonly FeatureInput[],
  settings: FeatureSettings,
  { leastDocuments = 2 }: { leastDocuments?: number } = {},
): FeatureSpace {
  const documentCount = new Map<number, number>()
  for (const input of inputs) {
    const keys = new Set<number>()
    visitFeatures(input, settings, (_block, key) => keys.add(key))
    for (const key of keys) documentCount.set(key, (documentCount.get(key) ?? 0) + 1)
  }
  const kept: number[] = []
  for (const [key, count] of documentCount) if (count >= leastDocuments) kept.push(key)
  const keys = Uint32Array.from(kept).sort()
  const rarity = Float32Array.from(
    keys,
    (key) => 1 + Math.log((1 + inputs.length) / (1 + documentCount.get(key)!)),
  )
  return { settings, keys, rarity }
}
