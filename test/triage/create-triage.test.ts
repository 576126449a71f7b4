import { describe, expect, it } from 'vitest'
import type { Macro } from '../../src/macros/index.js'
import { createLiquidRenderer } from '../../src/macros/liquid.js'
import type { Message } from '../../src/message/index.js'
import { writeModel } from '../../src/models/index.js'
import { trainIntents } from '../../src/training/index.js'
import { createTriage, RulesError, type TriageOptions } from '../../src/triage/index.js'
import { macroOf } from '../macros/macro-of.js'
import { TAXONOMY, tinyModel } from './tiny-model.js'

const MODEL = tinyModel()
/** A model that is never sure enough. */
const UNSURE = tinyModel({ refuse: 1.1 })
const WHERE = 'where is my parcel'
const REFUND = 'please give me a refund'
const AWAY = 'automatic reply: I am out of office'
const TIMES = (count: number) =>
  Array.from({ length: count }, () => ({ author: 'customer', body: WHERE }) as const)

const STATUS_MACRO: Macro = macroOf({
  id: 'status',
  title: 'Where it is',
  variables: [
    { name: 'customer.name', type: 'text', fallback: 'there' },
    { name: 'order.number', type: 'text' },
  ],
  body: 'Hi {{ customer.name }}, order {{ order.number }} is on its way.',
})
const PLAIN_MACRO = macroOf({ id: 'plain', intents: [] })
const AWAY_MACRO = macroOf({ id: 'away', intents: ['other.auto_reply'] })
/** So low that the few held-out answers of the tiny model show it. */
const LOW = 0.05

function triageWith(options: Partial<TriageOptions> = {}) {
  return createTriage({ models: [MODEL], ...options })
}

function withRules(rules: string, options: Partial<TriageOptions> = {}) {
  const whole = `${rules}\ndefault\n  route "orders"\n  priority 4\n`
  return triageWith({ rules: { 'test.triage': whole }, ...options })
}

describe('createTriage', () => {
  it('understands what the model learned', () => {
    const decide = triageWith()
    expect(decide({ body: WHERE })).toMatchObject({
      route: 'orders',
      intent: { id: 'order.status' },
      language: { code: 'en' },
    })
    expect(decide({ body: 'gdzie jest moja paczka' })).toMatchObject({
      route: 'orders',
      intent: { id: 'order.status' },
      language: { code: 'pl' },
    })
  })

  it.each([0, 1, -1, 97, Number.NaN])('throws on a precision of %d', (precision) => {
    expect(() => triageWith({ precision })).toThrow(RangeError)
  })

  it('throws without models, and on bytes that are none', () => {
    expect(() => triageWith({ models: [] })).toThrow(RangeError)
    expect(() => triageWith({ models: [new Uint8Array(100)] })).toThrow(
      expect.objectContaining({ name: 'ModelFormatError', code: 'not-a-model' }),
    )
  })

  it('throws all findings of rules, with their lines', () => {
    const rules = { 'a.triage': 'rule one\n  when frustation > 1\n  then route "nowhere"\n' }
    expect(() => triageWith({ rules })).toThrow(RulesError)
    expect(() => triageWith({ rules })).toThrow(/a\.triage:2:8 .*frustation[\s\S]*nowhere/u)
  })

  it('lets rules name only intents, routes and concepts that there are', () => {
    const rule = (condition: string) => `rule one\n  when ${condition}\n  then tag "x"`
    expect(() => withRules(rule('intent is "order.status"'))).not.toThrow()
    expect(() => withRules(rule('intent is "order.lost"'))).toThrow(/order\.lost/u)
    expect(() => withRules(rule('message mentions concept parcel'))).not.toThrow()
    expect(() => withRules(rule('message mentions concept banana'))).toThrow(/banana/u)
  })

  it('knows the variables of a macro in each of its languages', () => {
    const english = macroOf({ languages: ['en'], variables: [{ name: 'code', type: 'text' }] })
    const polish = macroOf({ languages: ['pl'] })
    const rule =
      'rule one\n  when intent is "order.status"\n  then suggest macro "sample" with code = "A"'
    for (const macros of [
      [english, polish],
      [polish, english],
    ])
      expect(() => withRules(rule, { macros })).not.toThrow()
  })

  it('says which library, model and rules decided', () => {
    const { versions } = withRules('')({ body: WHERE })
    expect(versions.model).toMatch(/^tiny@[0-9a-f]{8}$/u)
    expect(versions.rules).toMatch(/^[0-9a-f]{64}$/u)
    expect(triageWith()({ body: WHERE }).versions.rules).toBeNull()
  })

  it('lets a later model answer for the heads it has, and takes no route for labels without taxonomy', () => {
    const own = trainIntents(
      ['cats purr', 'my cat purrs', 'dogs bark', 'a dog barks'].map((text) => ({
        text,
        label: /cat/u.test(text) ? 'cat' : 'dog',
      })),
      { name: 'pets' },
    )
    const decide = triageWith({ models: [MODEL, writeModel(own.bundle)] })
    const decision = decide({ body: 'the cat purrs' }, { explain: true })
    expect(decision.intent?.id).toBe('cat')
    expect(decision).toMatchObject({ route: null, impact: null, urgency: null, priority: null })
    expect(decision.language.code).toBe('en') // the first model's
    expect(decision.frustration).not.toBeNull()
    expect(decision.versions.model).toMatch(/^tiny@\w+\+pets@\w+$/u)
    expect(decide({ body: '…' })).toMatchObject({ intent: null, route: null })
    expect(decide.models.intentIds).toEqual(['cat', 'dog'])
    const taxonomy = { ...TAXONOMY, intents: [{ ...TAXONOMY.intents[0]!, id: 'cat' }] }
    const models = [MODEL, writeModel(own.bundle)]
    expect(triageWith({ models, taxonomy })({ body: 'the cat purrs' }).route).toBe('orders')
  })
})

