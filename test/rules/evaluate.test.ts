import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRules } from '../../src/rules/index.js'
import { decide, factsOf, programOf } from './decide.js'

const rule = (name: string, ...then: readonly string[]) =>
  `rule ${name}\n  when frustration >= 0\n  then ${then.join('\n       ')}`
const guard = (name: string, ...then: readonly string[]) =>
  rule(name, ...then).replace('rule', 'guard')
const ALWAYS = { fields: { frustration: 0 } }
const run = (...rules: readonly string[]) => decide(rules.join('\n'), ALWAYS)

describe('evaluateRules', () => {
  it('takes the first route and reports the losers', () => {
    const { route, lost } = run(
      rule('a', 'route "x"'),
      rule('b', 'route "y"'),
      rule('c', 'route "x"'),
    )
    expect(route).toEqual({ value: 'x', by: 'a' })
    expect(lost).toEqual([{ rule: 'b', slot: 'route', to: 'y' }])
  })

  it('lets guards go first, wherever they stand', () => {
    expect(run(rule('a', 'route "x"'), guard('g', 'route "y"')).route).toEqual({
      value: 'y',
      by: 'g',
    })
  })

  it('falls back to the model, then to the default', () => {
    const model = { route: 'm', priority: 2, macro: 'hello', macroAlternatives: ['bye'] }
    const withModel = decide('', { model })
    expect(withModel.route).toEqual({ value: 'm', by: 'model' })
    expect(withModel.priority).toMatchObject({ value: 2, base: 2, by: 'model' })
    expect(withModel.macro).toEqual({ id: 'hello', with: {}, by: 'model' })
    expect(withModel.macroAlternatives).toEqual(['bye'])
    const without = decide('', {})
    expect(without.route).toEqual({ value: 'general', by: 'default' })
    expect(without.priority).toMatchObject({ value: 3, by: 'default' })
    expect(without.macro).toBeUndefined()
  })

  it.each([
    { rules: [rule('a', 'raise priority by 1'), rule('b', 'raise priority by 1')], value: 1 },
    { rules: [rule('a', 'raise priority by 4')], value: 1 }, // never under 1
    { rules: [rule('a', 'priority 5'), rule('b', 'priority 1')], value: 5 }, // the first
    { rules: [rule('a', 'priority 5', 'priority at least 2')], value: 2 },
    { rules: [rule('a', 'priority 1', 'priority at most 3')], value: 3 },
    { rules: [rule('a', 'priority at least 2'), rule('b', 'priority at most 4')], value: 4 - 2 }, // they cross
    { rules: [rule('a', 'priority at least 2'), guard('g', 'priority at most 4')], value: 4 }, // a guard's beats
    { rules: [guard('g', 'priority 1'), rule('a', 'lower priority by 2')], value: 1 }, // locked
  ])('priority $value of $rules', ({ rules, value }) => {
    expect(run(...rules).priority.value).toBe(value)
  })

  it('says how a priority came about', () => {
    expect(
      run(rule('a', 'priority 4', 'priority at least 2'), rule('b', 'raise priority by 1'))
        .priority,
    ).toEqual({
      value: 2,
      base: 4,
      by: 'a',
      adjustments: [{ rule: 'b', by: -1 }],
      bounds: [{ rule: 'a', limit: 'atLeast', to: 2 }],
    })
  })

  it('fills in macro variables and leaves out missing ones', () => {
    const then =
      'suggest macro "m" with name = customer.first_name, days = 5,\n    total = order.total'
    const { macro, macroAlternatives } = decide(
      `${rule('a', then)}\n${rule('b', 'suggest macro "n"')}`,
      {
        fields: { frustration: 0, 'order.total': { amount: 12.5, currency: 'EUR' } },
        model: { macro: 'o' },
      },
    )
    expect(macro).toEqual({ id: 'm', with: { days: 5, total: '12.5 EUR' }, by: 'a' })
    expect(macroAlternatives).toEqual(['n', 'o'])
  })

  it('blocks macros', () => {
    const outcome = run(rule('a', 'suggest macro "m"'), rule('b', 'no macro'))
    expect(outcome.macro).toBeUndefined()
    expect(outcome.macroBlockedBy).toBe('b')
  })

  it('collects hand-offs, tags, notes and requests', () => {
    const outcome = run(
      rule('a', 'tag "z", "b"', 'note "one"', 'hand off to human because "x"', 'request auto'),
      rule('b', 'untag "z"', 'tag "a"', 'note "two"', 'hand off to human\n    because "y"'),
    )
    expect(outcome.tags).toEqual(['a', 'b'])
    expect(outcome.untagged).toEqual(['z'])
    expect(outcome.notes.map(({ text }) => text)).toEqual(['one', 'two'])
    expect(outcome.handoff).toEqual([
      { rule: 'a', because: 'x' },
      { rule: 'b', because: 'y' },
    ])
    expect(outcome.requestAuto).toEqual(['a'])
  })

  it('stops rules, never guards', () => {
    const outcome = run(rule('a', 'stop'), rule('b', 'tag "b"'), guard('g', 'tag "g"'))
    expect(outcome.fired.map((fired) => fired.rule)).toEqual(['g', 'a'])
    expect(outcome.notApplied).toEqual(['b'])
    expect(outcome.tags).toEqual(['g'])
  })

  it('does not fire where an exception holds', () => {
    const source =
      'rule a\n  when frustration >= 0\n  unless impact is 1\n    urgency is 1\n  then tag "x"'
    expect(decide(source, { fields: { frustration: 0, urgency: 1 } }).fired).toEqual([])
    expect(decide(source, { fields: { frustration: 0, urgency: 2 } }).fired).toHaveLength(1)
  })

  it('reports what a shadow rule would have done, and does not do it', () => {
    const outcome = run(`shadow ${rule('s', 'route "x"', 'tag "t"')}`, rule('a', 'route "y"'))
    expect(outcome.route.value).toBe('y')
    expect(outcome.tags).toEqual([])
    expect(outcome.fired.map((fired) => fired.rule)).toEqual(['a'])
    expect(outcome.shadow).toMatchObject({ route: { value: 'x', by: 's' }, tags: ['t'] })
    expect(run(rule('a', 'route "y"')).shadow).toBeUndefined()
  })

  it('rolls out to a stable share of ids', () => {
    const program = programOf(rule('a', 'tag "x"', 'rollout 30%'))
    const fires = (id: string | undefined) =>
      evaluateRules(program, factsOf(program, { ...ALWAYS, ...(id !== undefined && { id }) })).fired
        .length
    expect(fires(undefined)).toBe(0)
    const share =
      Array.from({ length: 2000 }, (_, i) => fires(`T-${i}`)).reduce((a, b) => a + b) / 2000
    expect(share).toBeGreaterThan(0.26)
    expect(share).toBeLessThan(0.34)
  })

  it('lets one row of a table act, or all that match', () => {
    const rows =
      '  | language | then route | tag |\n  | "de", "at" | "x" | "a" |\n  | * | "y" | "b" |'
    const first = decide(`table t\n${rows}`, { language: 'de' })
    expect(first.fired.map((fired) => fired.rule)).toEqual(['t/1'])
    expect(decide(`table t all\n${rows}`, { language: 'de' }).tags).toEqual(['a', 'b'])
    expect(decide(`table t\n${rows}`, { language: 'fr' }).route).toEqual({ value: 'y', by: 't/2' })
  })

  it('points at the words that made a rule fire', () => {
    const source =
      'phrases p\n  en: "money back"\nrule a "Title"\n  when message mentions p\n       message matches /A\\d/\n  then stop'
    expect(decide(source, { body: 'My money back for A1 !', language: 'en' }).fired).toEqual([
      {
        rule: 'a',
        kind: 'rule',
        title: 'Title',
        evidence: [
          { startToken: 1, endToken: 3, phrase: 'money back' },
          { startToken: 4, endToken: 5 },
        ],
      },
    ])
  })

  it('gives the same outcome for the same facts, whatever they are', () => {
    const program = programOf(
      [rule('a', 'raise priority by 1'), rule('b', 'route "x"', 'rollout 50%')].join('\n'),
    )
    const value = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.array(fc.string()))
    fc.assert(
      fc.property(fc.string(), value, (body, frustration) => {
        const facts = factsOf(program, { id: body, body, fields: { frustration } })
        const outcome = evaluateRules(program, facts)
        expect(evaluateRules(program, facts)).toEqual(outcome)
        expect(outcome.priority.value).toBeGreaterThanOrEqual(1)
        expect(outcome.priority.value).toBeLessThanOrEqual(5)
      }),
    )
  })
})
