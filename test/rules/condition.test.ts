import { describe, expect, it } from 'vitest'
import { type GivenFacts, holds } from './decide.js'

const REFUNDS = `phrases refunds
  any: "502" exact
  en: "refund", "money back", "charged (twice|two times)", "reimburse" fuzzy, "cancel ... plan"
  de: "Geld zurück"
list numbers
  "A-1", "A-2"
define angry = frustration >= 0.7
calendar desk
  timezone "Europe/Berlin"
  open mon-fri 09:00-18:00
  closed 2026-12-25`

const RECEIVED = '2026-11-17T09:24:00+01:00' // a Tuesday
const fields = (given: GivenFacts['fields']): GivenFacts => ({ fields: given! })

describe('conditions', () => {
  it.each<readonly [condition: string, given: GivenFacts, expected: boolean]>([
    // is, in, has, comparisons
    ['customer.tier is "vip"', fields({ 'customer.tier': 'vip' }), true],
    ['customer.tier is not "vip"', fields({ 'customer.tier': 'standard' }), true],
    ['customer.tier is not "vip"', {}, false], // a missing field makes it false …
    ['not customer.tier is "vip"', {}, true], // … and its `not` true
    ['customer.tier is missing', {}, true],
    ['customer.tier is not missing', {}, false],
    ['customer.tier is known', fields({ 'customer.tier': 'vip' }), true],
    ['order.number in numbers', fields({ 'order.number': 'A-2' }), true],
    ['order.number not in ("A-1", "A-2")', fields({ 'order.number': 'B' }), true],
    ['order.number not in numbers', {}, false],
    ['customer.tags has "a"', fields({ 'customer.tags': ['a', 'b'] }), true],
    ['customer.tags has all of ("a", "c")', fields({ 'customer.tags': ['a', 'b'] }), false],
    ['customer.tags has any of ("a", "c")', fields({ 'customer.tags': ['a', 'b'] }), true],
    ['frustration >= 0.7', fields({ frustration: 0.7 }), true],
    ['frustration > 70%', fields({ frustration: 0.7 }), false],
    ['order.total > 200 EUR', fields({ 'order.total': { amount: 201, currency: 'EUR' } }), true],
    ['order.total > 200 EUR', fields({ 'order.total': { amount: 201, currency: 'CZK' } }), false],
    ['thread.has_agent_reply', fields({ 'thread.has_agent_reply': true }), true],
    ['thread.has_agent_reply is false', fields({ 'thread.has_agent_reply': false }), true],
    ['angry', fields({ frustration: 0.9 }), true],
    // intent
    ['intent is "x" with confidence >= 0.8', { intent: { id: 'x', probability: 0.8 } }, true],
    ['intent is "x" with confidence >= 0.8', { intent: { id: 'x', probability: 0.7 } }, false],
    // groups
    ['any of (angry, sentiment <= -0.5)', fields({ sentiment: -0.6 }), true],
    ['none of (angry, sentiment <= -0.5)', fields({ sentiment: -0.6 }), false],
    ['all of (\n  angry\n  sentiment <= 0\n)', fields({ sentiment: -1, frustration: 1 }), true],
    [
      'at least 2 of (angry, sentiment <= 0, impact is 1)',
      fields({ sentiment: 0, impact: 1 }),
      true,
    ],
    ['(angry or impact is 1) and sentiment <= 0', fields({ sentiment: 0, impact: 1 }), true],
    ['angry\n       and sentiment <= 0', fields({ sentiment: 1, frustration: 1 }), false],
    // phrases
    ['message mentions refunds', { body: 'Two refunds please', language: 'en' }, true], // stemmed
    ['message mentions refunds', { body: 'Two refunds please' }, false], // language not known
    ['message mentions refunds', { body: 'a REFUND, now' }, true], // as written, case folded
    ['message mentions refunds', { body: 'mein Geld, zurück!', language: 'de' }, true], // punctuation
    ['message mentions refunds', { body: 'Geld zurück', language: 'en' }, false], // another language
    ['message mentions refunds', { body: 'Error 502', language: 'pl' }, true], // any
    ['message mentions refunds', { body: 'please reimburze me', language: 'en' }, true], // fuzzy
    ['message mentions refunds', { body: 'cancel my damn old plan', language: 'en' }, true], // gap
    ['message mentions at least 2 of refunds', { body: 'refund refund', language: 'en' }, false],
    [
      'message mentions at least 2 of refunds',
      { body: 'refund, money back', language: 'en' },
      true,
    ],
    ['message mentions refunds not negated', { body: 'I need no refund', language: 'en' }, false],
    ['message mentions refunds not negated', { body: 'I need a refund', language: 'en' }, true],
    ['subject mentions refunds', { subject: 'Hello', body: 'refund' }, false],
    ['body mentions refunds', { subject: 'refund', body: 'hello' }, false],
    ['subject mentions refunds', { subject: 'refund', body: 'hello' }, true],
    ['message mentions "Apple" cased', { body: 'an apple a day' }, false],
    ['message mentions "Apple" cased', { body: 'an Apple phone' }, true],
    [
      'message mentions concept parcel',
      { body: 'x', conceptHits: [{ concept: 'parcel', startToken: 0, endToken: 1 }] },
      true,
    ],
    // text as written
    ['message matches /ORD-\\d{3}/', { body: 'about ORD-123' }, true],
    ['message matches /ord-\\d{3}/', { body: 'about ORD-123' }, false],
    ['message matches /ord-\\d{3}/i', { body: 'about ORD-123' }, true],
    ['subject starts with "re:"', { subject: 'RE: order', body: '' }, true],
    ['body ends with "thanks"', { body: 'many thanks ' }, true],
    // time
    [
      'order.placed_at older than 30 days',
      fields({ 'order.placed_at': '2026-10-01', received: RECEIVED }),
      true,
    ],
    [
      'order.placed_at newer than 2 weeks',
      fields({ 'order.placed_at': '2026-11-10', received: RECEIVED }),
      true,
    ],
    [
      'order.placed_at within next 3 days',
      fields({ 'order.placed_at': '2026-11-19', received: RECEIVED }),
      true,
    ],
    [
      'order.placed_at within next 3 days',
      fields({ 'order.placed_at': '2026-11-16', received: RECEIVED }),
      false,
    ],
    ['order.placed_at newer than 30 days', fields({ 'order.placed_at': '2026-11-10' }), false],
    ['received during desk', fields({ received: RECEIVED }), true],
    ['received outside desk', fields({ received: RECEIVED }), false],
    ['received outside desk', {}, false],
  ])('%s, %o: %s', (condition, given, expected) => {
    expect(holds(condition, given, REFUNDS)).toBe(expected)
  })
})
