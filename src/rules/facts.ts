/**
 * What rules see of a ticket.
 */

import type { Hit, Token } from '../text/index.js'

export interface Money {
  readonly amount: number
  readonly currency: string
}

export type FactValue = string | number | boolean | readonly string[] | Money

/** A missing fact is `undefined`; on it every condition is false. */
export interface RuleFacts {
  /** Only `rollout` reads it. */
  readonly id?: string
  /** `message` is the subject, a line end and the body; without a subject the body alone. */
  readonly text: { readonly message: string; readonly subject: string; readonly body: string }
  readonly language: string | undefined
  readonly languageConfidence: number
  readonly intent?: { readonly id: string; readonly probability: number }
  /** By field name, flat: `customer.tier`. Times are ISO 8601 with an offset, or dates. */
  readonly fields: Readonly<Record<string, FactValue | undefined>>
  /** Of `text.message`. */
  readonly tokens: readonly Token[]
  /** How many of them, from the first on, are the subject's. */
  readonly subjectTokenCount: number
  /** Where the program's patterns were found in `tokens`. */
  readonly hits: readonly Hit[]
  /** For each token 1 where it stands in the scope of a negation. */
  readonly negated: Uint8Array
  readonly conceptHits?: readonly ConceptHit[]
  /** What the model would decide. */
  readonly model: ModelDecision
}

export interface ConceptHit {
  readonly concept: string
  readonly startToken: number
  readonly endToken: number
}

export interface ModelDecision {
  readonly route?: string
  readonly priority?: number
  readonly macro?: string
  /** Best first. */
  readonly macroAlternatives?: readonly string[]
}

/** The value of a field; `undefined` where it is missing. */
export function readFact(facts: RuleFacts, field: string): FactValue | undefined {
  switch (field) {
    case 'intent':
      return facts.intent?.id
    case 'language':
      return facts.language
    case 'message':
    case 'subject':
    case 'body':
      return facts.text[field]
    default:
      return Object.hasOwn(facts.fields, field) ? facts.fields[field] : undefined
  }
}

export function isMoney(value: FactValue | undefined): value is Money {
  return typeof value === 'object' && 'currency' in value
}
