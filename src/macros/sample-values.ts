/**
 * Values to try a macro with.
 */

import type { Macro, MacroValues } from './macro.js'
import type { MacroValue, VariableType } from './macro-value.js'

/** One for every variable. */
export function sampleValues({ variables }: Macro): MacroValues {
  return Object.fromEntries(variables.map(({ name, type }) => [name, SAMPLES[type]]))
}

const SAMPLES: Readonly<Record<VariableType, MacroValue>> = {
  text: 'sample',
  number: 1,
  money: { amount: 129, currency: 'EUR' },
  date: '2026-03-14',
  list: ['sample', 'sample'],
  boolean: true,
}
