/**
 * What comes out: one decision for one message. Plain JSON; a key is always there, `null` where there is nothing.
 */

import type { EntityKind } from '../features/index.js'
import type { Span } from '../message/index.js'
import type { Level } from '../models/index.js'

export interface Ranked {
  readonly id: string
  readonly probability: number
}

export interface DecidedMacro {
  readonly id: string
  readonly title: string
  /** The answer with the ticket's values filled in; `null` where no renderer was given. */
  readonly text: string | null
  /** Variables that had neither a value nor a fallback. */
  readonly missing: readonly string[]
}

export interface Entity {
  readonly kind: EntityKind
  readonly value: string
  readonly span: Span
}

/** `auto`: the macro may go out unread. `suggest`: an agent reads it first. `human`: a person must answer. */
export type Action = 'auto' | 'suggest' | 'human'

export interface FrustrationCause {
  readonly id: string
  readonly spans: readonly Span[]
}

export interface Reason {
  readonly kind: 'rule' | 'token' | 'concept' | 'cue'
  /** The output it speaks for: `intent`, `frustration`, `route`, … */
  readonly output: string
  /** A rule's name, a word, a concept, a cue. */
  readonly id: string
  /** What it adds to the log-odds of the answer against the mean of all answers; 1 for a rule. */
  readonly weight: number
  readonly spans: readonly Span[]
}

export interface Decision {
  /** As it came in. */
  readonly id: string | number | null
  readonly route: string | null
  /** 1 (most urgent) to 5. */
  readonly priority: number | null
  /** The request to act on first; `null` where the message was not understood. */
  readonly intent: Ranked | null
  /** All requests found, best first. */
  readonly intents: readonly Ranked[]
  /** What else the first request might be, best first, itself included. */
  readonly alternatives: readonly Ranked[]
  readonly language: { readonly code: string; readonly probability: number }
  /** `score` −1…1, `level` −2…2. */
  readonly sentiment: { readonly score: number; readonly level: number } | null
  /** `score` 0…1, `level` 0…3. */
  readonly frustration: {
    readonly score: number
    readonly level: number
    readonly causes: readonly FrustrationCause[]
    /** Against the customer's message before; `null` without one. */
    readonly trend: 'rising' | 'steady' | 'falling' | null
  } | null
  readonly impact: Level | null
  readonly urgency: Level | null
  /** ISO 8601; by when the service level asks for an answer. */
  readonly respondBy: string | null
  /** Sensitive intents that the message may be about. */
  readonly sensitive: readonly string[]
  readonly entities: readonly Entity[]
  readonly action: Action
  readonly macro: DecidedMacro | null
  /** Tags to be added. */
  readonly tags: readonly string[]
  readonly reasons: readonly Reason[]
  readonly versions: {
    readonly library: string
    readonly model: string
    readonly rules: string | null
  }
}
