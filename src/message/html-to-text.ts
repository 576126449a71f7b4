/**
 * An HTML body as the plain text that its reader sees, with the way back.
 */

import { readEntity } from './html-entities.js'
import { type HtmlTag, HtmlTagReader } from './html-tag-reader.js'
import { CELL_TAGS, isQuoteContainer, LINE_TAGS, PARAGRAPH_TAGS, UNREAD_TAGS } from './html-tags.js'
import type { MappedText, TextRange } from './mapped-text.js'
import { MappedTextBuilder } from './mapped-text-builder.js'

export interface HtmlText extends MappedText {
  /** Ranges of `text` that the markup calls quotes (`blockquote`, `gmail_quote` and its like), ascending. */
  readonly quotes: readonly TextRange[]
  /** Ranges of the HTML whose content nobody reads: styles, scripts, the head. Ascending. */
  readonly unread: readonly TextRange[]
}

/**
 * The text of `html`: tags, comments, styles and scripts off, references resolved, white space as a browser
 * shows it, a line end where a block or a `<br>` ends a line, an empty line between paragraphs.
 *
 * Takes any string and is linear in it. A `<` that begins no tag stays; elements may be left open.
 */
export function htmlToText(html: string): HtmlText {
  const tags = new HtmlTagReader(html)
  const writer = new TextWriter(html.length)
  const quotes = new QuoteTracker()
  const unread: TextRange[] = []

  for (let i = 0; i < html.length; ) {
    const tag = html[i] === '<' ? tags.tagAt(i) : undefined
    if (tag === undefined) {
      i = copyCharacter(html, i, writer)
      continue
    }
    const contentEnd =
      UNREAD_TAGS.has(tag.name) && !tag.isClosing ? tags.closingTag(tag.name, tag.end) : undefined
    if (contentEnd !== undefined) {
      if (contentEnd > tag.end) unread.push({ start: tag.end, end: contentEnd })
      i = contentEnd
      continue
    }
    if (!tag.isClosing) writer.breakFor(tag, i)
    quotes.see(tag, writer.length)
    if (tag.isClosing) writer.breakFor(tag, i)
    i = tag.end
  }
  return { ...writer.build(), quotes: quotes.finish(writer.length), unread }
}

const SPACE = 0x20
const LINE_END = 0x0a
const NO_BREAK_SPACE = 0xa0

/** Copy the character or reference at `start`. @returns Where the next begins. */
function copyCharacter(html: string, start: number, writer: TextWriter): number {
  const entity = html[start] === '&' ? readEntity(html, start) : undefined
  const end = start + (entity?.length ?? 1)
  const text = entity?.text ?? html[start]!
  for (let k = 0; k < text.length; k++) writer.write(text.charCodeAt(k), start, end)
  return end
}

/** Writes text as a browser lays it out: white space in one, lines where blocks begin and end. */
class TextWriter {
  readonly #builder: MappedTextBuilder
  #preDepth = 0

  constructor(mostUnits: number) {
    this.#builder = new MappedTextBuilder(mostUnits)
  }

  get length(): number {
    return this.#builder.length
  }

  write(unit: number, start: number, end: number): void {
    const isKept = this.#preDepth > 0 && unit !== NO_BREAK_SPACE
    if (isKept || !isSpace(unit)) this.#builder.write(unit, start, end)
    else if (!this.#isAtLineStart() && !this.#builder.endsWith(SPACE))
      this.#builder.write(SPACE, start, end)
  }

  breakFor(tag: HtmlTag, start: number): void {
    if (tag.name === 'pre') this.#preDepth = Math.max(0, this.#preDepth + (tag.isClosing ? -1 : 1))
    if (tag.name === 'br') this.#endLine(start, tag.end)
    else if (CELL_TAGS.has(tag.name)) this.write(SPACE, start, tag.end)
    else if (LINE_TAGS.has(tag.name)) {
      if (!this.#isAtLineStart()) this.#endLine(start, tag.end)
    } else if (PARAGRAPH_TAGS.has(tag.name)) {
      if (!this.#isAtLineStart()) this.#endLine(start, tag.end)
      if (this.length > 0 && !this.#builder.endsWith(LINE_END, 2)) this.#endLine(start, tag.end)
    }
  }

  build(): MappedText {
    return this.#builder.build()
  }

  #endLine(start: number, end: number): void {
    if (this.#builder.endsWith(SPACE)) this.#builder.removeLast()
    this.#builder.write(LINE_END, start, end)
  }

  #isAtLineStart(): boolean {
    return this.length === 0 || this.#builder.endsWith(LINE_END)
  }
}

function isSpace(unit: number): boolean {
  return (unit >= 0x09 && unit <= 0x0d) || unit === SPACE || unit === NO_BREAK_SPACE
}

/**
 * Follows quotes through the nesting of tags. In a `div` of quoted mail that holds a `blockquote`, only what
 * stands before and in the first one is a quote: answers between the quoted parts are the customer's.
 */
class QuoteTracker {
  readonly #quotes: TextRange[] = []
  #blockquoteDepth = 0
  #divDepth = 0
  /** How deep the `div` stands that holds the quoted mail; -1 outside of one. */
  #containerDepth = -1
  #start = -1

  see(tag: HtmlTag, textLength: number): void {
    if (tag.name === 'blockquote') this.#seeBlockquote(tag.isClosing)
    else if (tag.name === 'div') this.#seeDiv(tag)
    else return
    const isInside = this.#blockquoteDepth > 0 || this.#containerDepth >= 0
    if (isInside && this.#start < 0) this.#start = textLength
    if (!isInside && this.#start >= 0) this.#close(textLength)
  }

  finish(textLength: number): readonly TextRange[] {
    if (this.#start >= 0) this.#close(textLength)
    return this.#quotes
  }

  #seeBlockquote(isClosing: boolean): void {
    if (!isClosing) this.#blockquoteDepth++
    else if (this.#blockquoteDepth > 0) {
      this.#blockquoteDepth--
      if (this.#blockquoteDepth === 0) this.#containerDepth = -1
    }
  }

  #seeDiv(tag: HtmlTag): void {
    if (tag.isClosing) {
      if (this.#divDepth === this.#containerDepth) this.#containerDepth = -1
      this.#divDepth = Math.max(0, this.#divDepth - 1)
    } else {
      this.#divDepth++
      if (this.#containerDepth < 0 && isQuoteContainer(tag.attributes))
        this.#containerDepth = this.#divDepth
    }
  }

  #close(textLength: number): void {
    if (textLength > this.#start) this.#quotes.push({ start: this.#start, end: textLength })
    this.#start = -1
  }
}
