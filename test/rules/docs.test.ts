import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileRules, FINDINGS, testRules } from '../../src/rules/index.js'
import { DEFAULT } from './decide.js'

const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/```triage\n(.*?)```/gs)].map(([, text]) => text!)

describe('docs/rules.md', () => {
  it.each(examples)('example %#', (text) => {
    const source = text.includes('\ndefault') ? text : text + DEFAULT
    const result = compileRules({ 'rules.triage': source })
    if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
    expect(testRules(result.program).failedCount).toBe(0)
  })

  it('explains every finding', () => {
    const explained = [...page.matchAll(/^\| ([ST]\d{3}) \|/gm)].map(([, id]) => id)
    expect(explained.toSorted()).toEqual(Object.keys(FINDINGS).toSorted())
  })
})
