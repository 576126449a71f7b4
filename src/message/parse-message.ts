/**
 * The border of the library: whatever came in, as a message or as the list of everything wrong with it.
 */

import {
  array,
  type BaseIssue,
  custom,
  nullish,
  number,
  object,
  picklist,
  pipe,
  safeParse,
  string,
  union,
} from 'valibot'
import { describeValue } from './describe-value.js'
import { isDateTime } from './is-date-time.js'
import { AUTHORS, CHANNELS, type Facts, type Message } from './message.js'

export interface MessageProblem {
  /** `customer`, `history[2].author`; empty where the message itself is none. */
  readonly path: string
  /** What was expected and what was found. */
  readonly message: string
}

export type ParseMessageResult =
  | {
      readonly ok: true
      readonly message: Message
      /** Unknown top-level keys, kept for the output and never read. */
      readonly extra: Readonly<Record<string, unknown>>
    }
  | { readonly ok: false; readonly problems: readonly [MessageProblem, ...MessageProblem[]] }

/**
 * The message in `input`, or all its problems in the order of the known keys. `null` counts as absent.
 *
 * @param options.strict - Each unknown top-level key is a problem too.
 */
export function parseMessage(
  input: unknown,
  { strict = false }: { readonly strict?: boolean } = {},
): ParseMessageResult {
  const result = safeParse(MESSAGE, input)
  const problems = result.success ? [] : result.issues.map(problemOf)
  if (strict && isRecord(input)) problems.push(...unknownKeys(input).map(unknownKeyProblem))
  const [first, ...others] = problems
  if (first !== undefined) return { ok: false, problems: [first, ...others] }

  const { history, ...fields } = result.output as ParsedMessage
  const message = {
    ...presentFields(fields),
    ...(history && { history: history.map(presentFields) }),
  } as unknown as Message
  return { ok: true, message, extra: extraFields(input as Facts) }
}

/** What the schema lets through: as `Message`, but absent values may still be `null` or `undefined`. */
type ParsedMessage = Readonly<Record<string, unknown>> & {
  readonly history?: readonly Facts[] | null
}

const AN_OBJECT = 'an object'
const A_STRING = 'a string'
const AN_AUTHOR = `one of ${AUTHORS.join(', ')}`

// In this schema the message of an issue is only what was expected; `problemOf` adds what was found.
const FACTS = custom<Facts>(isRecord, AN_OBJECT)
const DATE_TIME = custom<string>(
  isDateTime,
  'a date and time with offset such as 2026-11-17T09:24:00+01:00',
)
const HISTORY_ENTRY = pipe(
  FACTS,
  object(
    {
      author: picklist(AUTHORS, AN_AUTHOR),
      body: string(A_STRING),
      at: nullish(DATE_TIME),
    },
    expectationOfMissingKey,
  ),
)
const MESSAGE_FIELDS = {
  id: nullish(union([string(), number()], 'a string or a number')),
  subject: nullish(string(A_STRING)),
  body: string(A_STRING),
  channel: nullish(picklist(CHANNELS, `one of ${CHANNELS.join(', ')}`)),
  language: nullish(string(A_STRING)),
  received: nullish(DATE_TIME),
  customer: nullish(FACTS),
  organization: nullish(FACTS),
  order: nullish(FACTS),
  location: nullish(FACTS),
  tags: nullish(array(string(A_STRING), 'a list of strings')),
  history: nullish(array(HISTORY_ENTRY, 'a list of earlier messages')),
  custom: nullish(FACTS),
}
const MESSAGE = pipe(FACTS, object(MESSAGE_FIELDS, expectationOfMissingKey))

/** valibot names only the key that is missing, as `"author"`; all that are required but the author are strings. */
function expectationOfMissingKey(issue: BaseIssue<unknown>): string {
  return issue.expected === '"author"' ? AN_AUTHOR : A_STRING
}

function problemOf(issue: BaseIssue<unknown>): MessageProblem {
  return {
    path: pathOf(issue),
    message: `expected ${issue.message}, found ${describeValue(issue.input)}`,
  }
}

function pathOf(issue: BaseIssue<unknown>): string {
  let path = ''
  for (const { key } of issue.path ?? []) {
    if (typeof key === 'number') path += `[${key}]`
    else path += path === '' ? String(key) : `.${String(key)}`
  }
  return path
}

function unknownKeyProblem(key: string): MessageProblem {
  const known = Object.keys(MESSAGE_FIELDS).join(', ')
  return { path: key, message: `expected one of the keys ${known}, found ${describeValue(key)}` }
}

function unknownKeys(input: Facts): string[] {
  return Object.keys(input).filter((key) => !Object.hasOwn(MESSAGE_FIELDS, key))
}

/** By `fromEntries`, so that a key `__proto__` is a key like any other. */
function extraFields(input: Facts): Facts {
  return Object.fromEntries(unknownKeys(input).map((key) => [key, input[key]]))
}

function presentFields(fields: Facts): Facts {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  )
}

function isRecord(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
