/**
 * What the tags of mail mean for its text.
 */

/** Elements that stand apart from the text around them by an empty line. */
export const PARAGRAPH_TAGS: ReadonlySet<string> = new Set(
  'p blockquote table ul ol dl pre h1 h2 h3 h4 h5 h6 hr'.split(' '),
)

/** Elements that begin and end a line. */
export const LINE_TAGS: ReadonlySet<string> = new Set(
  `html body div tr li dt dd section article header footer main aside nav address center form fieldset
  figure figcaption tbody thead tfoot caption`.split(/\s+/u),
)

/** Elements between which a space stands though none is written. */
export const CELL_TAGS: ReadonlySet<string> = new Set(['td', 'th'])

/** Elements whose content nobody reads. */
export const UNREAD_TAGS: ReadonlySet<string> = new Set(
  'head style script title template'.split(' '),
)

/** Elements inside a line. */
const INLINE_TAGS: ReadonlySet<string> = new Set(
  `a b i u s em strong small big sub sup span font code tt strike del ins mark abbr cite label button
  img input br wbr picture source svg video audio iframe meta link base col colgroup select option textarea
  o:p v:shape`.split(/\s+/u),
)

/** Inline elements that stand alone; of the others one tag without its partner may be plain text. */
const LONE_INLINE_TAGS: ReadonlySet<string> = new Set(['br', 'img', 'span', 'font', 'meta', 'o:p'])

export function isKnownTag(name: string): boolean {
  return isBlockTag(name) || INLINE_TAGS.has(name)
}

/** Whether one opening tag of this name shows that a text is HTML. */
export function isTellingTag(name: string): boolean {
  return isBlockTag(name) || LONE_INLINE_TAGS.has(name)
}

function isBlockTag(name: string): boolean {
  return (
    PARAGRAPH_TAGS.has(name) || LINE_TAGS.has(name) || CELL_TAGS.has(name) || UNREAD_TAGS.has(name)
  )
}

/** Parts of the attributes by which mail programs mark the `div` that holds the mail answered to. */
const QUOTE_MARKS: readonly string[] = [
  'gmail_quote',
  'yahoo_quoted',
  'protonmail_quote',
  'tutanota_quote',
  'zmail_extra',
  'name="quote"',
  'divRplyFwdMsg',
  'mail-editor-reference-message-container',
  'ms-outlook-mobile-reference-message',
]

/** Whether these attributes are those of a `div` that holds quoted mail. */
export function isQuoteContainer(attributes: string): boolean {
  return QUOTE_MARKS.some((mark) => attributes.includes(mark))
}
