/**
 * `variables` of the front matter: names with their type and what stands in for them.
 */

import { didYouMean } from './did-you-mean.js'
import type { LocatedEntry } from './front-matter.js'
import type { MacroVariable } from './macro.js'
import { readMacroValue, VARIABLE_TYPES, type VariableType } from './macro-value.js'
import { plainOf, type Report, readKeys, textOf } from './read-keys.js'

/** Those that can be read, with the lines they stand on. */
export function readVariables(
  entry: LocatedEntry | undefined,
  report: Report,
): readonly { readonly variable: MacroVariable; readonly line: number }[] {
  if (entry === undefined) return []
  if (entry.value.kind !== 'map') {
    report('wrong-type', entry.line, '`variables` must be names, each with `{ type: … }`.')
    return []
  }
  const { entries } = entry.value
  return entries.flatMap((written) => {
    const problem = problemWithName(written.key, entries)
    if (problem !== undefined) report('bad-name', written.line, problem)
    const variable = readVariable(written, report)
    return variable === undefined ? [] : [{ variable, line: written.line }]
  })
}

const NAME = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/i
/** Words that mean something else in Liquid. */
const RESERVED = ['blank', 'empty', 'false', 'forloop', 'nil', 'null', 'true']

const EXPECTED: Readonly<Record<VariableType, string>> = {
  text: 'a text',
  number: 'a number',
  money: 'an amount such as `{ amount: 129, currency: EUR }`',
  date: 'a date such as `2026-03-14`, or a time with its offset',
  list: 'a list of texts, numbers or records of them',
  boolean: '`true` or `false`',
}

function problemWithName(name: string, all: readonly LocatedEntry[]): string | undefined {
  if (!NAME.test(name)) {
    return `\`${name}\` is no variable: letters, digits and \`_\`, parts joined by dots.`
  }
  const root = name.split('.')[0]!
  if (RESERVED.includes(root)) return `\`${root}\` means something else in Liquid.`
  const inside = all.find((other) => other.key.startsWith(`${name}.`))
  return inside && `\`${name}\` and \`${inside.key}\` cannot both be variables.`
}

function readVariable(written: LocatedEntry, report: Report): MacroVariable | undefined {
  const name = written.key
  const expected = `Give \`${name}\` a type: \`{ type: text }\`.`
  const keys = readKeys(written.value, ['type', 'fallback'], expected, report)
  if (written.value.kind !== 'map') return undefined
  const type = readType(keys.get('type'), name, written.line, report)
  const fallback = keys.get('fallback')
  if (type === undefined || fallback === undefined) return type && { name, type }
  const plain = plainOf(fallback.value)
  const value = plain === '' ? plain : readMacroValue(type, plain)
  if (value !== undefined) return { name, type, fallback: value }
  report('wrong-type', fallback.line, `The fallback of \`${name}\` must be ${EXPECTED[type]}.`)
  return undefined
}

function readType(
  entry: LocatedEntry | undefined,
  name: string,
  line: number,
  report: Report,
): VariableType | undefined {
  if (entry === undefined) {
    report('missing-key', line, `\`${name}\` needs a \`type\`.`)
    return undefined
  }
  const written = textOf(entry.value) ?? ''
  const type = VARIABLE_TYPES.find((known) => known === written)
  if (type !== undefined) return type
  const hint = didYouMean(written, VARIABLE_TYPES)
  report('wrong-type', entry.line, `A type is one of ${VARIABLE_TYPES.join(', ')}.${hint}`)
  return undefined
}
