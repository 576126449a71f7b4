/**
 * What would be decided without any rule: route, priority and macro of what was understood.
 */

import { chooseMacro, type Macro } from '../macros/index.js'
import { knownCode } from '../models/index.js'
import type { ModelDecision } from '../rules/index.js'
import { expectsAnswer } from './expects-answer.js'
import type { ModelSet } from './model-set.js'
import { priorityOf } from './priority.js'
import type { TriageOptions } from './triage-options.js'
import type { Understanding } from './understand.js'

/** The route of a message that was not understood. */
const NOT_UNDERSTOOD = 'none'
/** Nobody waits for an answer to these: they are never urgent. */
const WITHOUT_REQUEST: ReadonlySet<string> = new Set([
  'other.thanks',
  'other.auto_reply',
  'other.spam',
])
const LEAST_URGENT = 5

export function modelDecision(
  understood: Understanding,
  models: ModelSet,
  options: TriageOptions,
): ModelDecision {
  const { intent } = understood
  const facts = intent && models.intents.get(intent.id)
  const route = intent === undefined && models.taxonomy ? NOT_UNDERSTOOD : facts?.route
  const priority = modelPriority(understood, facts?.id)
  const macros = fittingMacros(understood, options.macros ?? [])
  return {
    ...(route !== undefined && { route }),
    ...(priority !== undefined && { priority }),
    ...(macros[0] && { macro: macros[0].id }),
    macroAlternatives: macros.slice(1).map((macro) => macro.id),
  }
}

function modelPriority(
  { impact, urgency, frustration, isRepeat }: Understanding,
  intent: string | undefined,
): number | undefined {
  if (intent !== undefined && WITHOUT_REQUEST.has(intent)) return LEAST_URGENT
  if (impact === undefined || urgency === undefined) return undefined
  return priorityOf({ impact, urgency, frustrationLevel: frustration?.level ?? 0, isRepeat })
}

function fittingMacros({ intent, language }: Understanding, macros: readonly Macro[]): Macro[] {
  if (intent === undefined || !expectsAnswer(intent)) return []
  const { best, others } = chooseMacro(macros, {
    intent: intent.id,
    language: knownCode(language),
  })
  return best === undefined ? [] : [best, ...others]
}