describe('the route', () => {
  it('is none where nothing was understood', () => {
    const decision = triageWith({ models: [UNSURE] })({ body: WHERE })
    expect(decision).toMatchObject({ intent: null, intents: [], route: 'none' })
    expect(decision.alternatives).toHaveLength(5)
  })

  const routes = { orders: 'Orders EU', none: 'Bin' }
  it('has the name that the helpdesk gave it', () => {
    const decide = triageWith({ routes })
    expect(decide({ body: WHERE }).route).toBe('Orders EU')
    expect(triageWith({ models: [UNSURE], routes })({ body: WHERE }).route).toBe('Bin')
    expect(decide({ body: REFUND }).route).toBe('returns')
  })

  it('has that name also where a rule chose it', () => {
    const rule = 'rule one\n  when intent is "refund.request"\n  then route "orders"'
    expect(withRules(rule, { routes })({ body: REFUND }).route).toBe('Orders EU')
  })
})

describe('the action', () => {
  const macros = [STATUS_MACRO, AWAY_MACRO]
  const { render: renderMacro } = createLiquidRenderer()
  const order = { number: 'A-1' }
  const rich = { macros, renderMacro }

  it('is auto only where held-out answers show the precision', () => {
    const message = { body: WHERE, order }
    expect(triageWith({ ...rich, precision: LOW })(message).action).toBe('auto')
    // Some thirty answers cannot show 97 %: 0.97^30 > 5 % (Clopper–Pearson).
    expect(triageWith(rich)(message).action).toBe('suggest')
  })

  it.each<readonly [string, Message, Partial<TriageOptions>]>([
    ['no macro fits', { body: WHERE, order }, { macros: [] }],
    ['a value is missing', { body: WHERE }, {}],
    ['nobody fills in the macro', { body: WHERE, order }, { renderMacro: undefined as never }],
  ])('is suggest where %s', (_name, message, options) => {
    expect(triageWith({ ...rich, precision: LOW, ...options })(message).action).toBe('suggest')
  })

  it.each<readonly [string, Message]>([
    ['a sensitive topic', { body: 'my lawyer will sue you' }],
    ['who asks for a person', { body: 'let me talk to a human agent' }],
    ['the third contact', { body: WHERE, order, history: TIMES(2) }],
  ])('is human for %s', (_name, message) => {
    expect(triageWith({ ...rich, precision: LOW })(message).action).toBe('human')
  })

  it('is not yet human for the second contact', () => {
    const message: Message = { body: WHERE, order, history: TIMES(1) }
    expect(triageWith({ ...rich, precision: LOW })(message).action).not.toBe('human')
  })

  it.each([
    ['hands off', 'hand off to human because "because"'],
    ['says priority 1', 'priority 1'],
  ])('is human where a rule %s', (_name, action) => {
    const rule = `rule one\n  when intent is "order.status"\n  then ${action}`
    const decide = withRules(rule, { ...rich, precision: LOW })
    expect(decide({ body: WHERE, order }).action).toBe('human')
    expect(decide({ body: REFUND, order }).action).not.toBe('human')
  })

  it('is suggest without a macro for automatic mail, though one would fit, and in a loop', () => {
    const decide = triageWith({ ...rich, precision: LOW })
    const expected = { intent: { id: 'other.auto_reply' }, action: 'suggest', macro: null }
    expect(decide({ body: AWAY })).toMatchObject({ ...expected, priority: 5 })
    expect(decide({ body: AWAY, history: TIMES(3) })).toMatchObject(expected)
  })

  it('gives automatic mail nothing that rules give to everybody', () => {
    const rules = {
      'a.triage': 'default\n  route "orders"\n  priority 4\n  suggest macro "plain"\n',
    }
    const decide = triageWith({ ...rich, macros: [PLAIN_MACRO], rules, precision: LOW })
    expect(decide({ body: REFUND, order }).macro?.id).toBe('plain')
    expect(decide({ body: AWAY, order })).toMatchObject({ macro: null, action: 'suggest' })
  })
})

