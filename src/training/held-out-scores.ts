/**
 * Scores of messages by a model that has not seen them: what thresholds and temperatures are chosen on.
 */

import { createRandom, shuffledIndexes } from '../numeric/index.js'
import type { Example, HeadSpec } from './example.js'
import { type FitOptions, fitModel } from './fit-model.js'

/** `scores[i]` are those of all heads for `examples[i]`. */
export interface HeldOutScores {
  readonly examples: readonly Example[]
  readonly scores: readonly Float64Array[]
}

/**
 * Cut the examples into folds at random; score each fold by a model trained on the others.
 *
 * @param foldsScored - Stop after so many folds: the rest are only ever trained on.
 */
export function crossFit(
  examples: readonly Example[],
  heads: readonly HeadSpec[],
  options: FitOptions,
  { folds = 5, foldsScored = folds }: { folds?: number; foldsScored?: number } = {},
): HeldOutScores {
  const foldOf = new Uint8Array(examples.length)
  shuffledIndexes(examples.length, createRandom(options.seed)).forEach((example, place) => {
    foldOf[example] = place % folds
  })
  const scored: Example[] = []
  const scores: Float64Array[] = []
  for (let fold = 0; fold < foldsScored; fold++) {
    const model = fitModel(
      examples.filter((_, i) => foldOf[i] !== fold),
      heads,
      options,
    )
    for (const example of examples.filter((_, i) => foldOf[i] === fold)) {
      scored.push(example)
      scores.push(model.score(example))
    }
  }
  return { examples: scored, scores }
}
