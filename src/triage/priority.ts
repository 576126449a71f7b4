/**
 * Impact, urgency and tone → priority.
 */

import type { Level } from '../models/index.js'

export interface Stakes {
  readonly impact: Level
  readonly urgency: Level
  /** 0 … 3. */
  readonly frustrationLevel: number
  /** The customer writes again about the same thing. */
  readonly isRepeat: boolean
}

/**
 * `impact + urgency − 1`, one step more urgent where the customer is furious, or plainly frustrated and writing
 * again; 1 is the most urgent, 5 the least.
 *
 * @see ITIL 4, Incident management: priority from impact and urgency.
 * @example
 * priorityOf({ impact: 3, urgency: 2, frustrationLevel: 2, isRepeat: true }) // => 3
 */
export function priorityOf({ impact, urgency, frustrationLevel, isRepeat }: Stakes): number {
  const isPressing = frustrationLevel >= 3 || (frustrationLevel === 2 && isRepeat)
  return Math.min(5, Math.max(1, impact + urgency - 1 - (isPressing ? 1 : 0)))
}
