/**
 * Telephone numbers in running text, told from dates, amounts and the numbers of orders.
 */

import { type DigitRun, findDigitRuns } from './digit-runs.js'
import { foldPhrase } from './fold-phrase.js'
import type { TextRange } from './mapped-text.js'
import { REFERENCE_WORDS } from './reference-words.js'

const SEPARATORS = ' \u00a0\u202f().-/'
/** ITU-T E.164 allows 15 digits; with fewer than 8 there is no telling a telephone from anything else. */
const FEWEST_DIGITS = 8
const MOST_DIGITS = 15

const PHONE_WORD =
  /(?<!\p{L})(?:tel|telefon\p{L}*|téléphone|teléfono|telefone|telefoon|phone|mob\p{L}*|cell\p{L}*|handy|whatsapp|viber|fax|kom|тел|телефон\p{L}*|моб\p{L}*|هاتف|جوال|موبايل|واتساب|رقمي|cep)[\s.:()]*$/iu
/** The beginning of a parcel's, meter's or firm's number: "DR 000 999 888 M" */
const LETTER_PREFIX = /(?<!\p{L})\p{Lu}{2,4}\s?$/u
const LAST_WORDS = /[\p{L}#№°]+/gu
const DATE =
  /(?<!\p{Nd}[-./]?)(?:\p{Nd}{4}[-./]\p{Nd}{1,2}[-./]\p{Nd}{1,2}|\p{Nd}{1,2}[-./] ?\p{Nd}{1,2}[-./] ?(?:\p{Nd}{4}|\p{Nd}{2}))(?![-./]?\p{Nd})/u
const TIME_RANGE = /^\p{Nd}{1,2}\.\p{Nd}{2} ?- ?\p{Nd}{1,2}\.\p{Nd}{2}$/u
/** "2026/11/0457" */
const NUMBER_OF_YEAR = /^(?:19|20)\p{Nd}{2}[/-]|\/.*\//u
const IP_ADDRESS = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/u
const CURRENCY_AFTER =
  /^\s?(?:[,]\p{Nd}{2}(?!\p{Nd})|[%€$£¥₽₴₺]|(?:zł|pln|kč|czk|eur|euro|usd|gbp|chf|try|tl|uah|грн|руб|rub|р\.|sar|aed|egp|ريال|درهم|جنيه|دينار|dinar|km|kg|kwh)(?!\p{L}))/iu
const CURRENCY_BEFORE = /(?:[€$£¥₽₴₺]|(?<!\p{L})(?:eur|usd|pln|gbp|chf|rs))\s?$/iu
const CONTEXT_UNITS = 24

/** The places of telephone numbers: 8 to 15 digits that begin with `+` or stand in groups as such numbers do. */
export function findPhones(text: string): TextRange[] {
  const phones: TextRange[] = []
  for (const run of findDigitRuns(text, (unit) => SEPARATORS.includes(unit))) {
    const start = withPrefix(text, run.start)
    if (isPhone(text, start, run)) phones.push({ start, end: run.end })
  }
  return phones
}

/** Where the number begins with the `+` and bracket before its first digit. */
function withPrefix(text: string, firstDigit: number): number {
  let start = firstDigit
  if (text[start - 1] === '(') start--
  if (text[start - 1] === '+') start--
  else if (text[start - 1] === ' ' && text[start - 2] === '+') start -= 2
  if (text[start - 1] === '(' && text[start] === '+') start--
  return start
}

function isPhone(text: string, start: number, run: DigitRun): boolean {
  const count = run.digits.length
  if (count < FEWEST_DIGITS || count > MOST_DIGITS) return false
  const before = text.slice(Math.max(0, start - CONTEXT_UNITS), start)
  const after = text.slice(run.end, run.end + CONTEXT_UNITS)
  if (/[\p{L}\p{N}_#№/-]$/u.test(before) || /^[\p{L}\p{N}_]/u.test(after)) return false
  const written = text.slice(start, run.end)
  if (written.includes('+') || PHONE_WORD.test(before)) return true
  if (isReference(before) || isOtherNumber(written)) return false
  if (CURRENCY_AFTER.test(after) || CURRENCY_BEFORE.test(before)) return false
  return isGroupedAsPhone(written)
}

function isOtherNumber(written: string): boolean {
  return [DATE, TIME_RANGE, NUMBER_OF_YEAR, IP_ADDRESS].some((shape) => shape.test(written))
}

/** Letters before the number belong to it, or one of the two words before says that it is an order's or a ticket's. */
function isReference(before: string): boolean {
  if (LETTER_PREFIX.test(before)) return true
  const words = [...before.matchAll(LAST_WORDS)].slice(-2).map(([word]) => word)
  return words.some((word) => /[#№°]/u.test(word) || REFERENCE_WORDS.has(foldPhrase(word)))
}

/**
 * Area code in brackets, `00` or `0` before the first group, or three and more groups of two to four digits that are no
 * thousands ("12 000 000").
 */
function isGroupedAsPhone(written: string): boolean {
  if (/^\(\p{Nd}{2,5}\)/u.test(written)) return true
  const groups = written.split(/[^\p{Nd}]+/u)
  if (groups.length < 2) return false
  const beginsWithZero = /^[0٠۰]/u.test(written)
  if (beginsWithZero) return true
  const arePhoneGroups =
    groups.length >= 3 && groups.every(({ length }) => length >= 2 && length <= 4)
  const endsInZeros = /[0٠۰]{3}$/u.test(written)
  return arePhoneGroups && !endsInZeros
}
