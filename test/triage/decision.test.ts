/**
 * What every decision keeps, whatever the message: with the model that ships.
 */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message, Span } from '../../src/message/index.js'
import { createTriage, type Decision } from '../../src/triage/index.js'
import { anyText } from '../any-text.js'

const MODEL = new Uint8Array(readFileSync('models/default.bin'))
const RULES = `
phrases legal
  en: "my lawyer"
phrases hurry
  en: "straight away"
rule urgent-word
  when message mentions hurry
  then tag "hurry"
rule lawyers
  when message mentions legal
  then hand off to human because "legal threat"
default
  route "customer-care"
  priority 4
`
const triage = createTriage({ models: [MODEL], rules: { 'test.triage': RULES } })

const KEYS = [
  ...['id', 'route', 'priority', 'intent', 'intents', 'alternatives', 'language', 'sentiment'],
  ...['frustration', 'impact', 'urgency', 'respondBy', 'sensitive', 'entities', 'action', 'macro'],
  ...['tags', 'reasons', 'versions'],
]

function sliceOf(message: Message, { field, start, end }: Span): string {
  return (message[field] ?? '').slice(start, end)
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return []
  return 'field' in value ? [value as Span] : Object.values(value).flatMap(spansIn)
}

const anyFacts = fc.dictionary(
  fc.string(),
  fc.oneof(anyText, fc.double(), fc.boolean(), fc.constant(null), fc.object({ maxDepth: 3 })),
  { maxKeys: 4 },
)
const anyTime = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const anyMessage: fc.Arbitrary<Message> = fc.record(
  {
    id: fc.oneof(fc.string(), fc.integer()),
    subject: anyText,
    body: fc.oneof(anyText, fc.constantFrom('<p>Where is <b>my</b> parcel?</p>', '> quoted\nhi')),
    channel: fc.constantFrom('email', 'web', 'chat', 'social', 'voice', 'sms', 'review'),
    language: fc.oneof(fc.constantFrom('pl', 'en-GB', 'und', 'fil', 'zh-Hans', ''), fc.string()),
    received: anyTime,
    customer: anyFacts,
    order: anyFacts,
    custom: anyFacts,
    tags: fc.array(fc.string(), { maxLength: 3 }),
    history: fc.array(
      fc.record(
        { author: fc.constantFrom('customer', 'agent', 'bot'), body: anyText, at: anyTime },
        { requiredKeys: ['author', 'body'] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['body'] },
)

/** Each holds for any decision on any message. */
function checkContract(message: Message, decision: Decision): void {
  expect(Object.keys(decision)).toEqual(KEYS)
  expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
  const { id: _id, entities, ...rest } = decision
  for (const number of numbersIn(rest)) expect(Number(number.toFixed(6))).toBe(number)
  for (const { field, start, end } of spansIn(decision)) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(message[field]!.length)
  }
  expect(decision.id).toBe(message.id ?? null)
  expect(decision.priority).toBeGreaterThanOrEqual(1)
  expect(decision.priority).toBeLessThanOrEqual(5)
  expect(decision.alternatives).toHaveLength(5)
  expect(decision.intent).toEqual(decision.intents[0] ?? null)
  if (decision.intent !== null) expect(decision.intent).toEqual(decision.alternatives[0])
  expect(decision.frustration!.score).toBeGreaterThanOrEqual(0)
  expect(decision.frustration!.score).toBeLessThanOrEqual(1)
  expect(Math.abs(decision.sentiment!.score)).toBeLessThanOrEqual(1)
}

describe('a decision', () => {
  it('keeps the contract for any message, explained or not', () => {
    fc.assert(
      fc.property(anyMessage, fc.boolean(), (message, explain) => {
        checkContract(message, triage(message, { explain }))
      }),
      { numRuns: 150 },
    )
  })

  it('is the same each time, and from another triage function of the same parts', () => {
    const other = createTriage({ models: [MODEL.slice()], rules: { 'test.triage': RULES } })
    fc.assert(
      fc.property(anyMessage, anyMessage, (message, between) => {
        const first = triage(message, { explain: true })
        triage(between)
        expect(triage(message, { explain: true })).toEqual(first)
        expect(other(message, { explain: true })).toEqual(first)
      }),
      { numRuns: 40 },
    )
  })

  it('depends on no label, unknown key or id', () => {
    const labels = fc.record(
      {
        lang: fc.constantFrom('en', 'pl', 'ar'),
        intent: fc.constantFrom('order.status', 'life.crisis', 'x'),
        also: fc.array(fc.constantFrom('legal.threat', 'fraud.card')),
        route: fc.constantFrom('orders', 'trust-safety'),
        sentiment: fc.integer({ min: -2, max: 2 }),
        frustration: fc.integer({ min: 0, max: 3 }),
        impact: fc.integer({ min: 1, max: 3 }),
        urgency: fc.integer({ min: 1, max: 3 }),
        repeat: fc.boolean(),
        priority: fc.integer({ min: 1, max: 5 }),
        human: fc.boolean(),
        anything: fc.anything(),
        id: fc.string(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anyMessage, labels, (message, more) => {
        const { id: _, ...bare } = triage(message)
        const { id: __, ...labelled } = triage({ ...message, ...more })
        expect(labelled).toEqual(bare)
      }),
      { numRuns: 80 },
    )
  })

  it('leaves the message as it was', () => {
    const freeze = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      Object.freeze(value)
      for (const inner of Object.values(value)) freeze(inner)
    }
    fc.assert(
      fc.property(anyMessage, (message) => {
        freeze(message) // a module is strict: writing would throw
        triage(message, { explain: true })
      }),
      { numRuns: 40 },
    )
  })

  it('takes null for what is not there', () => {
    const absent = ['id', 'subject', 'channel', 'language', 'received', 'customer', 'organization']
    const more = ['order', 'location', 'tags', 'history', 'custom']
    const nulls = Object.fromEntries([...absent, ...more].map((key) => [key, null]))
    const body = 'Where is my parcel?'
    expect(triage({ ...nulls, body } as unknown as Message)).toEqual(triage({ body }))
  })

  it.each([
    ['an integer beyond 2^33', 12_345_678_901],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER],
    ['a fraction of many digits', 0.123456789],
    ['a text', 'T-1'],
  ])('gives back an id as it came: %s', (_name, id) => {
    expect(triage({ id, body: 'hi' }).id).toBe(id)
  })

  it.each([
    { input: undefined, path: '' },
    { input: null, path: '' },
    { input: 'text', path: '' },
    { input: [], path: '' },
    { input: {}, path: 'body' },
    { input: { body: 1 }, path: 'body' },
    { input: { body: '', subject: 1 }, path: 'subject' },
    { input: { body: '', channel: 'fax' }, path: 'channel' },
    { input: { body: '', received: 'yesterday' }, path: 'received' },
    { input: { body: '', tags: ['a', 1] }, path: 'tags[1]' },
    { input: { body: '', history: [{ author: 'dog', body: '' }] }, path: 'history[0].author' },
  ])('throws a TypeError for $input at "$path"', ({ input, path }) => {
    let thrown: unknown
    try {
      triage(input as Message)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(TypeError)
    expect(thrown).toMatchObject({ name: 'MessageError', problems: [{ path }] })
  })
})

describe('any text', () => {
  const loop: Record<string, unknown> = {}
  loop.self = loop
  it.each<readonly [string, Message]>([
    ['an empty body', { body: '' }],
    ['an empty subject and body', { subject: '', body: '' }],
    ['white space', { body: ' \n\t\r\n ' }],
    ['one emoji', { body: '😡' }],
    ['a lone surrogate', { subject: '\udc00', body: '\ud800' }],
    ['NaN in custom facts', { body: 'hi', custom: { a: Number.NaN, b: { c: -Infinity } } }],
    ['facts that contain themselves', { body: 'hi', custom: loop }],
    ['an empty message before', { body: 'hi', history: [{ author: 'customer', body: '' }] }],
    ['a subject longer than what is read', { subject: 'parcel '.repeat(5000), body: 'late' }],
    ['100 kB of one letter', { body: 'a'.repeat(100_000) }],
    ['100 kB of words', { body: 'where is my parcel '.repeat(5263) }],
    ['100 kB of line ends', { body: '\n'.repeat(100_000) }],
    ['100 kB of quotes', { body: '>'.repeat(100_000) }],
    ['100 kB of open tags', { body: '<div>'.repeat(20_000) }],
    ['100 kB of broken tags', { body: '<a href="'.repeat(11_111) }],
    ['100 kB of exclamation', { body: '!'.repeat(100_000) }],
    ['100 kB of @', { body: 'a@'.repeat(50_000) }],
    ['100 kB of digits', { body: '1'.repeat(100_000) }],
    ['100 kB of emoji', { body: '👩🏽‍💻'.repeat(14_285) }],
    ['100 kB of surrogate halves', { body: '\ud83d'.repeat(100_000) }],
    ['100 kB of words that deny', { body: 'not '.repeat(25_000) }],
  ])('gives a decision: %s', (_name, message) => {
    checkContract(message, triage(message, { explain: true }))
  })
})

describe('what any good model says', () => {
  it.each([
    ['en', 'Where is my parcel? order 4711'],
    ['pl', 'Gdzie jest moja paczka? Zamówienie 4711'],
    ['ru', 'Где моя посылка? Заказ 4711'],
    ['ar', 'أين طردي؟ رقم الطلب 4711'],
    ['de', 'Wo ist mein Paket? Bestellung 4711'],
  ])('%s: asks where an order is', (code, body) => {
    const decision = triage({ body })
    expect(decision.intent?.id).toBe('order.status')
    expect(decision.route).toBe('orders')
    expect(decision.language.code).toBe(code)
    expect(decision.sensitive).toEqual([])
    const [entity] = decision.entities
    expect(entity).toMatchObject({ kind: 'order-number', value: '4711' })
    expect(sliceOf({ body }, entity!.span)).toBe('4711')
  })

  it('says what a customer is angry about, and where', () => {
    const body =
      'This is the THIRD time I am writing!! Nobody answers. If this goes on I will sue you, you idiots.'
    const { frustration, sentiment, action } = triage({ body })
    expect(frustration!.level).toBeGreaterThanOrEqual(2)
    expect(sentiment!.level).toBeLessThan(0)
    expect(action).toBe('human')
    const texts = Object.fromEntries(
      frustration!.causes.map(({ id, spans }) => [
        id,
        spans.map((span) => sliceOf({ body }, span)),
      ]),
    )
    expect(texts['repeated-contact']?.join(' ')).toMatch(/third time/iu)
    expect(texts['legal-threat']).toContain('sue')
    expect(texts.punctuation?.join('')).toContain('!!')
  })

  it('says that frustration rises, falls or stays', () => {
    const calm = 'Hello, where is my parcel? Thanks!'
    const furious =
      'WHERE IS MY PARCEL???!! You are useless liars, this is a disgrace, I am furious!!!'
    const trendAfter = (before: string, body: string) =>
      triage({ body, history: [{ author: 'customer', body: before }] }).frustration?.trend
    expect(trendAfter(calm, furious)).toBe('rising')
    expect(trendAfter(furious, calm)).toBe('falling')
    expect(triage({ body: furious }).frustration?.trend).toBeNull()
    const agent = { author: 'agent', body: furious } as const
    expect(triage({ body: calm, history: [agent] }).frustration?.trend).toBeNull()
  })

  it('sends what is sensitive to a person, who is named as such', () => {
    const decision = triage({
      body: 'Someone stole my credit card and bought things in your shop!',
    })
    expect(decision.action).toBe('human')
    expect(decision.sensitive).toContain('fraud.card')
  })
})

describe('spans', () => {
  it.each<readonly [string, Message]>([
    ['the body', { body: 'Straight away please, or my lawyer writes about order 4711.' }],
    [
      'subject and body',
      { subject: 'Order 4711: my lawyer', body: 'Answer straight away, it is about order 4711' },
    ],
    [
      'HTML',
      {
        body: '<div>Caf&eacute; &amp; co.<br>my <b>lawyer</b> wants order&nbsp;4711 straight away</div>',
      },
    ],
    [
      'an answer above a quoted mail',
      {
        body: '😀 Please act straight away, says my lawyer. Order 4711.\n\nOn Mon, 16 Nov 2026 at 10:00, Shop <shop@example.com> wrote:\n> Your order 9999, straight away, from my lawyer',
      },
    ],
  ])('slice the words out of %s', (_name, message) => {
    const { entities, reasons } = triage(message, { explain: true })
    const orders = entities.filter((entity) => entity.kind === 'order-number')
    expect(orders.length).toBeGreaterThan(0)
    for (const { span, value } of orders) {
      expect(value).toBe('4711')
      expect(sliceOf(message, span)).toBe('4711')
    }
    const wordsOf = (rule: string) =>
      reasons.filter((it) => it.id === rule).map((it) => it.spans.map((s) => sliceOf(message, s)))
    expect(wordsOf('urgent-word')).toEqual([[expect.stringMatching(/^straight away$/iu)]])
    expect(wordsOf('lawyers')).toEqual([[expect.stringMatching(/^my (<b>)?lawyer$/u)]])
    for (const { kind, id, spans } of reasons) {
      if (kind !== 'token') continue
      for (const span of spans) {
        // The word as written folds to the word of the reason.
        expect(sliceOf(message, span).toLowerCase().slice(0, 2)).toBe(id.slice(0, 2))
      }
    }
  })
})
