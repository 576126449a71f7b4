/**
 * `guard`, `rule`, `shadow rule` and `default`: headings with conditions, actions and tests.
 */

import {
  type Cursor,
  expectEnd,
  expectKind,
  peek,
  spanFrom,
  takeKind,
  takeWords,
} from './cursor.js'
import type { DeclarationParser, DeclarationText } from './declaration-parser.js'
import { parseAction } from './parse-action.js'
import { parseCondition } from './parse-condition.js'
import { parseTest } from './parse-test.js'
import type { Action, Cond, DefaultDecl, RuleDecl, TestCase } from './tree.js'

export const parseGuard: DeclarationParser<RuleDecl> = (text) => parseBody(text, 'guard', false)

export const parseRule: DeclarationParser<RuleDecl> = (text) => parseBody(text, 'rule', false)

/** `shadow rule name`, after the word `shadow`. */
export const parseShadow: DeclarationParser<RuleDecl> = (text) => {
  if (takeWords(text.heading, 'rule')) return parseBody(text, 'rule', true)
  expectKind(text.heading, 'end', '`rule` after `shadow`')
  return undefined
}

/** `default` and a line for each slot. */
export const parseDefault: DeclarationParser<DefaultDecl> = ({ file, heading, start, lines }) => {
  const span = spanFrom(heading, start)
  expectEnd(heading)
  const then = lines.map(parseAction).filter((action) => action !== undefined)
  return { kind: 'default', file, then, span }
}

function parseBody(
  { file, heading, start, lines }: DeclarationText,
  kind: 'guard' | 'rule',
  shadow: boolean,
): RuleDecl | undefined {
  const name = expectKind(heading, 'name', 'a name')
  if (!name) return undefined
  const span = spanFrom(heading, start)
  const title = takeKind(heading, 'text')?.value
  expectEnd(heading)
  const body = parseClauses(lines)
  const declared = `The ${kind} \`${name.value}\``
  if (!body.words.has('when'))
    heading.report('S011', span, `${declared} has no \`when\`. Say when it applies.`)
  if (!body.words.has('then'))
    heading.report('S011', span, `${declared} has no \`then\`. Say what it does.`)
  const { when, unless, then, tests } = body
  return { kind, file, name: name.value, title, shadow, when, unless, then, tests, span }
}

interface Body {
  readonly words: ReadonlySet<string>
  readonly when: readonly Cond[]
  readonly unless: readonly Cond[]
  readonly then: readonly Action[]
  readonly tests: readonly TestCase[]
}

const CLAUSES = ['when', 'unless', 'then'] as const

function parseClauses(lines: readonly Cursor[]): Body {
  const conditions: Record<'when' | 'unless', Cond[]> = { when: [], unless: [] }
  const then: Action[] = []
  const tests: TestCase[] = []
  const words = new Set<string>()
  let clause: (typeof CLAUSES)[number] | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const { start } = peek(line)
    if (isTest(line)) {
      const end = endOfTest(lines, i)
      takeWords(line, 'test')
      const test = parseTest(line, start, lines.slice(i + 1, end))
      if (test) tests.push(test)
      i = end - 1
      continue
    }
    const word = CLAUSES.find((candidate) => takeWords(line, candidate))
    if (word && words.has(word))
      line.report(
        'S012',
        { start, end: start + word.length },
        `\`${word}\` stands twice in this rule.`,
      )
    if (word) words.add(word)
    clause = word ?? clause
    if (clause === undefined) {
      expectKind(line, 'end', '`when`')
    } else if (clause === 'then') {
      const action = parseAction(line)
      if (action) then.push(action)
    } else {
      const condition = parseCondition(line)
      if (condition) conditions[clause].push(condition)
      if (condition) expectEnd(line)
    }
  }
  return { words, ...conditions, then, tests }
}

function isTest(line: Cursor): boolean {
  return peek(line).value === 'test' && peek(line, 1).kind === 'text'
}

/** A test goes on to the next test or clause. */
function endOfTest(lines: readonly Cursor[], first: number): number {
  const isOther = (line: Cursor) =>
    isTest(line) || CLAUSES.some((word) => peek(line).source === word)
  const next = lines.findIndex((line, index) => index > first && isOther(line))
  return next === -1 ? lines.length : next
}
