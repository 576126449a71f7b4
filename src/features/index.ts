export {
  type ConceptHit,
  type ConceptLexicon,
  compileLexicon,
  conceptsOf,
  EMPTY_LEXICON,
  type LexiconSource,
} from './concept-lexicon.js'
export { type Cue, type CueId, findCues, type ThreadFacts } from './cues.js'
export { type EntityKind, type FoundEntity, findEntities } from './find-entities.js'
export { LETTER_BUCKETS, letterProfile } from './letter-profile.js'
export { readPatterns, writePatterns } from './pattern-text.js'
export { type ReadOptions, readFeatures } from './read-features.js'
export { createVectorize, type FeatureSpace, type Vectorize } from './vectorize.js'
export {
  cueKeys,
  FEATURE_BLOCKS,
  type FeatureBlock,
  type FeatureInput,
  type FeatureSettings,
  type FeatureVisitor,
  visitFeatures,
} from './visit-features.js'
