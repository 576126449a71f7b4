/**
 * What the default model counts and how it is fitted.
 */

import type { FitOptions } from './fit-model.js'

/** Chosen by cross-validation over the training messages and on development messages (bench/EXPERIMENTS.md). */
export const TRIAGE_RECIPE: Omit<FitOptions, 'seed'> = {
  settings: {
    wordLength: 2,
    wordPrefix: 6,
    shortestCharacters: 0,
    longestCharacters: 0,
    blockWeights: { words: 0.7, characters: 0, concepts: 1, conceptPairs: 0.7, cues: 0.3 },
  },
  hiddenCount: 64,
  epochs: 20,
  learningRate: 0.1,
  inputDropout: 0.2,
  hiddenDropout: 0.5,
  labelSmoothing: 0.1,
  leastDocuments: 6,
  netCount: 4,
}
