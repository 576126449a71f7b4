/**
 * Lines of NDJSON → decisions, in order; a line that is no message comes out as a reject with the reason.
 */

import { describeProblems, type Message, parseMessage } from '../message/index.js'
import type { DecideOptions, Decision, Triage } from '../triage/index.js'

export interface NumberedLine {
  /** From 1. */
  readonly number: number
  readonly text: string
}

export type LabelledLine =
  | {
      readonly kind: 'decision'
      readonly line: number
      readonly message: Message
      readonly decision: Decision
    }
  | {
      readonly kind: 'reject'
      readonly line: number
      readonly reason: string
      readonly original: string
    }

export interface LabelOptions extends DecideOptions {
  /** Refuse messages with keys that the library does not know. */
  readonly strict?: boolean
}

/** Empty lines are skipped. Nothing else is: every line gives exactly one result. */
export async function* labelLines(
  lines: AsyncIterable<NumberedLine> | Iterable<NumberedLine>,
  triage: Triage,
  { strict = false, ...options }: LabelOptions = {},
): AsyncGenerator<LabelledLine> {
  for await (const { number, text } of lines) {
    if (text.trim() === '') continue
    const read = readMessage(text, strict)
    if (typeof read === 'string')
      yield { kind: 'reject', line: number, reason: read, original: text }
    else yield { kind: 'decision', line: number, message: read, decision: triage(read, options) }
  }
}

/** @returns The message, or what is wrong with the line. */
function readMessage(text: string, strict: boolean): Message | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return `not JSON: ${error.message}`
    throw error
  }
  const parsed = parseMessage(json, { strict })
  return parsed.ok ? parsed.message : describeProblems(parsed.problems)
}
