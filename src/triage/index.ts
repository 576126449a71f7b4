export { compileTriageRules } from './compile-triage-rules.js'
export {
  createTriage,
  type DecideOptions,
  type Inspection,
  type Triage,
} from './create-triage.js'
export type {
  Action,
  DecidedMacro,
  Decision,
  Entity,
  FrustrationCause,
  Ranked,
  Reason,
} from './decision.js'
export { BASELINE } from './explain-score.js'
export { priorityOf, type Stakes } from './priority.js'
export { RulesError } from './rules-error.js'
export type { TriageOptions } from './triage-options.js'
export { VERSION } from './version.js'
