/**
 * A document → the calibrated probabilities of every head, and which features speak for an answer.
 */

import { createVectorize, cueKeys, type FeatureInput } from '../features/index.js'
import { KeyIndex, type SparseVector, softmaxInPlace } from '../numeric/index.js'
import type { Head, ModelBundle } from './bundle.js'
import { contributionsTo, scoreInto } from './net.js'

export interface HeadPrediction {
  readonly head: Head
  readonly probabilities: Float64Array // [labels], sum 1
}

export interface Prediction {
  /** By name of head. */
  readonly heads: ReadonlyMap<string, HeadPrediction>
  /** False where the document has nothing that the model knows but cues of tone. */
  readonly hasEvidence: boolean
  readonly vector: SparseVector
}

/**
 * Score of a label = `baseline` + the sum of `contributions`: its log-odds against the mean of all labels of the head.
 * What speaks for a label speaks against the others, so only the difference explains.
 */
export interface ScoreParts {
  readonly vector: SparseVector
  /** [nonzeros of the vector]: what each feature adds. */
  readonly contributions: Float64Array
  /** The score of a message without any known feature. */
  readonly baseline: number
}

export interface Predictor {
  predict(input: FeatureInput): Prediction
  /** Where the score of a label comes from. @throws RangeError for an unknown label. */
  explain(prediction: Prediction, head: string, label: string): ScoreParts
}

const EMPTY: SparseVector = { indices: new Uint32Array(), values: new Float32Array() }

/** The functions share working memory: one predictor serves one thread. */
export function createPredictor({ manifest, space, net }: ModelBundle): Predictor {
  const vectorize = createVectorize(space)
  const columns = new KeyIndex(space.keys)
  const cueColumns = new Set(cueKeys().map((key) => columns.indexOf(key)))
  const hidden = new Float64Array(net.hiddenCount)
  const scores = new Float64Array(net.outputCount)
  return {
    predict(input) {
      const vector = vectorize(input)
      scoreInto(net, vector, hidden, scores)
      const heads = new Map<string, HeadPrediction>()
      for (const head of manifest.heads) {
        const probabilities = scores.slice(head.offset, head.offset + head.labels.length)
        heads.set(head.name, {
          head,
          probabilities: softmaxInPlace(probabilities, head.temperature),
        })
      }
      return {
        heads,
        hasEvidence: vector.indices.some((column) => !cueColumns.has(column)),
        vector,
      }
    },
    explain({ heads, vector }, name, label) {
      const head = heads.get(name)?.head
      const c = head?.labels.indexOf(label) ?? -1
      if (head === undefined || c < 0)
        throw new RangeError(`explain: no label "${label}" in head "${name}"`)
      const direction = againstMean(head, c, net.outputCount)
      scoreInto(net, EMPTY, hidden, scores)
      const baseline = scores.reduce((sum, score, i) => sum + score * direction[i]!, 0)
      const contributions = contributionsTo(net, vector, direction)
      return { vector, contributions, baseline }
    },
  }
}

/** The score of a label less the mean score of all labels of its head, divided by the temperature. */
function againstMean(
  { offset, labels, temperature }: Head,
  c: number,
  outputCount: number,
): Float64Array {
  const direction = new Float64Array(outputCount)
  direction.fill(-1 / (labels.length * temperature), offset, offset + labels.length)
  direction[offset + c]! += 1 / temperature
  return direction
}
