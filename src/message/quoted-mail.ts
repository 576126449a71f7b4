/**
 * Which lines of a mail are not the customer's own words but an earlier mail.
 */

import type { Line } from './line.js'
import { attributionOf, isWrappedAttribution } from './quote-attributions.js'
import { isHeaderBlockStart } from './quote-headers.js'
import { type QuoteMarker, quoteMarkerOf } from './quote-markers.js'
import { findSignature } from './signature.js'

/**
 * The quoted lines, in order, with the lines that announce them.
 *
 * Lines marked with `>` (or quoted by the markup) go one by one, so answers between them stay. After
 * "-----Original Message-----", a block of mail headers, or an attribution with date and time whose quote is not
 * marked, everything goes. A forwarded mail stays where little stands above it: the request is in it.
 *
 * @param options.isForward - The subject says that the mail was forwarded.
 */
export function findQuotedMail(
  lines: readonly Line[],
  { isForward = false }: { readonly isForward?: boolean } = {},
): readonly Line[] {
  const quoted = new Set<Line>()
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const marker = markerAt(lines, i)
    if (marker !== undefined) {
      return withRest(quoted, lines, i, { isForward: isForward || marker === 'forwarded' })
    }
    if (isMarked(line)) {
      if (!isComparison(lines, i)) quoted.add(line)
      continue
    }
    const attribution = attributionAt(lines, i)
    if (attribution === undefined) continue
    const next = nextWritten(lines, attribution.end)
    if (next !== undefined && isMarked(next)) {
      for (const announcing of lines.slice(i, attribution.end)) quoted.add(announcing)
    } else if (attribution.isCertain) return withRest(quoted, lines, i, { isForward })
  }
  return [...quoted]
}

/** A forward note ("please see below, can you help?") fits into a text message; a problem told in full does not. */
const LITTLE_UNITS = 160

/** An attribution of up to 300 characters, wrapped after 78 or more. */
const MOST_WRAPS = 2

/** What was quoted so far and the mail that begins at `lines[index]`, but for a forwarded one with little above it. */
function withRest(
  quoted: ReadonlySet<Line>,
  lines: readonly Line[],
  index: number,
  { isForward }: { readonly isForward: boolean },
): readonly Line[] {
  const above = lines.slice(0, index).filter((line) => !quoted.has(line))
  return isForward && isLittle(above) ? [...quoted] : [...quoted, ...lines.slice(index)]
}

/** The kind of mail that begins at `lines[index]` and goes on to the end. */
function markerAt(lines: readonly Line[], index: number): QuoteMarker | undefined {
  const { text, isQuote } = lines[index]!
  const isInsideQuote = isQuote && lines[index - 1]?.isQuote === true
  if (text === '' || text.startsWith('>') || isInsideQuote) return undefined
  return quoteMarkerOf(text) ?? (isHeaderBlockStart(lines, index) ? 'original' : undefined)
}

/** The attribution that begins at `lines[index]`, over as many lines as it was wrapped to. */
function attributionAt(
  lines: readonly Line[],
  index: number,
): { readonly end: number; readonly isCertain: boolean } | undefined {
  let text = ''
  for (let end = index + 1; end <= Math.min(index + 1 + MOST_WRAPS, lines.length); end++) {
    const line = lines[end - 1]!
    if (line.text === '' || isMarked(line)) return undefined
    text = text === '' ? line.text : `${text} ${line.text}`
    const certainty = attributionOf(text)
    if (certainty === 'none') continue
    const isWhole = end === index + 1 || isWrappedAttribution(text)
    return isWhole ? { end, isCertain: certainty === 'certain' } : undefined
  }
  return undefined
}

function nextWritten(lines: readonly Line[], from: number): Line | undefined {
  for (let i = from; i < lines.length; i++) if (lines[i]!.text !== '') return lines[i]
  return undefined
}

/** `>` at the start of a line, but no emoticon (`>:(`), arrow (`>=`) or tag end. */
const MARK = /^>(?:$|[\s>\p{L}"'«„“*\-[(|])/u

function isMarked(line: Line): boolean {
  return line.isQuote || MARK.test(line.text)
}

/** `> 3 weeks late` on a line of its own says "more than". */
function isComparison(lines: readonly Line[], index: number): boolean {
  const isAlone = [lines[index - 1], lines[index + 1]].every(
    (line) => line === undefined || !isMarked(line),
  )
  return isAlone && !lines[index]!.isQuote && /^>\s*\p{Nd}/u.test(lines[index]!.text)
}

function isLittle(above: readonly Line[]): boolean {
  const signature = new Set(findSignature(above))
  let units = 0
  for (const line of above) if (!signature.has(line)) units += line.text.length
  return units <= LITTLE_UNITS
}
