/**
 * Which lines at the end of a mail are legal notes, virus notes and requests not to print.
 */

import { DISCLAIMER_HEADINGS, NOTICE_PAIRS, NOTICE_PHRASES } from './disclaimer-phrases.js'
import { foldPhrase } from './fold-phrase.js'
import type { Line } from './line.js'
import { createPhraseFinder } from './phrase-finder.js'

/**
 * The disclaimers at the end, paragraph by paragraph from the last up, with the rules and headings above them. A paragraph is
 * one from its first line with a phrase of disclaimers on; the first paragraph of a mail never is.
 */
export function findDisclaimer(lines: readonly Line[]): readonly Line[] {
  let start = lines.length
  let isFound = false
  for (;;) {
    const end = lastWritten(lines, start) + 1
    const paragraph = paragraphStart(lines, end)
    if (paragraph === 0) break
    const first = disclaimerLine(lines, paragraph, end)
    if (first !== undefined) {
      isFound = true
      start = first
      if (first > paragraph) break
    } else if (isFound && isHeading(lines, paragraph, end)) start = paragraph
    else break
  }
  return isFound ? lines.slice(withRuleAbove(lines, start)) : []
}

/** `-----`, `_____`, `*****` */
const RULE = /^[-_*=–—\s]{2,}$/u
/** Longer than any notice; what is longer still is no disclaimer but a text that quotes one. */
const LONGEST_PARAGRAPH_LINES = 60

/** Index of the last line before `end` that is not empty; -1 where there is none. */
function lastWritten(lines: readonly Line[], end: number): number {
  let i = end - 1
  while (i >= 0 && lines[i]!.text === '') i--
  return i
}

/** Where the paragraph begins whose last line is before `end`. */
function paragraphStart(lines: readonly Line[], end: number): number {
  let start = Math.max(0, end - 1)
  while (start > 0 && lines[start - 1]!.text !== '') start--
  return start
}

/** The first line of the paragraph in which a disclaimer begins; its phrases may run on into the next line. */
function disclaimerLine(lines: readonly Line[], start: number, end: number): number | undefined {
  if (end - start > LONGEST_PARAGRAPH_LINES) return undefined
  let folded = foldPhrase(lines[start]!.text)
  for (let i = start; i < end; i++) {
    if (isDisclaimer(folded)) return i
    const next = i + 1 < end ? foldPhrase(lines[i + 1]!.text) : ''
    if (!isDisclaimer(next) && isDisclaimer(`${folded} ${next}`)) return i
    folded = next
  }
  return undefined
}

const hasNotice = createPhraseFinder(NOTICE_PHRASES)
const PAIR_FINDERS = NOTICE_PAIRS.map(
  ([first, second]) => [createPhraseFinder(first), createPhraseFinder(second)] as const,
)

function isDisclaimer(folded: string): boolean {
  return (
    hasNotice(folded) ||
    PAIR_FINDERS.some(([hasFirst, hasSecond]) => hasFirst(folded) && hasSecond(folded))
  )
}

function isHeading(lines: readonly Line[], start: number, end: number): boolean {
  return (
    end - start === 1 &&
    (RULE.test(lines[start]!.text) || DISCLAIMER_HEADINGS.has(foldPhrase(lines[start]!.text)))
  )
}

function withRuleAbove(lines: readonly Line[], start: number): number {
  const above = lastWritten(lines, start)
  const isTaken = above > 0 && isHeading(lines, above, above + 1)
  return isTaken ? above : start
}
