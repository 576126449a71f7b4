import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMacro } from '../../src/macros/liquid.js'

const GOOD = `---
id: refund-started
title: Refund started
intents: [refund.request, refund.status]
languages: [en, no]
variables:
  customer.first_name: { type: text, fallback: there }
  order.total: { type: money, fallback: { amount: 129, currency: EUR } }
  order.placed_at:
    type: date
    fallback: ''
---

Hi {{ customer.first_name }},
{{ order.total }} {{ order.placed_at }}
`

describe('readMacro', () => {
  it('reads the front matter, the body, and where they stand', () => {
    const result = readMacro(GOOD, 'refund.en.md')
    expect(result).toEqual({
      ok: true,
      macro: {
        id: 'refund-started',
        title: 'Refund started',
        intents: ['refund.request', 'refund.status'],
        languages: ['en', 'no'], // Norwegian is no boolean
        variables: [
          { name: 'customer.first_name', type: 'text', fallback: 'there' },
          { name: 'order.total', type: 'money', fallback: { amount: 129, currency: 'EUR' } },
          { name: 'order.placed_at', type: 'date', fallback: '' },
        ],
        body: 'Hi {{ customer.first_name }},\n{{ order.total }} {{ order.placed_at }}',
        source: {
          file: 'refund.en.md',
          lines: {
            id: 2,
            title: 3,
            intents: 4,
            languages: 5,
            variables: 6,
            'variables.customer.first_name': 7,
            'variables.order.total': 8,
            'variables.order.placed_at': 9,
            body: 14,
          },
        },
      },
    })
  })

  it('reads Windows line ends and a byte order mark', () => {
    expect(readMacro(`\uFEFF${GOOD.replaceAll('\n', '\r\n')}`, 'refund.en.md')).toEqual(
      readMacro(GOOD, 'refund.en.md'),
    )
  })

  it('fits any language where none is given', () => {
    const result = readMacro(GOOD.replace(/languages: .*\n/, ''), 'a.md')
    expect(result.ok && result.macro.languages).toEqual([])
  })

  it('says everything that is wrong at once', () => {
    const source = `---
id: Bad Id
titel: Sample
intents: order.status
languages: [en, English, en]
variables:
  order: { type: txt }
  order.number: text
  forloop: { type: list }
  days: { type: number, fallback: soon, falback: 1 }
  2nd: {}
---

`
    const result = readMacro(source, 'bad.md')
    const said = result.ok ? [] : result.problems.map(({ line, code }) => `${line} ${code}`)
    expect(said).toEqual([
      '1 missing-key', // title
      '2 bad-name',
      '3 unknown-key',
      '4 wrong-type',
      '5 wrong-type',
      '5 bad-name',
      '7 bad-name', // order and order.number
      '7 wrong-type',
      '8 wrong-type',
      '9 bad-name',
      '10 unknown-key',
      '10 wrong-type',
      '11 bad-name',
      '11 missing-key',
      '14 empty-body',
    ])
  })

  it.each([
    ['titel: x', 'Did you mean `title`?'],
    ['variables:\n  a: { type: txt }', 'Did you mean `text`?'],
    ['variables:\n  a: text', '`{ type: text }`'],
    ['variables:\n  a: { type: money, fallback: 129 EUR }', '`{ amount: 129, currency: EUR }`'],
    ['variables:\n  a: { type: date, fallback: 2026-02-30 }', '`2026-03-14`'],
  ])('%j is answered with %s', (line, hint) => {
    const head = GOOD.split('\n').slice(1, 5).join('\n')
    const result = readMacro(`---\n${head}\n${line}\n---\nHi`, 'a.md')
    expect(JSON.stringify(result)).toContain(hint)
  })

  it.each([
    ['', 'no-front-matter', 1],
    ['Hello', 'no-front-matter', 1],
    ['---\nid: a\nHello', 'no-front-matter', 1],
    ['---\nid: [a\ntitle: b\n---\nHello', 'bad-yaml', 3],
    ['---\nid: a\nid: b\n---\nHello', 'bad-yaml', 3],
  ])('%j is %s on line %i', (source, code, line) => {
    const result = readMacro(source, 'a.md')
    expect(result.ok ? undefined : result.problems[0]).toMatchObject({ code, line, file: 'a.md' })
  })

  it('takes no alias for a text', () => {
    const result = readMacro('---\nid: &a x\ntitle: *a\nintents: [b]\n---\nHello', 'a.md')
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['wrong-type'])
  })

  it('throws on no text', () => {
    const lines = fc.array(fc.constantFrom('---', 'id: a', '? [a]', '- x', '*x', '&x', '!!x', '{{'))
    const source = fc.oneof(
      fc.string(),
      lines.map((parts) => ['---', ...parts].join('\n')),
    )
    fc.assert(fc.property(source, (text) => typeof readMacro(text, 'a.md').ok === 'boolean'))
  })
})
