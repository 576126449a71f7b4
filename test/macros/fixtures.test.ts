import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import taxonomy from '../../fixtures/taxonomy.json' with { type: 'json' }
import { checkMacros, chooseMacro, type Macro } from '../../src/macros/index.js'
import { createLiquidRenderer, readMacro } from '../../src/macros/liquid.js'
import { sampleValues } from '../../src/macros/sample-values.js'

const FOLDER = new URL('../../fixtures/macros/', import.meta.url)
const MACROS: readonly Macro[] = readdirSync(FOLDER).map((file) => {
  const result = readMacro(readFileSync(new URL(file, FOLDER), 'utf8'), file)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.macro
})
const LANGUAGES = ['en', 'pl', 'cs', 'ru', 'ar', 'de', 'es', 'fr']
const COMMONEST = [
  { intent: 'order.status', id: 'where-is-my-order' },
  { intent: 'return.request', id: 'return-how-to' },
  { intent: 'invoice.request', id: 'invoice-copy' },
  { intent: 'account.password', id: 'password-reset' },
  { intent: 'refund.status', id: 'refund-timing' },
]
const { check, render } = createLiquidRenderer()

describe('fixtures/macros', () => {
  it('have nothing wrong with them', () => {
    const intents = taxonomy.intents.map(({ id }) => id)
    expect(checkMacros(MACROS, { intents, check })).toEqual([])
  })

  it('are named after id and language', () => {
    for (const { id, languages, source } of MACROS) {
      expect(source?.file).toBe(`${id}.${languages.join('-')}.md`)
    }
  })

  it('answer no sensitive intent', () => {
    const sensitive = taxonomy.intents.filter((intent) => intent.sensitive).map(({ id }) => id)
    expect(MACROS.filter(({ intents }) => intents.some((id) => sensitive.includes(id)))).toEqual([])
  })

  it.each(COMMONEST)('answer $intent in every language', ({ intent, id }) => {
    for (const language of LANGUAGES) {
      const { best } = chooseMacro(MACROS, { intent, language })
      expect(best).toMatchObject({ id, languages: [language] })
    }
  })

  it.each(MACROS.map((macro) => [macro.source!.file, macro] as const))(
    '%s reads well',
    (_, macro) => {
      for (const values of [{}, sampleValues(macro)]) {
        const { text, missing } = render(macro, values, { received: '2026-03-14T10:00:00Z' })
        expect(text).not.toMatch(/\{[{%]|undefined|null|NaN|\n{3}| {2}| [.,!](?:\s|$)|[ \t]\n/)
        expect(missing.filter((name) => name !== 'order.number')).toEqual([])
      }
    },
  )

  it('say when the order was placed', () => {
    const values = {
      'customer.first_name': 'Ada',
      'order.number': '4711',
      'order.placed_at': '2026-03-14T10:00:00Z',
    }
    const texts = LANGUAGES.map((language) => {
      const { best } = chooseMacro(MACROS, { intent: 'order.status', language })
      return render(best!, values, { language }).text.split('\n').slice(0, 3).join(' ')
    })
    expect(texts).toMatchSnapshot()
  })
})
