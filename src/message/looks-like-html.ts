/**
 * Tells a body that is HTML from one that only has angle brackets in it.
 */

import { isKnownTag, isTellingTag } from './html-tags.js'

const TAG = /<(\/?)([A-Za-z][\w:-]{0,19})(?=[\s/>])[^<>]*>|<!doctype\s/giu

/**
 * Whether `text` has a tag of HTML: one that shapes the text (`<p>`, `<br>`, `<div …>`), or an inline one that
 * is closed again (`<b>…</b>`). `<3`, `a < b` and `<order>` are none.
 *
 * @example
 * looksLikeHtml('where is <order>?') // => false
 */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false
  const opened = new Set<string>()
  for (const [, slash, written] of text.matchAll(TAG)) {
    if (written === undefined) return true // a doctype
    const name = written.toLowerCase()
    if (isTellingTag(name)) return true
    if (slash === '') opened.add(name)
    else if (isKnownTag(name) && opened.has(name)) return true
  }
  return false
}
