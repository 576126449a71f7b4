/**
 * What the body of a macro can read: its declared variables, filled, and nothing else.
 */

import type { Macro, MacroValues } from './macro.js'
import { isMacroMoney, type MacroItem, type MacroValue, readMacroValue } from './macro-value.js'

/** A tree by the parts of the names, without prototypes: `scope.customer.first_name`. */
export interface MacroScope {
  readonly [part: string]: unknown
}

/**
 * The variables of `macro` with their values, else their fallbacks, else `null`.
 *
 * Blank text counts as no value (helpdesks send it for names they do not have) and is `null` too, so that
 * `{% if customer.first_name %}` does what it says. So does a value of another type.
 */
export function fillVariables(
  { variables }: Macro,
  values: MacroValues,
): { readonly scope: MacroScope; readonly missing: readonly string[] } {
  const scope: Record<string, unknown> = Object.create(null)
  const missing: string[] = []
  for (const { name, type, fallback } of variables) {
    const given = Object.hasOwn(values, name) ? readMacroValue(type, values[name]) : undefined
    const value = given === undefined || isBlank(given) ? fallback : given
    if (value === undefined) missing.push(name)
    placeInto(
      scope,
      name.split('.'),
      value === undefined || isBlank(value) ? null : printable(value),
    )
  }
  return { scope, missing }
}

/** Prints as `129.00 EUR`, with as many decimals as the currency has. */
class PrintableMoney {
  readonly amount: number
  readonly currency: string

  constructor(amount: number, currency: string) {
    this.amount = amount
    this.currency = currency
  }

  toString(): string {
    const style = { style: 'currency', currency: this.currency } as const
    const { maximumFractionDigits } = new Intl.NumberFormat('en', style).resolvedOptions()
    return `${this.amount.toFixed(maximumFractionDigits ?? 2)} ${this.currency}`
  }
}

function printable(value: MacroValue): unknown {
  if (isMacroMoney(value)) return new PrintableMoney(value.amount, value.currency)
  return Array.isArray(value) ? value.map(printableItem) : value
}

function printableItem(item: MacroItem): unknown {
  if (typeof item !== 'object' || isMacroMoney(item)) return printable(item)
  return Object.fromEntries(Object.entries(item).map(([name, part]) => [name, printable(part)]))
}

function isBlank(value: MacroValue): boolean {
  return typeof value === 'string' && value.trim() === ''
}

function placeInto(scope: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let place = scope
  for (const part of path.slice(0, -1)) {
    place[part] ??= Object.create(null)
    place = place[part] as Record<string, unknown>
  }
  place[path.at(-1)!] = value
}
