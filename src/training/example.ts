/**
 * What a model learns from: a message as features, and the right answer to each question.
 */

import type { FeatureInput } from '../features/index.js'

export interface Example {
  readonly input: FeatureInput
  /** ISO 639-1, or `und`. */
  readonly language: string
  /** By name of head; a head that is not named is not known for this message. */
  readonly targets: Readonly<Record<string, string>>
}

/** A question that the net shall answer. */
export interface HeadSpec {
  readonly name: string
  readonly labels: readonly string[]
  readonly lossWeight: number
  /** Its labels are numbers in ascending order, and near misses are better than far ones. */
  readonly isOrdinal?: boolean
}
