/**
 * Whether anybody reads an answer.
 */

import type { Ranked } from './decision.js'

const WITHOUT_ANSWER: ReadonlySet<string> = new Set(['other.auto_reply', 'other.spam'])

/** False for automatic mail, where an answer would begin a loop, and for spam. */
export function expectsAnswer(intent: Ranked | undefined): boolean {
  return intent === undefined || !WITHOUT_ANSWER.has(intent.id)
}
