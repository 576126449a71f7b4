/**
 * The parts of a map in the front matter, with what is wrong said where it stands.
 */

import { didYouMean } from './did-you-mean.js'
import type { LocatedEntry, LocatedValue } from './front-matter.js'
import type { MacroProblemCode } from './macro-problem.js'

/** Notes one finding about the file that is being read. */
export type Report = (code: MacroProblemCode, line: number, message: string) => void

/**
 * The entries of a map by key; none where it is no map.
 *
 * @param expected - How to write it, said where it is no map.
 */
export function readKeys(
  value: LocatedValue,
  known: readonly string[],
  expected: string,
  report: Report,
): ReadonlyMap<string, LocatedEntry> {
  if (value.kind !== 'map') {
    report('wrong-type', value.line, expected)
    return new Map()
  }
  for (const { key, line } of value.entries) {
    if (known.includes(key)) continue
    report('unknown-key', line, `Unknown key \`${key}\`.${didYouMean(key, known)}`)
  }
  return new Map(value.entries.map((entry) => [entry.key, entry]))
}

/** The text of a scalar that is one and is not blank. */
export function textOf(value: LocatedValue): string | undefined {
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return undefined
  return value.value.trim() || undefined
}

/** The value without its lines. */
export function plainOf(value: LocatedValue): unknown {
  switch (value.kind) {
    case 'map':
      return Object.fromEntries(value.entries.map((entry) => [entry.key, plainOf(entry.value)]))
    case 'list':
      return value.items.map(plainOf)
    case 'scalar':
      return value.value
    case 'other':
      return undefined
  }
}
