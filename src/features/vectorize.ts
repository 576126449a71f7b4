/**
 * A document's features → one sparse vector.
 */

import { KeyIndex, type SparseVector } from '../numeric/index.js'
import {
  FEATURE_BLOCKS,
  type FeatureInput,
  type FeatureSettings,
  visitFeatures,
} from './visit-features.js'

/** The features a model knows: column `i` is the feature with `keys[i]`. */
export interface FeatureSpace {
  readonly settings: FeatureSettings
  readonly keys: Uint32Array // [features], ascending
  readonly rarity: Float32Array // [features], inverse document frequency, at least 1
}

export type Vectorize = (input: FeatureInput) => SparseVector

/**
 * A function from documents to vectors of the space, for as long as it is kept: its working memory is made once.
 *
 * value = (1 + ln count) · rarity, each block to length 1 times its weight, the whole to length 1. Features the
 * space does not know are left out; a document without any gives an empty vector.
 *
 * @see Salton, Buckley (1988), Term-weighting approaches in automatic text retrieval (the `ltc` weighting).
 */
export function createVectorize({ settings, keys, rarity }: FeatureSpace): Vectorize {
  const columns = new KeyIndex(keys)
  const counts = new Float32Array(keys.length)
  const blockOf = new Uint8Array(keys.length)
  return (input) => {
    const touched: number[] = []
    visitFeatures(input, settings, (block, key, _start, _end, amount) => {
      const column = columns.indexOf(key)
      if (column < 0 || amount <= 0) return
      if (counts[column] === 0) {
        touched.push(column)
        blockOf[column] = block
      }
      counts[column]! += amount
    })
    const indices = Uint32Array.from(touched).sort()
    const values = new Float32Array(indices.length)
    const squares = new Float64Array(FEATURE_BLOCKS.length)
    for (let k = 0; k < indices.length; k++) {
      const column = indices[k]!
      const count = counts[column]!
      counts[column] = 0
      values[k] = (count >= 1 ? 1 + Math.log(count) : count) * rarity[column]!
      squares[blockOf[column]!]! += values[k]! ** 2
    }
    scaleBlocks(indices, values, blockOf, squares, settings)
    return { indices, values }
  }
}

function scaleBlocks(
  indices: Uint32Array,
  values: Float32Array,
  blockOf: Uint8Array,
  squares: Float64Array,
  { blockWeights }: FeatureSettings,
): void {
  const scales = FEATURE_BLOCKS.map((name, block) =>
    squares[block] === 0 ? 0 : blockWeights[name] / Math.sqrt(squares[block]!),
  )
  let total = 0
  FEATURE_BLOCKS.forEach((name, block) => {
    if (squares[block]! > 0) total += blockWeights[name] ** 2
  })
  const norm = total === 0 ? 0 : 1 / Math.sqrt(total)
  for (let k = 0; k < indices.length; k++) values[k]! *= scales[blockOf[indices[k]!]!]! * norm
}
