/**
 * A message and what was understood of it → the flat, typed facts that rules read.
 */

import type { Message } from '../message/index.js'
import type { FactValue } from '../rules/index.js'
import type { Thread } from './thread.js'
import type { Understanding } from './understand.js'

type Fields = Record<string, FactValue | undefined>

export function ruleFields(message: Message, thread: Thread, understood: Understanding): Fields {
  const { customer, organization, order, location, custom } = message
  return {
    ...flattened('customer', customer),
    ...flattened('history', customer?.history),
    ...flattened('organization', organization),
    ...flattened('order', order),
    ...flattened('location', location),
    ...flattened('custom', custom),
    channel: message.channel,
    received: message.received,
    intents: understood.intents.map((intent) => intent.id),
    sentiment: understood.sentiment?.score,
    frustration: understood.frustration?.score,
    impact: understood.impact,
    urgency: understood.urgency,
    sensitive: understood.sensitive,
    entities: [...new Set(understood.entities.map((entity) => entity.kind))],
    tags: message.tags,
    'thread.contacts': thread.contacts,
    'thread.has_agent_reply': thread.hasAgentReply,
    'thread.hours_waiting': thread.hoursWaiting,
  }
}

/** Objects within objects are read so deep; an object may stand within itself. */
const MOST_DEPTH = 8

/** `{tier: 'vip'}` → `customer.tier`; nested objects go on with a dot, what rules cannot hold is left out. */
function flattened(prefix: string, value: unknown, depth = 1): Fields {
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) return {}
  const fields: Fields = {}
  for (const [key, inner] of Object.entries(value)) {
    const name = `${prefix}.${key}`
    if (isFactValue(inner)) fields[name] = inner
    else if (!Array.isArray(inner)) Object.assign(fields, flattened(name, inner, depth + 1))
  }
  return fields
}

function isFactValue(value: unknown): value is FactValue {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string')
  if (typeof value === 'object' && value !== null) {
    return (
      'amount' in value &&
      typeof value.amount === 'number' &&
      'currency' in value &&
      typeof value.currency === 'string'
    )
  }
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  )
}
