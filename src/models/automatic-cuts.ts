/**
 * From which probability on an answer was right often enough to go out unread.
 */

import { showsShare } from '../numeric/index.js'
import type { HeldOutAnswers } from './bundle.js'

/** The least probability for `auto`, by intent (over all languages) and by language (over all intents). */
export interface AutomaticCuts {
  readonly byIntent: ReadonlyMap<number, number>
  readonly byLanguage: ReadonlyMap<string, number>
}

/** The bound holds in 95 of 100 samples. */
const CONFIDENCE = 0.95

/**
 * The cuts at which held-out answers were right at least `precision` of the time, by the lower Clopper–Pearson
 * bound. An intent or language for which that could not be shown has no cut: it is never automatic.
 *
 * @param precision - In (0, 1), for example 0.97.
 */
export function findAutomaticCuts(heldOut: HeldOutAnswers, precision: number): AutomaticCuts {
  const byIntent = new Map<number, Answer[]>()
  const byLanguage = new Map<string, Answer[]>()
  for (let i = 0; i < heldOut.intent.length; i++) {
    const answer = { probability: heldOut.probability[i]!, isRight: heldOut.right[i] === 1 }
    push(byIntent, heldOut.intent[i]!, answer)
    push(byLanguage, heldOut.languages[heldOut.language[i]!]!, answer)
  }
  return { byIntent: cutsOf(byIntent, precision), byLanguage: cutsOf(byLanguage, precision) }
}

interface Answer {
  readonly probability: number
  readonly isRight: boolean
}

function push<K>(groups: Map<K, Answer[]>, key: K, answer: Answer): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [answer])
  else group.push(answer)
}

function cutsOf<K>(
  groups: ReadonlyMap<K, readonly Answer[]>,
  precision: number,
): ReadonlyMap<K, number> {
  const cuts = new Map<K, number>()
  for (const [key, answers] of groups) {
    const cut = cutOf(answers, precision)
    if (cut !== undefined) cuts.set(key, cut)
  }
  return cuts
}

/** The lowest cut at which the answers above it meet the precision; the surest answers come first. */
function cutOf(answers: readonly Answer[], precision: number): number | undefined {
  const surestFirst = [...answers].sort((a, b) => b.probability - a.probability)
  let right = 0
  let cut: number | undefined
  surestFirst.forEach(({ probability, isRight }, i) => {
    if (isRight) right++
    const isTied = surestFirst[i + 1]?.probability === probability
    if (!isTied && showsShare(right, i + 1, precision, CONFIDENCE)) cut = probability
  })
  return cut
}
