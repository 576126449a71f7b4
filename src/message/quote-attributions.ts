/**
 * The line above a quote that says who wrote it and when: "On 10 Nov 2026 at 9:02, Anna <anna@shop.example> wrote:".
 */

import { foldPhrase } from './fold-phrase.js'
import { type PhraseTable, phraseSet } from './phrase-set.js'

/** The words for "wrote" in such lines, by language. */
const WROTE: PhraseTable = {
  en: 'wrote|writes',
  pl: 'napisał|napisała|napisało|pisze',
  cs: 'napsal|napsala|píše',
  ru: 'написал|написала|пишет|писал|писала',
  ar: 'كتب|كتبت|كتابة',
  de: 'schrieb|schreibt|geschrieben',
  es: 'escribió|escribe',
  fr: 'écrit',
  pt: 'escreveu',
  it: 'scritto|scrive',
  nl: 'schreef|schrijft|geschreven',
  uk: 'написав|написала|пише',
  tr: 'yazdı|yazmış',
}

/** Words of a customer who tells what somebody wrote; no mail program writes them. */
const NARRATION: PhraseTable = {
  en: 'i|me|us|my|our|you|your|he|she|they',
  pl: 'mi|mnie|nam|wasz|wasza|pana|pani|państwa|mój|moja',
  cs: 'mi|mně|nám|váš|vaše|vás|jsem|můj',
  ru: 'мне|нам|ваш|ваша|вы|я|мой',
  ar: 'لي|لنا|إلي|إلينا',
  de: 'ich|mir|uns|ihr|ihre|mein|meine|wir|sie',
  es: 'me|nos|yo|su|mi|ustedes|vosotros',
  fr: 'me|nous|je|votre|vos|mon|vous',
  pt: 'me|nos|eu|seu|sua|meu|minha|vocês',
  it: 'mi|ci|io|vostro|vostra|mio|mia',
  nl: 'mij|me|ons|ik|jullie|uw|mijn',
  uk: 'мені|нам|ваш|ваша|ви|я|мій',
  tr: 'bana|bize|ben|benim|siz',
}

/** What such lines begin with where they have no address; they then begin with "On", not with the day. */
const STARTERS: ReadonlySet<string> = new Set(
  'on am le el il w dne dnia op em a в у في بتاريخ'.split(' ').map((word) => foldPhrase(word)),
)

const WROTE_WORDS = phraseSet(WROTE)
const NARRATION_WORDS = phraseSet(NARRATION)
const TIME = /\d[:h]\d\d/u
const DIGIT = /\p{Nd}/u
const LAST_COLON = /[:：][\s*_\u200b-\u200f]*$/u
const LONGEST_ATTRIBUTION = 300

/**
 * How sure it is that `text` announces a quote: `certain` where it also has the time or the address that mail
 * programs write, `likely` where only what follows can tell, `none` where it does not.
 *
 * @example
 * attributionOf('On Tue, Nov 10, 2026 at 9:02 AM Anna wrote:') // => 'certain'
 */
export function attributionOf(text: string): 'certain' | 'likely' | 'none' {
  if (text.length > LONGEST_ATTRIBUTION || !LAST_COLON.test(text)) return 'none'
  const hasTime = TIME.test(text)
  const hasAddress = text.includes('@')
  if (hasTime && hasAddress) return 'certain'
  const words = foldPhrase(text).split(' ')
  const saysWrote = words.some((word) => WROTE_WORDS.has(word))
  if (!saysWrote || !DIGIT.test(text)) return 'none'
  if (words.some((word) => NARRATION_WORDS.has(word))) return 'none'
  return hasTime || hasAddress ? 'certain' : 'likely'
}

/** Whether lines that together read `text` may be one attribution that was wrapped. */
export function isWrappedAttribution(text: string): boolean {
  if (text.length > LONGEST_ATTRIBUTION) return false
  return text.includes('@') || STARTERS.has(foldPhrase(text).split(' ', 1)[0]!)
}
