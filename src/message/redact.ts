/**
 * Takes out of a text what identifies or pays for a person.
 */

import { findCards } from './find-cards.js'
import { findEmails } from './find-emails.js'
import { findIbans } from './find-ibans.js'
import { findPhones } from './find-phones.js'
import type { TextRange } from './mapped-text.js'

export type RedactionKind = 'email' | 'phone' | 'card' | 'iban'

export interface Redaction {
  readonly kind: RedactionKind
  /** UTF-16 units of the text before anything was replaced, half-open. */
  readonly start: number
  readonly end: number
}

/** In this order: each looks only at what those before it left. */
const FINDERS: readonly {
  readonly kind: RedactionKind
  readonly find: (text: string) => readonly TextRange[]
}[] = [
  { kind: 'email', find: findEmails },
  { kind: 'iban', find: findIbans },
  { kind: 'card', find: findCards },
  { kind: 'phone', find: findPhones },
]

/**
 * The text with `[email]`, `[phone]`, `[card]` and `[iban]` for what they name, and where each stood, in order.
 *
 * Cards and IBANs count only with a valid check digit; telephone numbers only where they are written as such.
 * Cost: linear in the text.
 *
 * @param options.keep - Kinds to leave as they are.
 * @example
 * redact('call +48 600 000 001').text // => 'call [phone]'
 */
export function redact(
  text: string,
  { keep = [] }: { readonly keep?: readonly RedactionKind[] } = {},
): { readonly text: string; readonly found: readonly Redaction[] } {
  const all: Redaction[] = []
  let rest = text
  for (const { kind, find } of FINDERS) {
    const ranges = find(rest)
    for (const { start, end } of ranges) all.push({ kind, start, end })
    rest = blankOut(rest, ranges)
  }
  const found = all.filter(({ kind }) => !keep.includes(kind)).sort((a, b) => a.start - b.start)
  return { text: replaceAll(text, found), found }
}

/** Stands for one unit that was found already; no finder takes it for part of anything. */
const TAKEN = '\u0000'

function blankOut(text: string, ranges: readonly TextRange[]): string {
  return replaceRanges(text, ranges, ({ start, end }) => TAKEN.repeat(end - start))
}

function replaceAll(text: string, found: readonly Redaction[]): string {
  return replaceRanges(text, found, ({ kind }) => `[${kind}]`)
}

/** @param ranges - Ascending, not overlapping. */
function replaceRanges<Range extends TextRange>(
  text: string,
  ranges: readonly Range[],
  replacementOf: (range: Range) => string,
): string {
  let replaced = ''
  let end = 0
  for (const range of ranges) {
    replaced += text.slice(end, range.start) + replacementOf(range)
    end = range.end
  }
  return replaced + text.slice(end)
}
