/**
 * Why the decision is what it is: the rules that fired, and on request the words that counted.
 */

import type { CompiledRule, RuleOutcome, RuleProgram } from '../rules/index.js'
import type { DecideInput } from './decide-input.js'
import type { Reason } from './decision.js'
import { explainScore } from './explain-score.js'
import type { Understanding } from './understand.js'

export function giveReasons(input: DecideInput): Reason[] {
  const { outcome, rules, understanding, explain } = input
  return [
    ...(outcome ? ruleReasons(outcome, rules, understanding) : []),
    ...(explain ? scoreReasons(input) : []),
  ]
}

/** A reason for each output that a rule decided. */
function ruleReasons(
  outcome: RuleOutcome,
  rules: RuleProgram | undefined,
  { document, customerText }: Understanding,
): Reason[] {
  const tagging = new Set(rules?.rules.filter(setsTags).map((rule) => rule.name))
  return outcome.fired.flatMap(({ rule, evidence }) => {
    const spans = evidence
      .filter(({ startToken, endToken }) => endToken > startToken)
      .map(({ startToken, endToken }) =>
        customerText.spanOf(document.tokens[startToken]!.start, document.tokens[endToken - 1]!.end),
      )
    return outputsOf(rule, outcome, tagging.has(rule)).map(
      (output): Reason => ({ kind: 'rule', output, id: rule, weight: 1, spans }),
    )
  })
}

function setsTags({ actions }: CompiledRule): boolean {
  return actions.some((action) => action.do === 'tag' || action.do === 'untag')
}

function outputsOf(rule: string, outcome: RuleOutcome, isTagging: boolean): string[] {
  const { handoff, route, priority, macro, macroBlockedBy, notes } = outcome
  const outputs = {
    action: handoff.some((it) => it.rule === rule),
    route: route.by === rule,
    priority:
      priority.by === rule ||
      [...priority.adjustments, ...priority.bounds].some((it) => it.rule === rule),
    macro: macro?.by === rule || macroBlockedBy === rule,
    notes: notes.some((it) => it.rule === rule),
    tags: isTagging,
  }
  return Object.entries(outputs).flatMap(([output, isDecided]) => (isDecided ? [output] : []))
}

function scoreReasons({ understanding, models }: DecideInput): Reason[] {
  const { features, customerText, alternatives, frustration } = understanding
  const best = alternatives[0]
  const explained = (output: string, head: string, label: string): Reason[] =>
    explainScore(
      output,
      models.explain(features, head, label),
      features,
      models.lexicon.ids,
      customerText,
    )
  return [
    ...(best ? explained('intent', 'intent', best.id) : []),
    ...(frustration ? explained('frustration', 'frustration', String(frustration.level)) : []),
  ]
}
