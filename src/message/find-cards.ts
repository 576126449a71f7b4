/**
 * Numbers of payment cards in running text.
 */

import { type DigitRun, findDigitRuns } from './digit-runs.js'
import type { TextRange } from './mapped-text.js'

const SEPARATORS = ' \u00a0\u202f\t-–'
/** ISO/IEC 7812-1: a primary account number has at most 19 digits; 13 is the shortest in use. */
const FEWEST_DIGITS = 13
const MOST_DIGITS = 19

/**
 * The places of card numbers: whole groups of digits, 13 to 19 together, whose check digit is right. No card
 * begins with 0 (ISO/IEC 7812-1 keeps it for other industries).
 */
export function findCards(text: string): TextRange[] {
  return findDigitRuns(text, (unit) => SEPARATORS.includes(unit)).flatMap(cardsInRun)
}

function cardsInRun(run: DigitRun): TextRange[] {
  const cards: TextRange[] = []
  for (let first = 0; first + FEWEST_DIGITS <= run.digits.length; ) {
    const mayBegin = beginsGroup(run, first) && run.digits[first] !== 0
    const end = mayBegin ? cardEnd(run, first) : undefined
    if (end !== undefined) cards.push({ start: run.places[first]!, end: run.places[end - 1]! + 1 })
    first = end ?? first + 1
  }
  return cards
}

/** Where the longest card ends that begins at digit `first`. */
function cardEnd(run: DigitRun, first: number): number | undefined {
  const last = Math.min(first + MOST_DIGITS, run.digits.length)
  for (let end = last; end >= first + FEWEST_DIGITS; end--) {
    const isGroupEnd = end === run.digits.length || beginsGroup(run, end)
    if (isGroupEnd && hasCheckDigit(run.digits.slice(first, end))) return end
  }
  return undefined
}

function beginsGroup({ places }: DigitRun, index: number): boolean {
  return index === 0 || places[index]! > places[index - 1]! + 1
}

/** The check of Luhn: ISO/IEC 7812-1, annex B. */
function hasCheckDigit(digits: readonly number[]): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits[digits.length - 1 - i]!
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
