/**
 * Values of rules as facts.
 */

import { type FactValue, type RuleFacts, readFact } from './facts.js'
import type { Value } from './tree.js'
import { unreachable } from './unreachable.js'

/** A value is known when rules are compiled, or is another field's. */
export function compileValue(value: Value): (facts: RuleFacts) => FactValue | undefined {
  if (value.kind === 'field') return (facts) => readFact(facts, value.field)
  const constant = constantOf(value)
  return () => constant
}

export function constantOf(value: Exclude<Value, { kind: 'field' }>): FactValue | undefined {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return value.number
    case 'boolean':
      return value.boolean
    case 'money':
      return { amount: value.amount, currency: value.currency }
    case 'time':
      return value.time
    case 'duration':
      return `${value.amount} ${value.unit}`
    case 'list':
      return value.values.flatMap((one) => (one.kind === 'text' ? [one.text] : []))
    case 'missing':
      return undefined
    default:
      return unreachable(value)
  }
}
