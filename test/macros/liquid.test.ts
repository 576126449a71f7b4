import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { MacroVariable } from '../../src/macros/index.js'
import { createLiquidRenderer, MacroRenderError } from '../../src/macros/liquid.js'
import { macroOf } from './macro-of.js'

const { render, check, variablesOf } = createLiquidRenderer()
const RECEIVED = '2026-03-14T22:30:00Z'

const VARIABLES: readonly MacroVariable[] = [
  { name: 'name', type: 'text', fallback: 'there' },
  { name: 'total', type: 'money' },
  { name: 'placed', type: 'date', fallback: '' },
  { name: 'items', type: 'list' },
  { name: 'paid', type: 'boolean' },
  { name: 'days', type: 'number' },
]

function write(body: string, values = {}, options = {}): string {
  return render(macroOf({ body, variables: VARIABLES }), values, options).text
}

describe('render', () => {
  it.each([
    ['Hi {{ name }}', { name: 'Ana' }, 'Hi Ana'],
    ['Hi {{ name }}', {}, 'Hi there'],
    ['Hi {{ name }}', { name: '  ' }, 'Hi there'], // blank is no value
    ['{{ name }}', { name: 4711 }, '4711'],
    ['{{ name }}', { name: '<b>&"{{ days }}' }, '<b>&"{{ days }}'], // plain, and read once
    ['{{ total }}', { total: { amount: 129, currency: 'EUR' } }, '129.00 EUR'],
    ['{{ total }}', { total: { amount: 129.5, currency: 'JPY' } }, '130 JPY'],
    ['{{ total | append: "!" }}', { total: { amount: 1, currency: 'EUR' } }, '1.00 EUR!'],
    ['{{ total.amount | plus: 1 }}', { total: { amount: 1, currency: 'EUR' } }, '2'],
    ['[{{ total }}]', { total: 129 }, '[]'], // not of its type
    ['{{ placed | date }}', { placed: '2026-03-14' }, 'March 14, 2026'],
    ['[{{ placed | date }}]', { placed: 'soon' }, '[]'],
    ['{{ items }}', { items: ['a', 2] }, 'a, 2'],
    ['{% for i in items %}{{ i.n }};{% endfor %}', { items: [{ n: 'a' }, { n: 'b' }] }, 'a;b;'],
    ['?q={{ name | url_encode }}', { name: 'a b&é' }, '?q=a+b%26%C3%A9'],
    ['[{{ items[0] }}]', { items: [{ n: 'a' }] }, '[]'], // has no text of its own
    ['{% if paid %}yes{% else %}no{% endif %}', { paid: true }, 'yes'],
    ['{% if paid %}yes{% else %}no{% endif %}', {}, 'no'],
    ['{% if placed %}yes{% else %}no{% endif %}', {}, 'no'],
    [
      '{% case days %}{% when 1 %}a day{% else %}{{ days }} days{% endcase %}',
      { days: 3 },
      '3 days',
    ],
    ['{% raw %}{{ x }}{% endraw %}{% comment %}x{% endcomment %}', {}, '{{ x }}'],
  ])('%s with %j -> %s', (body, values, expected) => {
    expect(write(body, values)).toBe(expected)
  })

  it('names the variables that have neither a value nor a fallback', () => {
    const macro = macroOf({ variables: VARIABLES, body: '{{ name }}{{ total }}' })
    expect(render(macro, { days: 0, items: [], total: 'dear' }, {}).missing).toEqual([
      'total',
      'paid',
    ])
  })

  it('writes dates in the language of the text', () => {
    const body = '{{ "2026-03-14" | date: "%-d %B" }}'
    expect(render(macroOf({ body, languages: ['pl'] }), {}, { language: 'en' }).text).toBe(
      '14 marca',
    )
    expect(render(macroOf({ body }), {}, { language: 'de-AT' }).text).toBe('14 März')
    expect(render(macroOf({ body }), {}, {}).text).toBe('14 March')
  })

  it('takes the time of the message for now, in the zone asked for', () => {
    const body = '{{ "now" | date: "%F %H:%M" }} {{ "today" | date: "%F" }}'
    const renderer = createLiquidRenderer({ timezone: 'Europe/Warsaw' })
    const { text } = renderer.render(macroOf({ body }), {}, { received: RECEIVED })
    expect(text).toBe('2026-03-14 23:30 2026-03-14')
    expect(renderer.render(macroOf({ body }), {}, {}).text).toBe('')
  })

  it('gives the same text whenever it is asked', () => {
    const body =
      '{{ "now" | date: "full" }} {{ "now" | date: "%c %s %N" }} {{ items | sort | join }}'
    const at = (clock: string) => {
      vi.setSystemTime(clock)
      return write(body, { items: ['b', 'a'] }, { received: RECEIVED })
    }
    vi.useFakeTimers({ toFake: ['Date'] })
    const texts = [at('2020-01-01'), at('2030-12-31')]
    vi.useRealTimers()
    expect(texts[0]).toBe(texts[1])
    expect(texts[0]).toContain('2026')
  })

  it('shows nothing but what is declared', () => {
    const macro = macroOf({ variables: [{ name: 'items', type: 'list' }], body: '' })
    const show = (body: string, items: unknown) =>
      render({ ...macro, body }, { items, secret: 1 }, {})
    expect(() => show('{{ secret }}', [])).toThrow(MacroRenderError)
    expect(show('{{ items.constructor }}{{ items[0].__proto__ }}', ['a']).text).toBe('')
    expect(show('{{ items[0].call }}', [{ call: () => 'called' }]).missing).toEqual(['items'])
  })

  it('throws on no value', () => {
    const body =
      '{{ name | url_encode | truncate: 5 }}{{ placed | date: "%c" }}{{ days | divided_by: 0 }}' +
      '{% for i in items limit: 9 %}{{ i.a | times: 2 }}{% endfor %}{{ items | sort | sum }}{{ total }}'
    const macro = macroOf({ variables: VARIABLES, body })
    const values = fc.dictionary(
      fc.constantFrom(...VARIABLES.map(({ name }) => name)),
      fc.anything(),
    )
    fc.assert(
      fc.property(
        values,
        (given) => typeof render(macro, given, { language: 'en' }).text === 'string',
      ),
    )
  })
})

