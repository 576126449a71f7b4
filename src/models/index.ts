export { type AutomaticCuts, findAutomaticCuts } from './automatic-cuts.js'
export {
  type Head,
  type HeldOutAnswers,
  type ModelBundle,
  type ModelManifest,
  readModel,
  type Thresholds,
  writeModel,
} from './bundle.js'
export {
  type IdentifiedLanguage,
  identifyLanguage,
  knownCode,
  type LanguageModel,
} from './language.js'
export { ModelFormatError, type ModelFormatErrorCode } from './model-format-error.js'
export { contributionsTo, type Net, scoreInto } from './net.js'
export { type ParseTaxonomyResult, parseTaxonomy } from './parse-taxonomy.js'
export {
  createPredictor,
  type HeadPrediction,
  type Prediction,
  type Predictor,
  type ScoreParts,
} from './predict.js'
export { meanLevel, readLevel } from './read-level.js'
export {
  type FrustrationScore,
  readFrustration,
  readSentiment,
  type Sentiment,
} from './read-tone.js'
export type { Level, Taxonomy, TaxonomyIntent } from './taxonomy.js'
