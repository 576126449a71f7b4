/**
 * Whether the answer may go out by itself, is suggested, or a person must write it.
 */

import type { DecideInput } from './decide-input.js'
import type { Action, DecidedMacro } from './decision.js'
import { expectsAnswer } from './expects-answer.js'

/** From the third contact on no machine answers; a machine that writes for the third time is a loop. */
const MOST_CONTACTS = 2
const FURIOUS = 3
const MOST_URGENT = 1
const ASKS_FOR_A_PERSON = 'contact.human'

/**
 * `human` for what a decent company would not leave to a machine; `auto` where a macro is complete and answers
 * as sure as this one were shown to be right often enough; else `suggest`.
 */
export function chooseAction(
  input: DecideInput,
  priority: number | null,
  macro: DecidedMacro | null,
): Action {
  if (needsHuman(input, priority)) return 'human'
  return isComplete(macro) && mayGoOut(input) && isProven(input) ? 'auto' : 'suggest'
}

function isComplete(macro: DecidedMacro | null): boolean {
  return macro !== null && macro.text !== null && macro.missing.length === 0
}

/** What was proven is the model's own choice; a macro that a rule suggests goes out only where a rule asks for it. */
function mayGoOut({ outcome }: DecideInput): boolean {
  return outcome === undefined || outcome.macro?.by === 'model' || outcome.requestAuto.length > 0
}

function needsHuman(
  { understanding, outcome, thread }: DecideInput,
  priority: number | null,
): boolean {
  return (
    (outcome !== undefined && outcome.handoff.length > 0) ||
    understanding.sensitive.length > 0 ||
    understanding.needsPerson ||
    understanding.frustration?.level === FURIOUS ||
    understanding.intents.some((intent) => intent.id === ASKS_FOR_A_PERSON) ||
    priority === MOST_URGENT ||
    ((thread.contacts > MOST_CONTACTS || thread.hasOnlyBotReplies) &&
      expectsAnswer(understanding.intent))
  )
}

function isProven({ understanding: { intent, language }, models }: DecideInput): boolean {
  if (intent === undefined || !expectsAnswer(intent) || models.automaticCuts === undefined)
    return false
  const { byIntent, byLanguage } = models.automaticCuts
  const intentCut = byIntent.get(models.intentIds.indexOf(intent.id))
  // A model of one's own may not know in which language its messages were: then all count as one.
  const languageCut = byLanguage.get(language.code) ?? byLanguage.get('und')
  return (
    intentCut !== undefined &&
    languageCut !== undefined &&
    intent.probability >= Math.max(intentCut, languageCut)
  )
}
