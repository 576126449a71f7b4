/**
 * Writes text as a browser lays it out: white space in one, lines where blocks begin and end.
 */

import type { HtmlTag } from './html-tag-reader.js'
import { CELL_TAGS, LINE_TAGS, PARAGRAPH_TAGS } from './html-tags.js'
import type { MappedText } from './mapped-text.js'
import { MappedTextBuilder } from './mapped-text-builder.js'

const SPACE = 0x20
const LINE_END = 0x0a
const NO_BREAK_SPACE = 0xa0

export class HtmlTextWriter {
  readonly #builder: MappedTextBuilder
  #preDepth = 0

  /** @param mostUnits - As long as the HTML: no tag or reference stands for more units than it has. */
  constructor(mostUnits: number) {
    this.#builder = new MappedTextBuilder(mostUnits)
  }

  get length(): number {
    return this.#builder.length
  }

  /** Write one character that was read from `[start, end)`; white space only where none is yet. */
  write(unit: number, start: number, end: number): void {
    const isKept = this.#preDepth > 0 && unit !== NO_BREAK_SPACE
    if (isKept || !isSpace(unit)) this.#builder.write(unit, start, end)
    else if (!this.#isAtLineStart() && !this.#builder.endsWith(SPACE))
      this.#builder.write(SPACE, start, end)
  }

  /** Write a text that stands for `[start, end)` as a whole. */
  writeAll(text: string, start: number, end: number): void {
    for (let i = 0; i < text.length; i++) this.write(text.charCodeAt(i), start, end)
  }

  /** End the line, or the paragraph, as the tag at `start` asks. */
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
