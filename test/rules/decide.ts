/**
 * Rules and a message → the outcome, for tests.
 */

import {
  compileRules,
  evaluateRules,
  type RuleFacts,
  type RuleOutcome,
  type RuleProgram,
} from '../../src/rules/index.js'
import { compileMatcher, negatedTokens, tokenize } from '../../src/text/index.js'

export const DEFAULT = 'default\n  route "general"\n  priority 3\n'

/** The program of `rules` with a default; throws with all findings where it does not compile. */
export function programOf(rules: string): RuleProgram {
  const result = compileRules({ 'rules.triage': `${rules}\n${DEFAULT}` })
  if (result.ok) return result.program
  throw new Error(result.diagnostics.map(({ id, message }) => `${id} ${message}`).join('\n'))
}

export interface GivenFacts extends Partial<Omit<RuleFacts, 'text'>> {
  readonly subject?: string
  readonly body?: string
}

export function factsOf(program: RuleProgram, given: GivenFacts): RuleFacts {
  const { subject = '', body = '', ...rest } = given
  const message = subject === '' ? body : `${subject}\n${body}`
  const tokens = tokenize(message)
  return {
    text: { message, subject, body },
    language: undefined,
    languageConfidence: given.language === undefined ? 0 : 1,
    fields: {},
    tokens,
    subjectTokenCount: tokens.filter(({ end }) => end <= subject.length).length,
    hits: compileMatcher(program.patterns).match(tokens, given.language),
    negated: negatedTokens(tokens, given.language),
    model: {},
    ...rest,
  }
}

export function decide(rules: string, given: GivenFacts): RuleOutcome {
  const program = programOf(rules)
  return evaluateRules(program, factsOf(program, given))
}

/** Whether a rule with this condition fires. */
export function holds(condition: string, given: GivenFacts, before = ''): boolean {
  return decide(`${before}\nrule r\n  when ${condition}\n  then tag "x"`, given).fired.length > 0
}
