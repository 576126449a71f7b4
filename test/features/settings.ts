import type { FeatureSettings } from '../../src/features/index.js'

/** Every block, all with the same weight. */
export const EVERY_BLOCK: FeatureSettings = {
  wordLength: 2,
  wordPrefix: 0,
  shortestCharacters: 2,
  longestCharacters: 4,
  blockWeights: { words: 1, characters: 1, concepts: 1, conceptPairs: 1, cues: 1 },
}

/** Only one block. */
export function onlyBlock(
  block: keyof FeatureSettings['blockWeights'],
  settings: Partial<FeatureSettings> = {},
): FeatureSettings {
  const none = { words: 0, characters: 0, concepts: 0, conceptPairs: 0, cues: 0 }
  return { ...EVERY_BLOCK, ...settings, blockWeights: { ...none, [block]: 1 } }
}
