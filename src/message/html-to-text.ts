/**
 * An HTML body as the plain text that its reader sees, with the way back.
 */

import { readEntity } from './html-entities.js'
import { HtmlQuoteTracker } from './html-quote-tracker.js'
import { HtmlTagReader } from './html-tag-reader.js'
import { UNREAD_TAGS } from './html-tags.js'
import { HtmlTextWriter } from './html-text-writer.js'
import type { MappedText, TextRange } from './mapped-text.js'

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
  const writer = new HtmlTextWriter(html.length)
  const quotes = new HtmlQuoteTracker()
  const unread: TextRange[] = []

  for (let i = 0; i < html.length; ) {
    const unit = html.charCodeAt(i)
    const tag = unit === LESS_THAN ? tags.tagAt(i) : undefined
    if (tag === undefined) {
      const entity = unit === AMPERSAND ? readEntity(html, i) : undefined
      const end = i + (entity?.length ?? 1)
      if (entity === undefined) writer.write(unit, i, end)
      else writer.writeAll(entity.text, i, end)
      i = end
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

const LESS_THAN = 0x3c
const AMPERSAND = 0x26
