/**
 * What a macro is: a prepared answer with places to fill.
 */

import type { MacroValue, VariableType } from './macro-value.js'

export interface Macro {
  /** The same in every language the macro is written in: `where-is-my-order`. */
  readonly id: string
  readonly title: string
  /** The requests it answers; ids of the taxonomy. */
  readonly intents: readonly string[]
  /** ISO 639-1; empty where it fits any. */
  readonly languages: readonly string[]
  readonly variables: readonly MacroVariable[]
  /** Liquid. */
  readonly body: string
  /** Where it was read; problems point there. */
  readonly source?: MacroSource
}

export interface MacroVariable {
  /** `days`, or a path: `customer.first_name`. */
  readonly name: string
  readonly type: VariableType
  /** Stands in where there is no value. The empty text: the macro reads well without. */
  readonly fallback?: MacroValue
}

export interface MacroSource {
  readonly file: string
  /** Part of the macro (`intents`, `variables.order.number`, `body`) → its line, counted from 1. */
  readonly lines: Readonly<Record<string, number>>
}

/** By the full name of the variable: `{ 'customer.first_name': 'Ana' }`. */
export type MacroValues = Readonly<Record<string, unknown>>

export interface RenderMacroOptions {
  /** When the message came, ISO 8601 with offset: what `now` and `today` mean. */
  readonly received?: string | undefined
  /** Of the message; for a macro that fits several. */
  readonly language?: string | undefined
}

export interface RenderedMacro {
  /** Plain text. */
  readonly text: string
  /** Declared variables with neither a value of their type nor a fallback. */
  readonly missing: readonly string[]
}

/** @throws MacroRenderError on a template that does not hold, or that a limit ended. */
export type RenderMacro = (
  macro: Macro,
  values: MacroValues,
  options: RenderMacroOptions,
) => RenderedMacro
