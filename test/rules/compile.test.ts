import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRules, evaluateRules } from '../../src/rules/index.js'
import { DEFAULT, factsOf, programOf } from './decide.js'

const WORDS =
  'use phrases list define guard rule shadow table calendar default test when unless then given message expect is not in has mentions matches starts ends with during outside older newer than within next and or any all none at least of ( ) , : = >= <= > < | * "x" "[a" "(a|b)" "de" 1 0.7 -3 +1 50% 200 EUR days 2026-12-25 09:00 /a+/ /(/ customer.tier frustration received route priority raise lower by suggest macro tag hand off to human because note rollout stop known missing constructor __proto__ toString # “ ; \n \n   \n'.split(
    / /,
  )
const programText = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 60 })
  .map((words) => words.join(' '))

describe('compileRules', () => {
  it('never throws, and every span lies in its file', () => {
    const texts = fc.oneof(programText, fc.string({ unit: 'binary', maxLength: 200 }))
    fc.assert(
      fc.property(texts, (text) => {
        const result = compileRules({ 'x.triage': text })
        const found = result.ok ? result.warnings : result.diagnostics
        return found.every(({ start, end }) => 0 <= start && start <= end && end <= text.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws on a damaged file, nor when what is left of it decides', () => {
    const source = readFileSync('fixtures/rules.triage', 'utf8')
    const place = fc.integer({ min: 0, max: source.length })
    fc.assert(
      fc.property(
        place,
        fc.integer({ min: 0, max: 40 }),
        programText,
        (start, length, inserted) => {
          const damaged = source.slice(0, start) + inserted + source.slice(start + length)
          const result = compileRules({ 'x.triage': damaged })
          if (result.ok)
            evaluateRules(result.program, factsOf(result.program, { body: damaged.slice(0, 200) }))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('gives the same program for the same text', () => {
    const source = readFileSync('fixtures/rules.triage', 'utf8')
    const [a, b] = [compileRules({ 'x.triage': source }), compileRules({ 'x.triage': source })]
    if (!a.ok || !b.ok) throw new Error('does not compile')
    expect(a.program.hash).toBe(b.program.hash)
    expect(a.program.patterns).toEqual(b.program.patterns)
  })

  it('has a hash that depends on what is said, not on how it is laid out', () => {
    const hash = (rules: string) => programOf(rules).hash
    const plain = 'rule a\n  when frustration >= 0.5\n  then stop'
    expect(hash(`# note\n${plain.replace('\n  then', '   # half\n\n    then')}`)).toBe(hash(plain))
    expect(hash(plain.replace('0.5', '0.6'))).not.toBe(hash(plain))
  })

  it('reads files in the order of their use, and circles end', () => {
    const rule = (name: string, route: string) =>
      `rule ${name}\n  when frustration >= 0\n  then route "${route}"\n`
    const result = compileRules({
      'main.triage': `use "other.triage"\n${rule('a', 'x')}${DEFAULT}`,
      'other.triage': `use "main.triage"\n${rule('b', 'y')}`,
    })
    if (!result.ok) throw new Error('does not compile')
    expect(result.program.rules.map(({ name }) => name)).toEqual(['b', 'a'])
  })

  it('accepts quotes as word processors write them', () => {
    expect(
      programOf('rule a\n  when message mentions “refund”\n  then tag „x“').patterns,
    ).toHaveLength(1)
  })

  it('accepts a byte order mark and Windows line ends', () => {
    expect(compileRules({ 'x.triage': `\uFEFF${DEFAULT.replace(/\n/g, '\r\n')}` }).ok).toBe(true)
  })

  it('keeps a broken declaration from spoiling the next', () => {
    const result = compileRules({
      'x.triage': `rule a\n  when any of (\nrule b\n  when custmer\n${DEFAULT}`,
    })
    if (result.ok) throw new Error('compiles')
    const messages = result.diagnostics.map(({ message }) => message)
    expect(messages).toContain('The rule `b` has no `then`. Say what it does.')
    expect(messages.some((message) => message.startsWith('There is no `default`'))).toBe(false)
  })
})
