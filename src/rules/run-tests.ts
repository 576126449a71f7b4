/**
 * The tests that stand in rule files, run against the whole program.
 */

import { compileMatcher } from '../text/index.js'
import type { RuleProgram } from './compile.js'
import { evaluateRules, type RuleOutcome } from './evaluate.js'
import { factsOfTest } from './test-facts.js'
import type { Expectation, Span } from './tree.js'
import { unreachable } from './unreachable.js'

export interface TestReport {
  readonly passedCount: number
  readonly failedCount: number
  /** In the order of the files. */
  readonly results: readonly TestResult[]
}

export interface TestResult {
  readonly file: string
  /** The rule it stands in; absent for a test at the margin. */
  readonly rule?: string
  readonly name: string
  /** Of the line with its name. */
  readonly span: Span
  /** One sentence for each expectation that was not met; none where it passed. */
  readonly failures: readonly string[]
}

/** Run all tests. They run without a model: what a test does not give is missing. */
export function testRules(program: RuleProgram): TestReport {
  const matcher = compileMatcher(program.patterns)
  const results = program.tests.map(({ file, rule, test }): TestResult => {
    const outcome = evaluateRules(program, factsOfTest(test, program.fields, matcher))
    const failures = test.expect.flatMap((expected) => failureOf(expected, outcome) ?? [])
    const { name, span } = test
    return rule === undefined
      ? { file, name, span, failures }
      : { file, rule, name, span, failures }
  })
  const failedCount = results.filter(({ failures }) => failures.length > 0).length
  return { passedCount: results.length - failedCount, failedCount, results }
}

function failureOf(expected: Expectation, outcome: RuleOutcome): string | undefined {
  const { wanted, found, isMet } = compare(expected, outcome)
  if (isMet !== expected.negated) return undefined
  return `expected ${expected.negated ? 'not ' : ''}${wanted}, found ${found}`
}

interface Comparison {
  readonly wanted: string
  readonly found: string
  readonly isMet: boolean
}

function compare(expected: Expectation, outcome: RuleOutcome): Comparison {
  const { route, priority, macro, tags, handoff, fired } = outcome
  switch (expected.expect) {
    case 'route':
      return {
        wanted: `route "${expected.route}"`,
        found: `"${route.value}" by ${route.by}`,
        isMet: route.value === expected.route,
      }
    case 'priority':
      return {
        wanted: `priority ${expected.priority}`,
        found: `${priority.value} (${priority.base} by ${priority.by})`,
        isMet: priority.value === expected.priority,
      }
    case 'macro':
      return {
        wanted: expected.macro === undefined ? 'a macro' : `macro "${expected.macro}"`,
        found: macro ? `"${macro.id}" by ${macro.by}` : 'none',
        isMet: macro !== undefined && (expected.macro ?? macro.id) === macro.id,
      }
    case 'tag':
      return {
        wanted: `tag "${expected.tag}"`,
        found: tags.length > 0 ? tags.map((tag) => `"${tag}"`).join(', ') : 'none',
        isMet: tags.includes(expected.tag),
      }
    case 'handoff':
      return {
        wanted: 'handoff',
        found: handoff.length > 0 ? `one by ${handoff[0]!.rule}` : 'none',
        isMet: handoff.length > 0,
      }
    case 'fired': {
      const names = [...fired, ...(outcome.shadow?.fired ?? [])].map(({ rule }) => rule)
      return {
        wanted: `fired ${expected.rule}`,
        found: names.length > 0 ? names.join(', ') : 'none',
        isMet: names.some((name) => name === expected.rule || isRowOf(name, expected.rule)),
      }
    }
    default:
      return unreachable(expected)
  }
}

function isRowOf(rule: string, table: string): boolean {
  return rule.startsWith(`${table}/`)
}
