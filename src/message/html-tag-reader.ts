/**
 * Finds the tags of an HTML text however broken it is, in time linear in the text: whatever was once looked for
 * and not found is not looked for again.
 */

export interface HtmlTag {
  /** In lower case; empty for comments, declarations and processing instructions. */
  readonly name: string
  readonly isClosing: boolean
  readonly attributes: string
  /** Where the text goes on after the tag. */
  readonly end: number
}

const TAG_NAME = /<(\/?)([A-Za-z][\w:-]{0,19})(?=[\s/>])/y
const DECLARATION = /<(?:!--|![A-Za-z[]|\?[A-Za-z])/y
const COMMENT_START = '<!--'
const COMMENT_END = '-->'

export class HtmlTagReader {
  readonly #html: string
  readonly #lastTagEnd: number
  #hasCommentEnds = true
  /** Until the quoted attributes of a tag run to the end of the text. */
  #arePairedQuotes = true
  readonly #neverClosed = new Set<string>()

  constructor(html: string) {
    this.#html = html
    this.#lastTagEnd = html.lastIndexOf('>')
  }

  /** The tag that begins at `start`; `undefined` where the `<` there is only a character. */
  tagAt(start: number): HtmlTag | undefined {
    if (start > this.#lastTagEnd) return undefined
    const match = this.#matchAt(TAG_NAME, start)
    if (match === null) return this.#declarationAt(start)
    const nameEnd = start + match[0].length
    const end = this.#tagEnd(nameEnd)
    if (end === undefined) return undefined
    return {
      name: match[2]!.toLowerCase(),
      isClosing: match[1] === '/',
      attributes: this.#html.slice(nameEnd, end - 1),
      end,
    }
  }

  /** Where the closing tag of the element begins; `undefined` where it is never closed. */
  closingTag(name: string, from: number): number | undefined {
    if (this.#neverClosed.has(name)) return undefined
    const closing = new RegExp(`</${name}[\\s>]`, 'giu')
    closing.lastIndex = from
    const match = closing.exec(this.#html)
    if (match !== null) return match.index
    this.#neverClosed.add(name)
    return undefined
  }

  #declarationAt(start: number): HtmlTag | undefined {
    if (this.#matchAt(DECLARATION, start) === null) return undefined
    const nothing = { name: '', isClosing: false, attributes: '' }
    if (this.#hasCommentEnds && this.#html.startsWith(COMMENT_START, start)) {
      const end = this.#html.indexOf(COMMENT_END, start + 2)
      if (end >= 0) return { ...nothing, end: end + COMMENT_END.length }
      this.#hasCommentEnds = false
    }
    return { ...nothing, end: this.#html.indexOf('>', start) + 1 }
  }

  /** After the first `>` that stands in no quoted attribute; `undefined` where another tag begins before it. */
  #tagEnd(nameEnd: number): number | undefined {
    const html = this.#html
    for (let i = nameEnd; i < html.length; i++) {
      const unit = html[i]
      if (unit === '>') return i + 1
      if (unit === '<') return undefined
      const opensQuote = (unit === '"' || unit === "'") && html[i - 1] === '='
      if (!opensQuote || !this.#arePairedQuotes) continue
      const close = html.indexOf(unit, i + 1)
      if (close < 0) break
      i = close
    }
    if (!this.#arePairedQuotes) return undefined
    this.#arePairedQuotes = false
    return this.#tagEnd(nameEnd)
  }

  #matchAt(pattern: RegExp, start: number): RegExpExecArray | null {
    pattern.lastIndex = start
    return pattern.exec(this.#html)
  }
}
