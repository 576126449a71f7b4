/**
 * A guard or rule, ready to be tried on tickets.
 */

import type { ConditionCompiler } from './compile-condition.js'
import { all, type Evidence, none, type Reading } from './condition-test.js'
import { fnv1a } from './fnv.js'
import type { RuleKey } from './rule-key.js'
import type { Action, RuleDecl } from './tree.js'

export interface CompiledRule {
  readonly name: string
  readonly title: string | undefined
  readonly kind: 'guard' | 'rule'
  readonly isShadow: boolean
  /** The table of which only the first matching row acts, where this is a row of one. */
  readonly firstOf: string | undefined
  /** Each of them must be so for the rule to match. */
  readonly keys: readonly RuleKey[]
  /** In the order written, without `rollout`. */
  readonly actions: readonly Action[]
  readonly stops: boolean
  /** All of `when`, none of `unless`, and the ticket is in the rollout. */
  readonly matches: (reading: Reading) => boolean
  /** Called only where it matches. */
  readonly evidence: (reading: Reading) => readonly Evidence[]
}

/** @param firstOf - See `CompiledRule`. */
export function compileRule(
  decl: RuleDecl,
  firstOf: string | undefined,
  { compile, keysOf }: ConditionCompiler,
): CompiledRule {
  const { name, title, kind, shadow, then } = decl
  const when = all(decl.when.map(compile))
  const unless = none(decl.unless.map(compile))
  const isInRollout = compileRollout(name, then)
  return {
    name,
    title,
    kind,
    isShadow: shadow,
    firstOf,
    keys: decl.when.flatMap(keysOf),
    actions: then.filter((action) => action.do !== 'rollout'),
    stops: then.some((action) => action.do === 'stop'),
    matches: (reading) =>
      when.holds(reading) && unless.holds(reading) && isInRollout(reading.facts.id),
    evidence: (reading) => distinct(when.evidence?.(reading) ?? []),
  }
}

/** Hundredths of a percent. */
const ROLLOUT_STEPS = 10_000

/** The same tickets each time; raising the share only adds some. Without an id none. */
function compileRollout(
  name: string,
  actions: readonly Action[],
): (id: string | undefined) => boolean {
  const rollout = actions.find((action) => action.do === 'rollout')
  if (!rollout) return () => true
  const steps = rollout.percent * (ROLLOUT_STEPS / 100)
  return (id) => id !== undefined && fnv1a(`${id}\0${name}`) % ROLLOUT_STEPS < steps
}

/** A phrase found as written and by its stems is one piece of evidence. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  if (evidence.length < 2) return evidence
  const byPlace = new Map(
    evidence.map((one) => [`${one.startToken} ${one.endToken} ${one.phrase ?? ''}`, one]),
  )
  return [...byPlace.values()]
}
