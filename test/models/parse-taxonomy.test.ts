import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseTaxonomy } from '../../src/models/index.js'

const INTENT = { id: 'menu', route: 'kitchen', impact: 3, urgency: 2, sensitive: false }

describe('parseTaxonomy', () => {
  it('takes the taxonomy of the project as it is', () => {
    const input: unknown = JSON.parse(readFileSync('fixtures/taxonomy.json', 'utf8'))
    expect(parseTaxonomy(input)).toEqual({ ok: true, taxonomy: input })
  })

  it.each([
    [null, 'expected an object with "routes" and "intents"'],
    [{ routes: [], intents: [] }, 'routes: expected an object of route and description'],
    [{ routes: {}, intents: {} }, 'intents: expected a list'],
    [{ routes: {}, intents: ['menu'] }, 'intents[0]: expected an object'],
    [
      { routes: { bar: '' }, intents: [INTENT] },
      'intents[0].route: expected one of bar, found "kitchen"',
    ],
    [
      { routes: { kitchen: '' }, intents: [{ ...INTENT, impact: 4 }] },
      'intents[0].impact: expected 1, 2 or 3, found 4',
    ],
    [
      { routes: { kitchen: '' }, intents: [INTENT, INTENT] },
      'intents[1].id: there is already an intent "menu"',
    ],
  ])('says what is wrong with %j', (input, problem) => {
    expect(parseTaxonomy(input)).toMatchObject({ ok: false, problems: [problem] })
  })

  it('says all of it at once', () => {
    const result = parseTaxonomy({ routes: { kitchen: '' }, intents: [{}] })
    expect(result.ok ? 0 : result.problems.length).toBe(5)
  })
})
