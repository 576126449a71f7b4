import type { HeadPrediction } from '../../src/models/index.js'

/** The answer of a head whose labels are levels. */
export function predictionOf(
  levels: readonly number[],
  probabilities: readonly number[],
  levelCuts?: readonly number[],
): HeadPrediction {
  const head = { name: 'level', labels: levels.map(String), offset: 0, temperature: 1 }
  return {
    head: { ...head, ...(levelCuts && { levelCuts }) },
    probabilities: Float64Array.from(probabilities),
  }
}
