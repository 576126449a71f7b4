/**
 * Actions: what a rule does. One entry in `ACTIONS` for each first word.
 */

import {
  advance,
  type Cursor,
  expectEnd,
  expectKind,
  expectSymbol,
  expectWords,
  fail,
  failAt,
  peek,
  readCommaSeparated,
  spanFrom,
  takeKind,
  takeWords,
} from './cursor.js'
import { closest } from './edit-distance.js'
import type { Lexeme } from './lex.js'
import { parseValue } from './parse-value.js'
import type { Action, MacroVariable, TagName } from './tree.js'

/** One line of `then`. */
export function parseAction(cursor: Cursor): Action | undefined {
  const word = expectKind(cursor, 'name', 'an action')
  if (!word) return undefined
  const parse = ACTIONS.get(word.value) ?? recover(cursor, word)
  const action = parse?.(cursor, word.start)
  if (action) expectEnd(cursor)
  return action
}

type ParseAction = (cursor: Cursor, start: number) => Action | undefined

/** Called after their first word has been read. */
const ACTIONS: ReadonlyMap<string, ParseAction> = new Map<string, ParseAction>([
  ['route', parseRoute],
  ['priority', parsePriority],
  ['raise', (cursor, start) => parseAdjustment(cursor, start, -1)],
  ['lower', (cursor, start) => parseAdjustment(cursor, start, 1)],
  ['suggest', parseMacro],
  [
    'no',
    (cursor, start) =>
      expectWords(cursor, 'macro') ? { do: 'noMacro', span: spanFrom(cursor, start) } : undefined,
  ],
  ['tag', (cursor, start) => parseTags(cursor, start, 'tag')],
  ['untag', (cursor, start) => parseTags(cursor, start, 'untag')],
  ['hand', parseHandOff],
  ['note', parseNote],
  ['rollout', parseRollout],
  ['stop', (cursor, start) => ({ do: 'stop', span: spanFrom(cursor, start) })],
  [
    'request',
    (cursor, start) =>
      expectWords(cursor, 'auto')
        ? { do: 'requestAuto', span: spanFrom(cursor, start) }
        : undefined,
  ],
])

const ACTION_NAMES =
  'route, priority, raise priority, lower priority, suggest macro, no macro, tag, untag, hand off to human, note, rollout, request auto, stop'

function recover(cursor: Cursor, word: Lexeme): ParseAction | undefined {
  const near = closest(word.value, ACTIONS.keys())
  const hint = near ? ` Did you mean \`${near}\`?` : ''
  failAt(cursor, () =>
    cursor.report('S006', word, `\`${word.value}\` is not an action (${ACTION_NAMES}).${hint}`),
  )
  return near ? ACTIONS.get(near) : undefined
}

function parseRoute(cursor: Cursor, start: number): Action | undefined {
  const to = expectText(cursor, 'a route')
  return to && { do: 'route', to: to.value, toSpan: spanOf(to), span: spanFrom(cursor, start) }
}

function parsePriority(cursor: Cursor, start: number): Action | undefined {
  const limit = takeWords(cursor, 'at', 'least')
    ? 'atLeast'
    : takeWords(cursor, 'at', 'most')
      ? 'atMost'
      : undefined
  const number = expectKind(cursor, 'number', 'a number from 1 (most urgent) to 5')
  if (!number) return undefined
  if (/^[+-]/.test(number.source)) return refuseSign(cursor, number)
  const to = { to: Number(number.value), toSpan: spanOf(number), span: spanFrom(cursor, start) }
  return limit ? { do: 'boundPriority', limit, ...to } : { do: 'priority', ...to }
}

function refuseSign(cursor: Cursor, number: Lexeme): undefined {
  const steps = number.source.slice(1)
  failAt(cursor, () =>
    cursor.report(
      'S009',
      number,
      `\`${number.source}\` can be read both ways. Write \`raise priority by ${steps}\` (more urgent) or \`lower priority by ${steps}\`.`,
    ),
  )
}

function parseAdjustment(cursor: Cursor, start: number, sign: 1 | -1): Action | undefined {
  if (!expectWords(cursor, 'priority', 'by')) return undefined
  const steps = expectKind(cursor, 'number', 'a number of steps')
  if (!steps) return undefined
  const by = sign * Number(steps.value)
  return { do: 'adjustPriority', by, bySpan: spanOf(steps), span: spanFrom(cursor, start) }
}

function parseMacro(cursor: Cursor, start: number): Action | undefined {
  if (!expectWords(cursor, 'macro')) return undefined
  const macro = expectText(cursor, 'a macro')
  if (!macro) return undefined
  const variables = takeWords(cursor, 'with')
    ? readCommaSeparated(cursor, () => parseVariable(cursor))
    : []
  return {
    do: 'macro',
    macro: macro.value,
    macroSpan: spanOf(macro),
    with: variables,
    span: spanFrom(cursor, start),
  }
}

function parseVariable(cursor: Cursor): MacroVariable | undefined {
  const name = expectKind(cursor, 'name', 'a variable of the macro')
  if (!name || !expectSymbol(cursor, '=')) return undefined
  const value = parseValue(cursor)
  return value && { name: name.value, value, span: spanFrom(cursor, name.start) }
}

function parseTags(cursor: Cursor, start: number, kind: 'tag' | 'untag'): Action | undefined {
  const tags = readCommaSeparated(cursor, (): TagName | undefined => {
    const tag = expectText(cursor, 'a tag')
    return tag && { tag: tag.value, span: spanOf(tag) }
  })
  return tags.length > 0 ? { do: kind, tags, span: spanFrom(cursor, start) } : undefined
}

function parseHandOff(cursor: Cursor, start: number): Action | undefined {
  if (!expectWords(cursor, 'off', 'to', 'human') || !expectWords(cursor, 'because'))
    return undefined
  const because = expectText(cursor, 'a reason')
  return because && { do: 'handOff', because: because.value, span: spanFrom(cursor, start) }
}

function parseNote(cursor: Cursor, start: number): Action | undefined {
  const text = expectText(cursor, 'a text')
  return text && { do: 'note', text: text.value, span: spanFrom(cursor, start) }
}

function parseRollout(cursor: Cursor, start: number): Action | undefined {
  const percent = expectKind(cursor, 'percent', 'a share such as 50%')
  return (
    percent && {
      do: 'rollout',
      percent: Number(percent.value.slice(0, -1)),
      span: spanFrom(cursor, start),
    }
  )
}

/** A text, with the likeliest mistake named: the quotes were left out. */
function expectText(cursor: Cursor, what: string): Lexeme | undefined {
  const text = takeKind(cursor, 'text')
  if (text) return text
  const found = peek(cursor)
  if (found.kind !== 'name') return fail(cursor, `${what} in quotes`)
  advance(cursor)
  failAt(cursor, () =>
    cursor.report(
      'S010',
      found,
      `Expected ${what} in quotes, found \`${found.value}\`. Write "${found.value}".`,
    ),
  )
  return undefined
}

function spanOf({ start, end }: Lexeme): { readonly start: number; readonly end: number } {
  return { start, end }
}
