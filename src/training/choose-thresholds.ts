/**
 * Where the model says "I don't know", and where it calls a person: cuts chosen on held-out messages.
 */

/** A held-out answer: how sure the model was, and whether it was right. */
export interface ScoredAnswer {
  readonly probability: number
  readonly right: boolean
}

/**
 * The least probability of an answer that is given.
 *
 * With outsiders (messages that have no right answer): the cut with the largest sum of the share of right
 * answers kept and the share of outsiders refused. Without: the highest cut that costs at most `mostLost`
 * of the right answers.
 *
 * @param outsiders - Probability of the answer to each message that should have been refused.
 */
export function chooseRefusal(
  answers: readonly ScoredAnswer[],
  outsiders: readonly number[],
  { mostLost = 0.005 }: { mostLost?: number } = {},
): number {
  const right = answers
    .filter((answer) => answer.right)
    .map((answer) => answer.probability)
    .sort((a, b) => a - b)
  if (outsiders.length === 0) {
    const cut = right[Math.floor(right.length * mostLost)] ?? 0
    // Too few answers to lose one of them: the surest guess is half of the least.
    return Math.min(right.length * mostLost < 1 ? cut / 2 : cut, MOST_REFUSED)
  }
  const refused = [...outsiders].sort((a, b) => a - b)
  let best = { cut: 0, gain: Number.NEGATIVE_INFINITY }
  for (const cut of [...right, ...refused].sort((a, b) => a - b)) {
    const kept = (right.length - countBelow(right, cut)) / Math.max(1, answers.length)
    const caught = countBelow(refused, cut) / refused.length
    if (kept + caught > best.gain) best = { cut, gain: kept + caught }
  }
  return best.cut
}

/** An answer that is more likely right than wrong is given. */
const MOST_REFUSED = 0.5

/** How many of the ascending `values` are below `cut`. */
function countBelow(values: readonly number[], cut: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < cut) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The lowest cut that raises a false alarm on at most `share` of the negatives: those at or above it.
 *
 * @param negatives - Probability of each example that is none.
 * @returns 0 where all may be alarms, or there are no negatives; just above 1 where none may and one is certain.
 */
export function cutForFalseAlarm(negatives: readonly number[], share: number): number {
  const descending = [...negatives].sort((a, b) => b - a)
  const highestCalm = descending[Math.floor(descending.length * share)]
  return highestCalm === undefined ? 0 : highestCalm + Number.EPSILON
}
