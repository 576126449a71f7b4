/**
 * What a variable of a macro can hold.
 */

import { readCalendarTime } from './calendar-time.js'

export const VARIABLE_TYPES = ['text', 'number', 'money', 'date', 'list', 'boolean'] as const
export type VariableType = (typeof VARIABLE_TYPES)[number]

export interface MacroMoney {
  readonly amount: number
  /** ISO 4217: `EUR`. */
  readonly currency: string
}

export type MacroScalar = string | number | boolean | MacroMoney

/** One entry of a list: `item`, or something with parts: `item.name`. */
export type MacroItem = MacroScalar | Readonly<Record<string, MacroScalar>>

/** A date is text: ISO 8601, a date alone or a time with its offset. */
export type MacroValue = MacroScalar | readonly MacroItem[]

/**
 * `value` as one of `type`, copied, so that nothing else of it can be reached; `undefined` where it is none.
 *
 * A number is taken as text too (`order.number: 4711`). In a list, entries that are neither scalar nor a
 * record of scalars make it no list.
 */
export function readMacroValue(type: VariableType, value: unknown): MacroValue | undefined {
  switch (type) {
    case 'text':
      return typeof value === 'number' && Number.isFinite(value) ? String(value) : readText(value)
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined
    case 'money':
      return readMoney(value)
    case 'date':
      return readCalendarTime(value) === undefined ? undefined : readText(value)
    case 'list':
      return readList(value)
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined
  }
}

export function isMacroMoney(value: unknown): value is MacroMoney {
  return (
    isRecord(value) &&
    Number.isFinite(value.amount) &&
    typeof value.currency === 'string' &&
    /^[A-Z]{3}$/.test(value.currency)
  )
}

// Half of a surrogate pair is no character, and percent-encoding throws on it.
const LONE_SURROGATE = /\p{Surrogate}/gu

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(LONE_SURROGATE, '\uFFFD') : undefined
}

function readMoney(value: unknown): MacroMoney | undefined {
  return isMacroMoney(value) ? { amount: value.amount, currency: value.currency } : undefined
}

function readList(value: unknown): readonly MacroItem[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value.map(readItem)
  return items.every((item) => item !== undefined) ? items : undefined
}

function readItem(value: unknown): MacroItem | undefined {
  const scalar = readScalar(value)
  if (scalar !== undefined || !isRecord(value)) return scalar
  const parts = Object.entries(value).map(([name, part]) => [name, readScalar(part)] as const)
  if (parts.some(([, part]) => part === undefined)) return undefined
  return Object.fromEntries(parts) as Record<string, MacroScalar>
}

function readScalar(value: unknown): MacroScalar | undefined {
  return (readMacroValue('number', value) ??
    readMacroValue('boolean', value) ??
    readText(value) ??
    readMoney(value)) as MacroScalar | undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
