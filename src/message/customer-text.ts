/**
 * What the customer wrote: subject and body as plain text, without the mail answered to, the signature and the
 * notices below it, and the way back to the message as it arrived.
 */

import { findDeviceFooters } from './device-footers.js'
import { findDisclaimer } from './disclaimer.js'
import { htmlToText } from './html-to-text.js'
import { type Line, splitLines } from './line.js'
import { looksLikeHtml } from './looks-like-html.js'
import { keepParts, type MappedText, type TextRange, wholeText } from './mapped-text.js'
import type { Message } from './message.js'
import { isForwardSubject } from './quote-markers.js'
import { findQuotedMail } from './quoted-mail.js'
import { findSignature } from './signature.js'
import type { Span } from './span.js'

export interface CustomerText {
  /** Subject, line end, the customer's own part of the body; only the latter where there is no subject. */
  readonly text: string
  /** How many UTF-16 units of `text` are the subject, without the line end. */
  readonly subjectLength: number
  /** What was taken off the body, in the order it stands there. */
  readonly setAside: readonly SetAside[]
  /**
   * The place in the message of `text.slice(start, end)`; cut to the subject where it begins there and ends in the
   * body. @throws RangeError unless `0 <= start <= end <= text.length`.
   */
  spanOf(start: number, end: number): Span
}

export interface SetAside {
  /** `footer`: a line such as "Sent from my iPhone"; `markup`: styles, scripts and the head of HTML. */
  readonly kind: 'quote' | 'signature' | 'disclaimer' | 'footer' | 'markup'
  readonly span: Span
}

/**
 * The customer's own words in `message`. In doubt a line stays; where nothing would be left, or only a salutation,
 * the whole body does. Cost: linear in the body.
 */
export function readCustomerText({ subject = '', body }: Message): CustomerText {
  const own = readOwnBody(body, isForwardSubject(subject))
  const bodyStart = subject === '' ? 0 : subject.length + 1
  const text = subject === '' ? own.body.text : `${subject}\n${own.body.text}`
  return {
    text,
    subjectLength: subject.length,
    setAside: own.setAside,
    spanOf(start, end) {
      if (!(start >= 0 && start <= end && end <= text.length)) {
        throw new RangeError(`spanOf: [${start}, ${end}) is not within 0 to ${text.length}`)
      }
      if (start < bodyStart) {
        const cut = (offset: number) => Math.min(offset, subject.length)
        return { field: 'subject', start: cut(start), end: cut(end) }
      }
      return bodySpan(own.body.originalRange(start - bodyStart, end - bodyStart))
    },
  }
}

interface OwnBody {
  readonly body: MappedText
  readonly setAside: readonly SetAside[]
}

function readOwnBody(body: string, isForward: boolean): OwnBody {
  if (looksLikeHtml(body)) {
    const html = htmlToText(body)
    const own = takeOff(html, splitLines(html.text, html.quotes), isForward)
    const markup = html.unread.map((range): SetAside => ({ kind: 'markup', span: bodySpan(range) }))
    const setAside = [...markup, ...own.setAside]
    return { body: own.body, setAside: setAside.sort((a, b) => a.span.start - b.span.start) }
  }
  const plain = wholeText(body)
  // One line is all the customer's: there is nothing that it could stand below.
  if (!body.includes('\n')) return { body: plain, setAside: [] }
  return takeOff(plain, splitLines(body), isForward)
}

/** In this order: what stands last in a mail goes first. A footer may stand above the disclaimer or below it. */
const STEPS: readonly {
  readonly kind: SetAside['kind']
  readonly find: (lines: readonly Line[], isForward: boolean) => readonly Line[]
}[] = [
  { kind: 'quote', find: (lines, isForward) => findQuotedMail(lines, { isForward }) },
  { kind: 'footer', find: findDeviceFooters },
  { kind: 'disclaimer', find: findDisclaimer },
  { kind: 'footer', find: findDeviceFooters },
  { kind: 'signature', find: findSignature },
]

function takeOff(whole: MappedText, lines: readonly Line[], isForward: boolean): OwnBody {
  const kinds = new Map<Line, SetAside['kind']>()
  let own = lines
  for (const { kind, find } of STEPS) {
    const found = find(own, isForward)
    if (found.length === 0) continue
    for (const line of found) kinds.set(line, kind)
    own = own.filter((line) => !kinds.has(line))
  }
  if (kinds.size === 0 || saysNothing(own)) return { body: whole, setAside: [] }
  return {
    body: keepParts(whole, withoutBlankEnds(whole.text, own)),
    setAside: setAsideRuns(whole, lines, kinds),
  }
}

/** No word and no emoji, or nothing but a salutation: "Hello Anna," */
function saysNothing(lines: readonly Line[]): boolean {
  const written = lines.filter(({ text }) => WORD_OR_EMOJI.test(text))
  return written.length === 0 || (written.length === 1 && SALUTATION.test(written[0]!.text))
}

const WORD_OR_EMOJI = /[\p{L}\p{N}\p{Extended_Pictographic}]/u
const SALUTATION = /^[^.?!؟]{1,40}[,،]$/u

/** The lines as ranges, without empty lines at the start and white space at the end. */
function withoutBlankEnds(text: string, lines: readonly Line[]): readonly TextRange[] {
  const first = lines.findIndex((line) => line.text !== '')
  const last = lines.findLastIndex((line) => line.text !== '')
  return lines.slice(first, last + 1).map((line, i) => {
    if (first + i < last) return line
    return {
      start: line.start,
      end: line.start + text.slice(line.start, line.end).trimEnd().length,
    }
  })
}

/** Neighbouring lines of one kind as one, without empty lines at their ends. */
function setAsideRuns(
  whole: MappedText,
  lines: readonly Line[],
  kinds: ReadonlyMap<Line, SetAside['kind']>,
): readonly SetAside[] {
  const runs: SetAside[] = []
  let run: { readonly kind: SetAside['kind']; readonly start: number; end: number } | undefined
  const close = () => {
    if (run === undefined) return
    runs.push({ kind: run.kind, span: bodySpan(whole.originalRange(run.start, run.end)) })
    run = undefined
  }
  for (const line of lines) {
    if (line.text === '') continue
    const kind = kinds.get(line)
    if (run?.kind !== kind) close()
    if (kind === undefined) continue
    const end = line.start + whole.text.slice(line.start, line.end).trimEnd().length
    if (run === undefined) run = { kind, start: line.start, end }
    else run.end = end
  }
  close()
  return runs
}

function bodySpan({ start, end }: TextRange): Span {
  return { field: 'body', start, end }
}
