/**
 * What a message names that can be looked up: order numbers, amounts, dates, addresses.
 */

import { findIbans } from '../message/index.js'
import type { Document, Token } from '../text/index.js'

export type EntityKind =
  | 'order-number'
  | 'amount'
  | 'date'
  | 'time'
  | 'email'
  | 'phone'
  | 'iban'
  | 'tracking-number'
  | 'url'

/** UTF-16 offsets into the document's text, half-open. */
export interface FoundEntity {
  readonly kind: EntityKind
  readonly value: string
  readonly start: number
  readonly end: number
}

const CURRENCY = String.raw`(?:€|\$|£|zł|₽|₴|₺|EUR|USD|GBP|CHF|PLN|CZK|Kč|kč|RUB|UAH|TRY|SAR|AED|EGP|MAD|MXN|ARS|COP|CLP|BRL|INR|AUD|CAD|NGN|euros?|dollars?|pounds?|руб(?:\.|лей|ля|ль)?|ريال|جنيه|درهم|دينار|korun|pesos|TL)`
const NUMBER = String.raw`\p{Nd}{1,3}(?:[ .,  ']\p{Nd}{3})*(?:[.,]\p{Nd}{1,2})?|\p{Nd}+(?:[.,]\p{Nd}{1,2})?`

/**
 * Every quantifier is bounded or over one class, so that each is linear in the text. Of two that match the same
 * place the first counts: a tracking number also looks like a short IBAN.
 */
const PATTERNS: readonly { readonly kind: EntityKind; readonly pattern: RegExp }[] = [
  { kind: 'tracking-number', pattern: /\b(?:1Z[0-9A-Z]{16}|[A-Z]{2}\d{9}[A-Z]{2})\b/gu },
  {
    kind: 'amount',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{Nd}])(?:${CURRENCY}\s?(?:${NUMBER})|(?:${NUMBER})\s?${CURRENCY}(?![\p{L}\p{Nd}]))`,
      'gu',
    ),
  },
  {
    kind: 'date',
    pattern:
      /(?<![\p{Nd}./-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.)(?!\p{Nd})/gu,
  },
  { kind: 'time', pattern: /(?<![\p{Nd}:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\p{Nd}:])/gu },
  { kind: 'phone', pattern: /(?<![\p{L}\p{Nd}])\+\d{1,3}(?:[ \-()]{0,2}\d{2,4}){2,5}(?!\p{Nd})/gu },
]

/** Folded words after which a number is that of an order, case or invoice. */
const ORDER_WORDS = new Set(
  `order orders po ref reference ticket invoice nr number num zamowienie zamowienia zamowieniu zam numer obj objednavka
  objednavky objednavku cislo bestellung bestellnummer auftrag nummer rechnung pedido orden numero commande facture
  заказ заказа заказу заказе номер счет طلب الطلب رقم ordine bestelling encomenda siparis замовлення`.split(
    /\s+/u,
  ),
)

/**
 * The entities of a document, by place; where two overlap, the one that begins first, then the longer.
 */
export function findEntities({ text, tokens }: Document): FoundEntity[] {
  const found: FoundEntity[] = []
  for (const { start, end } of findIbans(text)) {
    found.push({ kind: 'iban', value: text.slice(start, end), start, end })
  }
  for (const { kind, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      found.push({ kind, value: match[0], start: match.index, end: match.index + match[0].length })
    }
  }
  tokens.forEach((token, i) => {
    const kind = entityOf(token, tokens, i)
    if (kind !== undefined)
      found.push({ kind, value: token.text, start: token.start, end: token.end })
  })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return found.filter((entity) => {
    if (entity.start < end) return false
    end = entity.end
    return true
  })
}

/** Parts with a hyphen between, or many digits: not a model such as RTX3080. */
const LIKE_ORDER = /[-_]\p{L}*\p{Nd}{3}|\p{Nd}{3}[-_]|\p{Nd}{5}/u

function entityOf(token: Token, tokens: readonly Token[], i: number): EntityKind | undefined {
  if (token.kind === 'email' || token.kind === 'url') return token.kind
  if (token.kind === 'code' && LIKE_ORDER.test(token.text)) return 'order-number'
  const isPlain = token.kind === 'code' || /^\p{Nd}+$/u.test(token.text)
  if (!isPlain || !/\p{Nd}{3}/u.test(token.text)) return undefined
  for (let before = i - 1; before >= Math.max(0, i - 3); before--) {
    const { text, folded, kind } = tokens[before]!
    if (text === '#' || text === '№' || ORDER_WORDS.has(folded)) return 'order-number'
    if (kind === 'word' && before < i - 1) return undefined
  }
  return undefined
}
