/**
 * Everything a decision is made from.
 */

import type { Message } from '../message/index.js'
import type { ModelDecision, RuleOutcome, RuleProgram } from '../rules/index.js'
import type { ModelSet } from './model-set.js'
import type { Thread } from './thread.js'
import type { TriageOptions } from './triage-options.js'
import type { Understanding } from './understand.js'

export interface DecideInput {
  readonly message: Message
  readonly thread: Thread
  readonly understanding: Understanding
  /** Of the customer's message before this one. */
  readonly earlier: Understanding | undefined
  readonly model: ModelDecision
  readonly outcome: RuleOutcome | undefined
  readonly models: ModelSet
  readonly rules: RuleProgram | undefined
  readonly options: TriageOptions
  readonly explain: boolean
}
