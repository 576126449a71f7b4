/**
 * What a field can hold, and the fields that are always there.
 */

export type FieldType = 'text' | 'number' | 'money' | 'enum' | 'list' | 'boolean' | 'time'

export interface Field {
  readonly type: FieldType
  /** Of an enum or a list: the only values it may hold. Absent: any text. */
  readonly values?: readonly string[]
  /** May be missing. Nothing depends on it yet but what people read. */
  readonly optional?: boolean
  /** Of a number: the range it never leaves. */
  readonly min?: number
  readonly max?: number
  /** The customer's words: read with `mentions` and `matches` only. */
  readonly isMessage?: boolean
  /** Decided by a classifier, with a probability. */
  readonly isClassified?: boolean
}

/** The fields that are there without any `use`. */
export const BUILT_IN_FIELDS: Readonly<Record<string, Field>> = {
  message: { type: 'text', isMessage: true },
  subject: { type: 'text', isMessage: true },
  body: { type: 'text', isMessage: true },
  channel: { type: 'text' },
  language: { type: 'text' },
  received: { type: 'time' },
  intent: { type: 'enum', isClassified: true },
  intents: { type: 'list' },
  sentiment: { type: 'number', min: -1, max: 1 },
  frustration: { type: 'number', min: 0, max: 1 },
  impact: { type: 'number', min: 1, max: 3 },
  urgency: { type: 'number', min: 1, max: 3 },
  sensitive: { type: 'list' },
  entities: { type: 'list' },
  tags: { type: 'list' },
  'thread.contacts': { type: 'number' },
  'thread.has_agent_reply': { type: 'boolean' },
  'thread.hours_waiting': { type: 'number' },
  'history.tickets_7d': { type: 'number', optional: true },
  'history.refunds_90d': { type: 'number', optional: true },
  'customer.tier': { type: 'text', optional: true },
  'customer.first_name': { type: 'text', optional: true },
  'customer.tags': { type: 'list', optional: true },
  'order.number': { type: 'text', optional: true },
  'order.total': { type: 'money', optional: true },
  'order.placed_at': { type: 'time', optional: true },
}

/** A value of the field as one would write it: for messages and help. */
export function exampleValue(field: Field): string {
  switch (field.type) {
    case 'number':
      return field.max === 1 ? '0.7' : '3'
    case 'money':
      return '200 EUR'
    case 'boolean':
      return 'true'
    default:
      return `"${field.values?.[0] ?? '...'}"`
  }
}
