import { describe, expect, it } from 'vitest'
import { chooseMacro, findMacro, type Macro } from '../../src/macros/index.js'
import { macroOf } from './macro-of.js'

const MACROS: readonly Macro[] = [
  macroOf({ id: 'where', languages: ['de'] }),
  macroOf({ id: 'track', languages: [] }),
  macroOf({ id: 'where', languages: ['en', 'fr'] }),
  macroOf({ id: 'where', languages: [] }),
  macroOf({ id: 'announce', languages: ['en'] }),
  macroOf({ id: 'cancel', languages: ['en'], intents: ['order.cancel'] }),
]

function ids(macros: readonly Macro[]): string[] {
  return macros.map(({ id, languages }) => `${id}/${languages.join('+') || 'any'}`)
}

describe('chooseMacro', () => {
  it.each([
    // Exact language first, then any, each by id; no id twice.
    { language: 'en', best: ['announce/en'], others: ['where/en+fr', 'track/any'] },
    { language: 'de', best: ['where/de'], others: ['track/any'] },
    { language: 'de-AT', best: ['where/de'], others: ['track/any'] },
    { language: 'pl', best: ['track/any'], others: ['where/any'] },
    { language: undefined, best: ['track/any'], others: ['where/any'] },
  ])('$language gets $best', ({ language, best, others }) => {
    const choice = chooseMacro(MACROS, { intent: 'order.status', language })
    expect(ids(choice.best ? [choice.best] : [])).toEqual(best)
    expect(ids(choice.others)).toEqual(others)
    expect(chooseMacro(MACROS.toReversed(), { intent: 'order.status', language })).toEqual(choice)
  })

  it('ranks the macros of other intents after those of the first', () => {
    const need = { intent: 'order.status', language: 'en', alternatives: ['order.cancel'] }
    expect(ids(chooseMacro(MACROS, need).others).at(-1)).toBe('cancel/en')
  })

  it.each([undefined, 'order.change'])('has no best for the intent %s', (intent) => {
    const choice = chooseMacro(MACROS, { intent, language: 'en', alternatives: ['order.cancel'] })
    expect(choice.best).toBeUndefined()
    expect(ids(choice.others)).toEqual(['cancel/en'])
  })
})

describe('findMacro', () => {
  it.each([
    ['where', 'fr', 'where/en+fr'],
    ['where', 'pl', 'where/any'],
    ['cancel', 'en', 'cancel/en'],
  ])('%s in %s is %s', (id, language, expected) => {
    const found = findMacro(MACROS, id, language)
    expect(ids(found ? [found] : [])).toEqual([expected])
  })
  it('gives none in a foreign language', () => {
    expect(findMacro(MACROS, 'cancel', 'pl')).toBeUndefined()
  })
})
