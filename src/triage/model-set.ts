/**
 * Several model files as one: a later file answers for the heads it has.
 */

import {
  type ConceptLexicon,
  EMPTY_LEXICON,
  type FeatureInput,
  type FeatureSpace,
} from '../features/index.js'
import {
  type AutomaticCuts,
  createPredictor,
  findAutomaticCuts,
  type HeadPrediction,
  type LanguageModel,
  type ModelBundle,
  type Prediction,
  type Taxonomy,
  type TaxonomyIntent,
  type Thresholds,
} from '../models/index.js'
import type { SparseVector } from '../numeric/index.js'

export interface ModelSet {
  /** The heads of all files; the vector is that of the last. */
  predict(features: FeatureInput): Prediction
  /** Why a head gave a label the score it has. @throws RangeError for a head or label that no file has. */
  explain(features: FeatureInput, head: string, label: string): HeadExplanation
  readonly thresholds: Thresholds
  readonly language: LanguageModel | undefined
  readonly lexicon: ConceptLexicon
  readonly taxonomy: Taxonomy | undefined
  /** By id, from the taxonomy. */
  readonly intents: ReadonlyMap<string, TaxonomyIntent>
  /** The labels that the intent head can answer. */
  readonly intentIds: readonly string[]
  readonly automaticCuts: AutomaticCuts | undefined
  readonly version: string
}

/** Score of a label (log-odds against the mean of all) = `baseline` + the sum of `contributions`. */
export interface HeadExplanation {
  readonly space: FeatureSpace
  readonly vector: SparseVector
  readonly contributions: Float64Array // [nonzeros of vector]
  readonly baseline: number
}

/** Heads that mean nothing without the taxonomy of the intents they were learned with. */
const HEADS_OF_TAXONOMY = ['impact', 'urgency']

/**
 * @param precision - That automatic answers must have, in (0, 1).
 * @throws RangeError when there are no models.
 */
export function createModelSet(
  bundles: readonly ModelBundle[],
  taxonomy: Taxonomy | undefined,
  precision: number,
): ModelSet {
  const last = bundles.at(-1)
  if (last === undefined) throw new RangeError('createTriage: no models')
  const ownTaxonomy = taxonomy ?? last.manifest.taxonomy
  const predictors = bundles.map((bundle) => ({ bundle, predictor: createPredictor(bundle) }))
  const heldOut = last.heldOut
  // Impact and urgency mean something only beside the intents that they were learned with.
  const learnedStakes = last.manifest.heads.some((head) => head.name === HEADS_OF_TAXONOMY[0])
  return {
    predict(features) {
      const heads = new Map<string, HeadPrediction>()
      let prediction: Prediction | undefined
      for (const { predictor } of predictors) {
        prediction = predictor.predict(features)
        for (const [name, head] of prediction.heads) heads.set(name, head)
      }
      if (!learnedStakes) for (const name of HEADS_OF_TAXONOMY) heads.delete(name)
      return { ...prediction!, heads }
    },
    explain(features, name, label) {
      const owner = predictors.findLast(({ bundle }) =>
        bundle.manifest.heads.some((head) => head.name === name),
      )
      if (owner === undefined) throw new RangeError(`explain: no model has the head "${name}"`)
      return {
        space: owner.bundle.space,
        ...owner.predictor.explain(owner.predictor.predict(features), name, label),
      }
    },
    thresholds: Object.assign(
      {},
      ...bundles.map((bundle) => bundle.manifest.thresholds),
    ) as Thresholds,
    language: bundles.findLast((bundle) => bundle.language)?.language,
    lexicon: bundles.findLast((bundle) => bundle.lexicon)?.lexicon ?? EMPTY_LEXICON,
    taxonomy: ownTaxonomy,
    intentIds: last.manifest.heads.find((head) => head.name === 'intent')?.labels ?? [],
    intents: new Map(ownTaxonomy?.intents.map((intent) => [intent.id, intent])),
    automaticCuts: heldOut && findAutomaticCuts(heldOut, precision),
    version: bundles.map(({ manifest }) => `${manifest.name}@${manifest.version}`).join('+'),
  }
}
