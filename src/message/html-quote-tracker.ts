/**
 * Follows quotes through the nesting of tags. In a `div` of quoted mail that holds a `blockquote`, only what
 * stands before and in the first one is a quote: answers between the quoted parts are the customer's.
 */

import type { HtmlTag } from './html-tag-reader.js'
import { isQuoteContainer } from './html-tags.js'
import type { TextRange } from './mapped-text.js'

export class HtmlQuoteTracker {
  readonly #quotes: TextRange[] = []
  #blockquoteDepth = 0
  #divDepth = 0
  /** How deep the `div` stands that holds the quoted mail; -1 outside of one. */
  #containerDepth = -1
  #start = -1

  /** @param textLength - How much text was written before the tag. */
  see(tag: HtmlTag, textLength: number): void {
    if (tag.name === 'blockquote') this.#seeBlockquote(tag.isClosing)
    else if (tag.name === 'div') this.#seeDiv(tag)
    else return
    const isInside = this.#blockquoteDepth > 0 || this.#containerDepth >= 0
    if (isInside && this.#start < 0) this.#start = textLength
    if (!isInside && this.#start >= 0) this.#close(textLength)
  }

  /** The quotes seen, as ranges of the text; one that is still open ends here. */
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
