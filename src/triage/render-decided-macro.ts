/**
 * The macro that was decided on, with the ticket's values in it.
 */

import { findMacro, MacroRenderError } from '../macros/index.js'
import type { Message } from '../message/index.js'
import { knownCode } from '../models/index.js'
import type { DecideInput } from './decide-input.js'
import type { DecidedMacro } from './decision.js'
import { expectsAnswer } from './expects-answer.js'

/** `null` where no macro fits, or one is named that is not there. */
export function renderDecidedMacro(input: DecideInput): DecidedMacro | null {
  const { message, outcome, options } = input
  const { macros = [], renderMacro } = options
  const { language } = input.understanding
  const id = macroIdOf(input)
  if (id === undefined) return null
  const macro = findMacro(macros, id, knownCode(language))
  if (macro === undefined) return null
  if (renderMacro === undefined) return { id, title: macro.title, text: null, missing: [] }
  const values = { ...valuesInText(input), ...valuesOf(message), ...outcome?.macro?.with }
  try {
    const { text, missing } = renderMacro(macro, values, {
      language: language.code,
      received: message.received,
    })
    return { id, title: macro.title, text, missing }
  } catch (error) {
    // A ticket whose values push a text past a limit must not end a batch: an agent sees the macro without its text.
    if (error instanceof MacroRenderError)
      return { id, title: macro.title, text: null, missing: [] }
    throw error
  }
}

/** What the rules give by default is for people, not for automatic mail. */
function macroIdOf({ outcome, model, understanding }: DecideInput): string | undefined {
  if (outcome === undefined) return model.macro
  const isForAnybody = outcome.macro?.by === 'default'
  return isForAnybody && !expectsAnswer(understanding.intent) ? undefined : outcome.macro?.id
}

/** What the customer writes out stands in for what the helpdesk does not know: the one order number named. */
function valuesInText({ understanding }: DecideInput): Record<string, unknown> {
  const named = understanding.entities.filter((entity) => entity.kind === 'order-number')
  const [number, ...others] = new Set(named.map((entity) => entity.value))
  return number === undefined || others.length > 0 ? {} : { 'order.number': number }
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
        Object.entries(values ?? {}).flatMap(([key, value]) =>
          value === null || value === undefined ? [] : [[`${prefix}.${key}`, value]],
        ),
    ),
  )
}
