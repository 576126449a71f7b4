import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileRules, evaluateRules, testRules } from '../../src/rules/index.js'
import { factsOf } from './decide.js'

const SCHEMA = JSON.stringify({
  fields: {
    'customer.tier': { type: 'enum', values: ['vip', 'enterprise', 'standard'] },
    'customer.lifetime_value': { type: 'money', optional: true },
    'customer.contract_ends': { type: 'time', optional: true },
    product: { type: 'enum', values: ['billing', 'app'] },
  },
  intents: ['refund_request', 'praise'],
  macros: { 'refund-started': ['name', 'days'], 'retention-offer': ['name'], thanks: ['name'] },
})
const source = readFileSync(new URL('twelve-rules.triage', import.meta.url), 'utf8')
const result = compileRules(
  { 'rules.triage': source },
  { schemas: { 'helpdesk.schema.json': SCHEMA } },
)
if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
const { program, warnings } = result

describe('twelve rules', () => {
  it('compile; some have no test', () => {
    expect(new Set(warnings.map(({ id }) => id))).toEqual(new Set(['T060']))
  })

  it('pass their own tests', () => {
    expect(testRules(program)).toMatchObject({ passedCount: 4, failedCount: 0 })
  })

  it.each([
    // Saturday evening in Berlin: nobody is there.
    { received: '2026-11-14T19:00:00+01:00', route: 'on-call', priority: 1 },
    { received: '2026-11-16T10:00:00+01:00', route: 'tech', priority: 2 },
  ])('an outage at $received goes to $route', ({ received, route, priority }) => {
    const facts = factsOf(program, {
      body: 'The site is down',
      language: 'en',
      fields: { received, 'customer.tier': 'enterprise' },
    })
    const outcome = evaluateRules(program, facts)
    expect(outcome.route.value).toBe(route)
    expect(outcome.priority.value).toBe(priority)
  })

  it('a table row decides by language and product', () => {
    const route = (language: string, product: string) =>
      evaluateRules(program, factsOf(program, { language, fields: { product } })).route.value
    expect(route('de', 'billing')).toBe('billing-dach')
    expect(route('de', 'app')).toBe('desk-dach')
    expect(route('fr', 'app')).toBe('desk-fr')
    expect(route('pl', 'app')).toBe('general')
  })
})
