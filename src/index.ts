export type { Macro, MacroVariable, RenderMacro } from './macros/index.js'
export {
  type Channel,
  type HistoryEntry,
  type Message,
  MessageError,
  parseMessage,
  redact,
  type Span,
} from './message/index.js'
export {
  ModelFormatError,
  type ModelFormatErrorCode,
  type Taxonomy,
  type TaxonomyIntent,
} from './models/index.js'
export {
  type Action,
  createTriage,
  type DecidedMacro,
  type DecideOptions,
  type Decision,
  type Entity,
  type FrustrationCause,
  type Inspection,
  type Ranked,
  type Reason,
  RulesError,
  type Triage,
  type TriageOptions,
  VERSION,
} from './triage/index.js'