describe('hostile templates', () => {
  const doubling =
    '{% assign a = "aaaaaaaaaa" %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}'
  const encoding = `${doubling.replace('40', '12').replaceAll('aaaaa', 'ééééé')}{{ a${' | url_encode'.repeat(300)} | size }}`
  const eleven = '{% assign a = "1,2,3,4,5,6,7,8,9,10,11" | split: "," %}'
  const nested = `${eleven}${'{% for x in a %}'.repeat(6)}${'{% endfor %}'.repeat(6)}`

  it.each([
    [
      '{% for i in (1..30) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}',
      'bad-template',
    ],
    ['{{ items | sample }}', 'bad-template'],
    ['{{ "now" | date_to_string }}', 'bad-template'],
    ['{{ items | where_exp: "i", "secret" }}', 'bad-template'],
    ['{% include "/etc/passwd" %}', 'bad-template'],
    ['{% render "x" %}', 'bad-template'],
    ['{% layout "x" %}', 'bad-template'],
    ['{% tablerow i in items %}{% endtablerow %}', 'bad-template'],
    ['{% if name %}', 'bad-template'],
    ['{{ name', 'bad-template'],
    ['{% if name %}'.repeat(1400), 'bad-template'],
    [doubling, 'limit'],
    [encoding, 'limit'],
    [nested, 'limit'],
    ['{% for i in (1..2000000000) %}{% endfor %}', 'limit'],
    ['{% for i in (1..2000) %}{% endfor %}', 'limit'],
    ['{% for i in (1..999) %}01234567890123456789X{% endfor %}', 'limit'],
    ['{{ placed | date: "%A" }}'.repeat(1000), 'limit'], // longer than a body may be
    ['{{ secret }}', 'undeclared-variable'],
    ['{% if false %}{{ globals.secret }}{% endif %}', 'undeclared-variable'],
  ])('%s is refused: %s', (body, code) => {
    const macro = macroOf({ variables: VARIABLES, body })
    expect(check(macro).map((problem) => problem.code)).toContain(code)
    expect(() => render(macro, {}, {})).toThrow(expect.objectContaining({ code }))
  })

  it('ends without the help of the clock', () => {
    const patient = createLiquidRenderer({ renderLimitMs: 600_000 })
    expect(patient.check(macroOf({ body: nested }))).not.toEqual([])
    expect(patient.check(macroOf({ body: doubling }))).not.toEqual([])
  })

  it('caps what values can make of a text', () => {
    const { render: tight } = createLiquidRenderer({ outputLimit: 10 })
    const macro = macroOf({ variables: VARIABLES, body: '{{ name }}' })
    expect(tight(macro, { name: 'x'.repeat(10) }, {}).text).toHaveLength(10)
    expect(() => tight(macro, { name: 'x'.repeat(11) }, {})).toThrow('output limit exceeded')
  })

  it('points at the line', () => {
    const source = { file: 'a.md', lines: { body: 10 } }
    expect(check(macroOf({ body: 'Hi\n\n{{ "a" | upcas }}', source }))).toEqual([
      {
        code: 'bad-template',
        file: 'a.md',
        line: 12,
        message: 'Filter `upcas` is not among those a macro may use. Did you mean `upcase`?',
      },
    ])
  })
})

describe('variablesOf', () => {
  it.each([
    ['{{ b }}{{ a.b.c }}', ['a.b.c', 'b']],
    ['{% for i in order.items %}{{ i.name }}{{ forloop.index }}{% endfor %}', ['order.items']],
    ['{% assign x = a %}{{ x }}', ['a']],
    ["{{ order['number'] }}{{ list[0].name }}{{ list[key] }}", ['key', 'list', 'order.number']],
    ['{% if a and b > c %}{% elsif d %}{% endif %}', ['a', 'b', 'c', 'd']],
    ['{{ "x" | append: y | replace: z, "" }}', ['y', 'z']],
    ['{% case a %}{% when b %}{{ c }}{% endcase %}', ['a', 'b', 'c']],
    ['{% comment %}{{ a }}{% endcomment %}{% raw %}{{ b }}{% endraw %}', []],
  ])('%s reads %j', (body, expected) => {
    expect(variablesOf(body)).toEqual(expected)
  })
})
