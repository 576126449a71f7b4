import { describe, expect, it } from 'vitest'
import { checkMacros } from '../../src/macros/index.js'
import { createLiquidRenderer } from '../../src/macros/liquid.js'
import { macroOf } from './macro-of.js'

describe('checkMacros', () => {
  it('refuses the same id twice in a language, and only then', () => {
    const source = { file: 'b.en.md', lines: { id: 2 } }
    const problems = checkMacros([
      macroOf({ id: 'a', languages: ['en'], source: { file: 'a.en.md', lines: {} } }),
      macroOf({ id: 'a', languages: ['pl'] }),
      macroOf({ id: 'a', languages: [] }),
      macroOf({ id: 'a', languages: ['cs', 'en'], source }),
      macroOf({ id: 'b', languages: ['en'] }),
    ])
    expect(problems).toEqual([
      {
        code: 'duplicate-macro',
        file: 'b.en.md',
        line: 2,
        message: 'There is already a macro `a` for en (a.en.md).',
      },
    ])
  })

  it('knows the intents it is told', () => {
    const macro = macroOf({ intents: ['order.status', 'order.cancle'] })
    expect(checkMacros([macro])).toEqual([])
    const problems = checkMacros([macro], { intents: ['order.status', 'order.cancel'] })
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['unknown-intent', 'Unknown intent `order.cancle`. Did you mean `order.cancel`?'],
    ])
  })

  it('compares what is declared with what is used', () => {
    const macro = macroOf({
      variables: [
        { name: 'customer.first_name', type: 'text' },
        { name: 'order.total', type: 'money' },
      ],
      body: 'Hi\n{{ customer.frist_name }} {% if order.total.amount > 9 %}!{% endif %}',
      source: { file: 'a.md', lines: { 'variables.customer.first_name': 7, body: 11 } },
    })
    const { check } = createLiquidRenderer()
    expect(checkMacros([macro], { check }).map(({ code, line }) => [code, line])).toEqual([
      ['undeclared-variable', 12],
      ['unused-variable', 7],
    ])
  })
})
