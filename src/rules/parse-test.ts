/**
 * `test`: what is given, the message, and what is expected of the decision.
 */

import {
  type Cursor,
  expectEnd,
  expectKind,
  fail,
  peek,
  readCommaSeparated,
  spanFrom,
  takeKind,
  takeWords,
} from './cursor.js'
import { parseGivenValue } from './parse-value.js'
import type { Expectation, Given, TestCase } from './tree.js'

/**
 * @param heading - After the word `test`.
 * @param lines - The lines below it.
 */
export function parseTest(
  heading: Cursor,
  start: number,
  lines: readonly Cursor[],
): TestCase | undefined {
  const name = expectKind(heading, 'text', 'a name for the test in quotes')
  expectEnd(heading)
  const given: Given[] = []
  const expect: Expectation[] = []
  let message: string | undefined
  for (const line of lines) {
    if (takeWords(line, 'given')) given.push(...readCommaSeparated(line, () => parseGiven(line)))
    else if (takeWords(line, 'expect'))
      expect.push(...readCommaSeparated(line, () => parseExpectation(line)))
    else if (takeWords(line, 'message'))
      message = expectKind(line, 'text', 'the message in quotes')?.value ?? message
    else fail(line, '`given`, `message` or `expect`')
    expectEnd(line)
  }
  const span = spanFrom(heading, start)
  return name && { name: name.value, given, message, expect, span }
}

function parseGiven(cursor: Cursor): Given | undefined {
  const field = expectKind(cursor, 'name', 'a field')
  const value = field && parseGivenValue(cursor)
  if (!field || !value) return undefined
  const sure = takeKind(cursor, 'number')
  return {
    field: field.value,
    fieldSpan: { start: field.start, end: field.end },
    value,
    probability: sure && Number(sure.value),
  }
}

function parseExpectation(cursor: Cursor): Expectation | undefined {
  const { start } = peek(cursor)
  const negated = takeWords(cursor, 'no') || takeWords(cursor, 'not')
  const found = parseOutcome(cursor)
  return found && { ...found, negated, span: spanFrom(cursor, start) }
}

type Outcome =
  | { readonly expect: 'route'; readonly route: string }
  | { readonly expect: 'priority'; readonly priority: number }
  | { readonly expect: 'macro'; readonly macro: string | undefined }
  | { readonly expect: 'tag'; readonly tag: string }
  | { readonly expect: 'handoff' }
  | { readonly expect: 'fired'; readonly rule: string }

function parseOutcome(cursor: Cursor): Outcome | undefined {
  if (takeWords(cursor, 'handoff')) return { expect: 'handoff' }
  if (takeWords(cursor, 'macro')) return { expect: 'macro', macro: takeKind(cursor, 'text')?.value }
  if (takeWords(cursor, 'route')) {
    const route = expectKind(cursor, 'text', 'a route in quotes')
    return route && { expect: 'route', route: route.value }
  }
  if (takeWords(cursor, 'tag')) {
    const tag = expectKind(cursor, 'text', 'a tag in quotes')
    return tag && { expect: 'tag', tag: tag.value }
  }
  if (takeWords(cursor, 'priority')) {
    const priority = expectKind(cursor, 'number', 'a number')
    return priority && { expect: 'priority', priority: Number(priority.value) }
  }
  if (takeWords(cursor, 'fired')) {
    const rule = expectKind(cursor, 'name', 'the name of a rule')
    return rule && { expect: 'fired', rule: rule.value }
  }
  return fail(cursor, 'route, priority, macro, tag, handoff or fired')
}
