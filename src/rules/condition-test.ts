/**
 * A condition as a function of what is known of a ticket, and how such functions combine.
 */

import type { RuleFacts } from './facts.js'
import type { PhraseHit } from './phrase-book.js'

/** A ticket's facts with what is worked out of them once for all rules. */
export interface Reading {
  readonly facts: RuleFacts
  readonly receivedMs: number | undefined
  /** For each phrase list of the program, where it was found. */
  readonly hits: readonly (readonly PhraseHit[])[]
  /** The numbers of the phrase lists that were found at all. */
  readonly mentioned: readonly number[]
}

/** A place in the message that made a condition true. Token indexes, half-open. */
export interface Evidence {
  readonly startToken: number
  readonly endToken: number
  readonly phrase?: string
}

export interface Test {
  readonly holds: (reading: Reading) => boolean
  /** Called only where `holds`. Absent: nothing in the message shows it. */
  readonly evidence?: (reading: Reading) => readonly Evidence[]
}

/** True where every test is. */
export function all(tests: readonly Test[]): Test {
  return {
    holds: (reading) => tests.every(({ holds }) => holds(reading)),
    evidence: (reading) => tests.flatMap(({ evidence }) => evidence?.(reading) ?? []),
  }
}

/** True where no test is; nothing in the message shows that. */
export function none(tests: readonly Test[]): Test {
  return { holds: (reading) => !tests.some(({ holds }) => holds(reading)) }
}

/** True where `count` of the tests are, whichever. */
export function atLeast(count: number, tests: readonly Test[]): Test {
  return {
    holds: (reading) => {
      let found = 0
      for (const { holds } of tests) if (holds(reading) && ++found >= count) return true
      return false
    },
    evidence: (reading) =>
      tests.flatMap(({ holds, evidence }) => (evidence && holds(reading) ? evidence(reading) : [])),
  }
}
