/**
 * The macro that was decided on, with the ticket's values in it.
 */

import { findMacro, MacroRenderError } from '../macros/index.js'
import type { Message } from '../message/index.js'
import type { ModelDecision, RuleOutcome } from '../rules/index.js'
import type { DecidedMacro } from './decision.js'
import type { TriageOptions } from './triage-options.js'

/** `null` where no macro fits, or one is named that is not there. */
export function renderDecidedMacro(
  message: Message,
  language: string,
  outcome: RuleOutcome | undefined,
  model: ModelDecision,
  { macros = [], renderMacro }: TriageOptions,
): DecidedMacro | null {
  const id = outcome ? outcome.macro?.id : model.macro
  if (id === undefined) return null
  const macro = findMacro(macros, id, language === 'und' ? undefined : language)
  if (macro === undefined) return null
  if (renderMacro === undefined) return { id, title: macro.title, text: null, missing: [] }
  const values = { ...valuesOf(message), ...outcome?.macro?.with }
  try {
    const { text, missing } = renderMacro(macro, values, { language, received: message.received })
    return { id, title: macro.title, text, missing }
  } catch (error) {
    // A ticket whose values push a text past a limit must not end a batch: an agent sees the macro without its text.
    if (error instanceof MacroRenderError)
      return { id, title: macro.title, text: null, missing: [] }
    throw error
  }
}

/** The ticket's values by their full names: `customer.first_name`. */
function valuesOf({
  customer,
  organization,
  order,
  location,
  custom,
}: Message): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ customer, organization, order, location, custom }).flatMap(
      ([prefix, values]) =>
        Object.entries(values ?? {}).map(([key, value]) => [`${prefix}.${key}`, value]),
    ),
  )
}
