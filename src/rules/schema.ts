/**
 * A helpdesk's own fields, intents, routes, tags and macros, read from the JSON that `use` names.
 */

import { closest } from './edit-distance.js'
import type { Field, FieldType } from './field.js'

export interface Schema {
  readonly fields: Readonly<Record<string, Field>>
  readonly intents: readonly string[] | undefined
  readonly routes: readonly string[] | undefined
  readonly tags: readonly string[] | undefined
  /** Macro id → names of its variables; one that a rule need not give ends in `?`. */
  readonly macros: Readonly<Record<string, readonly string[]>> | undefined
}

export type SchemaResult =
  | { readonly ok: true; readonly schema: Schema }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Read a schema. Unknown keys are refused, so that a misspelt one is not silently ignored.
 *
 * @example
 * readSchema('{"fields": {"customer.tier": {"type": "enum", "values": ["vip", "standard"]}}}')
 */
export function readSchema(json: string): SchemaResult {
  const parsed = parseJson(json)
  if (!isObject(parsed)) return { ok: false, problems: ['it is not a JSON object'] }
  const problems: string[] = []
  refuseUnknownKeys(parsed, ['fields', 'intents', 'routes', 'tags', 'macros'], '', problems)
  const schema: Schema = {
    fields: readRecord(parsed.fields, 'fields', problems, readField) ?? {},
    intents: readTexts(parsed.intents, 'intents', problems),
    routes: readTexts(parsed.routes, 'routes', problems),
    tags: readTexts(parsed.tags, 'tags', problems),
    macros: readRecord(parsed.macros, 'macros', problems, (value, path) =>
      readTexts(value, path, problems),
    ),
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, schema }
}

const FIELD_TYPES: readonly FieldType[] = [
  'text',
  'number',
  'money',
  'enum',
  'list',
  'boolean',
  'time',
]

function readField(value: unknown, path: string, problems: string[]): Field | undefined {
  if (!isObject(value)) {
    problems.push(`${path} must be an object such as {"type": "text"}`)
    return undefined
  }
  refuseUnknownKeys(value, ['type', 'values', 'optional', 'min', 'max'], `${path}.`, problems)
  const type = FIELD_TYPES.find((known) => known === value.type)
  if (!type) {
    problems.push(`${path}.type must be one of ${FIELD_TYPES.join(', ')}`)
    return undefined
  }
  const values = readTexts(value.values, `${path}.values`, problems)
  if (type === 'enum' && !values) problems.push(`${path}.values must list what the enum can be`)
  return {
    type,
    ...(values && { values }),
    ...(typeof value.optional === 'boolean' && { optional: value.optional }),
    ...(typeof value.min === 'number' && { min: value.min }),
    ...(typeof value.max === 'number' && { max: value.max }),
  }
}

function readRecord<T>(
  value: unknown,
  path: string,
  problems: string[],
  read: (value: unknown, path: string, problems: string[]) => T | undefined,
): Record<string, T> | undefined {
  if (value === undefined) return undefined
  if (!isObject(value)) {
    problems.push(`${path} must be an object`)
    return undefined
  }
  const entries: [string, T][] = []
  for (const [key, item] of Object.entries(value)) {
    const found = read(item, `${path}["${key}"]`, problems)
    if (found !== undefined) entries.push([key, found])
  }
  return Object.fromEntries(entries)
}

function readTexts(value: unknown, path: string, problems: string[]): string[] | undefined {
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  problems.push(`${path} must be a list of texts`)
  return undefined
}

function refuseUnknownKeys(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
  problems: string[],
): void {
  for (const key of Object.keys(value).filter((candidate) => !known.includes(candidate))) {
    const near = closest(key, known)
    problems.push(`${path}${key} is not known${near ? `, did you mean ${near}?` : ''}`)
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