describe('the macro', () => {
  const { render: renderMacro } = createLiquidRenderer()

  it('carries its text and what was missing', () => {
    const decide = triageWith({ macros: [STATUS_MACRO], renderMacro })
    expect(decide({ body: WHERE, order: { number: 'A-1' } }).macro).toEqual({
      id: 'status',
      title: 'Where it is',
      text: 'Hi there, order A-1 is on its way.',
      missing: [],
    })
    expect(decide({ body: WHERE, customer: { name: 'Ana' } }).macro).toMatchObject({
      text: expect.stringContaining('Hi Ana'),
      missing: ['order.number'],
    })
  })

  it('has no text where nobody fills it in', () => {
    expect(triageWith({ macros: [STATUS_MACRO] })({ body: WHERE }).macro).toMatchObject({
      id: 'status',
      text: null,
      missing: [],
    })
  })

  it('is one that a customer of the language can read', () => {
    const macros = [
      macroOf({ languages: ['pl'], title: 'po polsku' }),
      macroOf({ languages: ['en'], title: 'in English' }),
    ]
    const decide = triageWith({ macros })
    expect(decide({ body: WHERE }).macro?.title).toBe('in English')
    expect(decide({ body: 'gdzie jest moja paczka' }).macro?.title).toBe('po polsku')
    expect(triageWith({ macros: macros.slice(0, 1) })({ body: WHERE }).macro).toBeNull()
  })

  it('is shown without its text where a value makes it too long', () => {
    const decide = triageWith({ macros: [STATUS_MACRO], renderMacro })
    const order = { number: '9'.repeat(1_000_000) }
    expect(decide({ body: WHERE, order }).macro).toMatchObject({ id: 'status', text: null })
  })
})

describe('respondBy', () => {
  const responseHours = { 1: 1, 2: 4, 3: 8, 4: 24.5, 5: 72 }

  it('is when an answer of that priority is due', () => {
    const message = { body: WHERE, received: '2026-11-17T09:00:00+01:00' }
    const rules = 'rule four\n  when intent is "order.status"\n  then priority 4'
    expect(withRules(rules, { responseHours })(message)).toMatchObject({
      priority: 4,
      respondBy: '2026-11-18T08:30:00.000Z',
    })
    expect(triageWith()(message).respondBy).toBeNull()
    expect(triageWith({ responseHours })({ body: WHERE }).respondBy).toBeNull()
  })

  it('throws on hours that are no number', () => {
    const wrong = { ...responseHours, 4: Number.NaN }
    expect(() => triageWith({ responseHours: wrong })).toThrow(RangeError)
  })
})

describe('the language', () => {
  it.each([
    { tag: 'pl', expected: 'pl' },
    { tag: 'PL-pl', expected: 'pl' },
    { tag: 'pl_PL', expected: 'pl' },
    { tag: 'und', expected: 'und' }, // and not "un"
    { tag: 'fil', expected: 'und' }, // Filipino is not Finnish
    { tag: '', expected: 'und' },
    { tag: 'x', expected: 'und' },
  ])('of a text that does not tell, known as "$tag": $expected', ({ tag, expected }) => {
    expect(triageWith()({ body: '4711?', language: tag }).language.code).toBe(expected)
  })

  it('is told from a text that does tell', () => {
    expect(triageWith()({ body: WHERE, language: 'pl' }).language.code).toBe('en')
  })

  it('is one of those allowed', () => {
    const decide = triageWith({ languages: ['pl'] })
    expect(decide({ body: WHERE }).language.code).toBe('pl')
    expect(decide({ body: '4711?', language: 'en' }).language.code).toBe('und')
  })
})

describe('the reasons of rules', () => {
  it('name every output that a rule decided, and none that it lost', () => {
    const decide = withRules(`
rule first
  when intent is "order.status"
  then route "returns"
       tag "a"
rule second
  when intent is "order.status"
  then route "safety"
rule third
  when message mentions concept parcel
  then tag "b"
       raise priority by 1`)
    const decision = decide({ body: WHERE })
    expect(decision).toMatchObject({ route: 'returns', tags: ['a', 'b'] })
    expect(decision.reasons.map(({ id, output }) => `${id} ${output}`)).toEqual([
      'first route',
      'first tags',
      'third priority',
      'third tags',
    ])
    expect(decision.reasons.at(-1)?.spans).toEqual([{ field: 'body', start: 12, end: 18 }])
  })
})
