/**
 * Which rules are worth trying on a ticket. Each rule is filed under one thing that it cannot match without:
 * a value of a field, or a phrase list. The rules that need nothing of the kind are always tried.
 */

import type { CompiledRule } from './compile-rule.js'
import type { Reading } from './condition-test.js'
import { readFact } from './facts.js'
import type { RuleKey } from './rule-key.js'

/** Rules by number, in order. */
export interface RuleIndex {
  readonly rules: readonly CompiledRule[]
  readonly always: readonly number[]
  readonly byValue: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>
  /** By number of the phrase list. */
  readonly byList: ReadonlyMap<number, readonly number[]>
}

/** File each rule under that of its keys which it shares with the fewest others. */
export function createRuleIndex(rules: readonly CompiledRule[]): RuleIndex {
  const sizes = new Map<string, number>()
  for (const { keys } of rules)
    for (const name of keys.flatMap(bucketNames)) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  const largest = (key: RuleKey) => Math.max(...bucketNames(key).map((name) => sizes.get(name)!))
  const always: number[] = []
  const byValue = new Map<string, Map<string, number[]>>()
  const byList = new Map<number, number[]>()
  rules.forEach(({ keys }, rule) => {
    const [rarest] = keys.toSorted((a, b) => largest(a) - largest(b))
    if (!rarest) always.push(rule)
    else if (rarest.kind === 'mentions') fileUnder(byList, rarest.list, rule)
    else {
      const buckets = byValue.get(rarest.field) ?? new Map<string, number[]>()
      byValue.set(rarest.field, buckets)
      for (const value of new Set(rarest.values)) fileUnder(buckets, value, rule)
    }
  })
  return { rules, always, byValue, byList }
}

/** The rules that match, in order. The same as trying all of them. */
export function matchingRules(index: RuleIndex, reading: Reading): CompiledRule[] {
  const { rules, always, byValue, byList } = index
  const numbers: number[] = []
  const tryAll = (candidates: readonly number[] | undefined): void => {
    if (!candidates) return
    for (const number of candidates) if (rules[number]!.matches(reading)) numbers.push(number)
  }
  tryAll(always)
  for (const [field, buckets] of byValue) {
    const value = readFact(reading.facts, field)
    if (typeof value === 'string') tryAll(buckets.get(value))
  }
  for (const list of reading.mentioned) tryAll(byList.get(list))
  return numbers.sort((a, b) => a - b).map((number) => rules[number]!)
}

function bucketNames(key: RuleKey): string[] {
  return key.kind === 'mentions'
    ? [`list ${key.list}`]
    : key.values.map((value) => `${key.field} ${value}`)
}

function fileUnder<K>(buckets: Map<K, number[]>, key: K, rule: number): void {
  const bucket = buckets.get(key)
  if (bucket) bucket.push(rule)
  else buckets.set(key, [rule])
}
