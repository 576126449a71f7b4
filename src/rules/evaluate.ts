/**
 * A compiled program and the facts of one ticket → what the rules decide, and why.
 */

import { applySlots, type Slots } from './apply-slots.js'
import type { RuleProgram } from './compile.js'
import type { CompiledRule } from './compile-rule.js'
import type { Evidence, Reading } from './condition-test.js'
import { type RuleFacts, readFact } from './facts.js'
import { hitsByList } from './phrase-book.js'
import { readTimeMs } from './read-time.js'
import { matchingRules } from './rule-index.js'

export interface FiredRule {
  readonly rule: string
  readonly kind: 'guard' | 'rule'
  readonly title?: string
  /** The words of the message that made it match, where words did. */
  readonly evidence: readonly Evidence[]
}

export interface RuleOutcome extends Slots {
  /** Guards and rules that matched and applied, in order. */
  readonly fired: readonly FiredRule[]
  /** Rules that matched after one that says `stop`. */
  readonly notApplied: readonly string[]
  /** What would have been decided with the shadow rules that matched; absent where none did. */
  readonly shadow?: ShadowOutcome
}

export interface ShadowOutcome extends Slots {
  /** The shadow rules that matched. */
  readonly fired: readonly FiredRule[]
}

/**
 * Decide. Every rule is tried on the same facts, none sees what another did; guards apply before rules,
 * and no rule can stop them. The same program and facts always give the same outcome.
 */
export function evaluateRules(program: RuleProgram, facts: RuleFacts): RuleOutcome {
  const reading: Reading = {
    facts,
    receivedMs: readTimeMs(readFact(facts, 'received')),
    ...hitsByList(program.phraseBook, facts),
  }
  const matched = firstRows(matchingRules(program.index, reading))
  const { applied, notApplied } = upToStop(matched.filter(({ isShadow }) => !isShadow))
  const shadows = matched.filter(({ isShadow }) => isShadow)
  const outcome = {
    ...applySlots(applied, facts, program.defaults),
    fired: applied.map((rule) => firedRule(rule, reading)),
    notApplied: notApplied.map(({ name }) => name),
  }
  if (shadows.length === 0) return outcome
  const shadow = {
    ...applySlots(upToStop(matched).applied, facts, program.defaults),
    fired: shadows.map((rule) => firedRule(rule, reading)),
  }
  return { ...outcome, shadow }
}

/** Of a table that lets one row act, only the first that matched. */
function firstRows(rules: readonly CompiledRule[]): CompiledRule[] {
  const seen = new Set<string>()
  return rules.filter(({ firstOf }) => {
    if (firstOf === undefined) return true
    const isFirst = !seen.has(firstOf)
    seen.add(firstOf)
    return isFirst
  })
}

/** `stop` skips the rules after it, and never a guard. */
function upToStop(rules: readonly CompiledRule[]): {
  readonly applied: readonly CompiledRule[]
  readonly notApplied: readonly CompiledRule[]
} {
  const applied: CompiledRule[] = []
  const notApplied: CompiledRule[] = []
  let isStopped = false
  for (const rule of rules) {
    const isSkipped = isStopped && rule.kind === 'rule'
    if (isSkipped) notApplied.push(rule)
    else applied.push(rule)
    isStopped ||= rule.stops
  }
  return { applied, notApplied }
}

function firedRule(rule: CompiledRule, reading: Reading): FiredRule {
  const { name, kind, title } = rule
  const fired = { rule: name, kind, evidence: rule.evidence(reading) }
  return title === undefined ? fired : { ...fired, title }
}
