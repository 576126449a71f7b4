import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileRules, formatDiagnostic, testRules } from '../../src/rules/index.js'
import { INTENTS, ROUTES, SENSITIVE } from './taxonomy.js'

const sources = { 'rules.triage': readFileSync('fixtures/rules.triage', 'utf8') }
const result = compileRules(sources, { intents: INTENTS, routes: ROUTES, sensitive: SENSITIVE })

describe('fixtures/rules.triage', () => {
  it('compiles without errors and warnings', () => {
    const found = result.ok ? result.warnings : result.diagnostics
    expect(
      found.map((diagnostic) => formatDiagnostic(diagnostic, sources['rules.triage'])),
    ).toEqual([])
  })

  it('passes all its tests', () => {
    if (!result.ok) throw new Error('does not compile')
    const { results, passedCount } = testRules(result.program)
    expect(results.filter(({ failures }) => failures.length > 0)).toEqual([])
    expect(passedCount).toBeGreaterThan(40)
  })
})
