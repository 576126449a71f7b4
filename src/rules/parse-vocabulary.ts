/**
 * The declarations that give something a name: `use`, `phrases`, `list`, `define`.
 */

import {
  type Cursor,
  expectEnd,
  expectKind,
  expectSymbol,
  readCommaSeparated,
  spanFrom,
  takeKind,
} from './cursor.js'
import type { DeclarationParser } from './declaration-parser.js'
import { parseCondition } from './parse-condition.js'
import { parsePhrase } from './parse-phrase.js'
import { parseValue } from './parse-value.js'
import type { DefineDecl, ListDecl, PhraseSection, PhrasesDecl, UseDecl } from './tree.js'

/** `use "helpdesk.schema.json"` */
export const parseUse: DeclarationParser<UseDecl> = ({ file, heading, start }) => {
  const path = expectKind(heading, 'text', 'a file name in quotes')
  if (!path) return undefined
  expectEnd(heading)
  return { kind: 'use', file, path: path.value, span: spanFrom(heading, start) }
}

/** `phrases refunds` and a line of phrases for each language. */
export const parsePhrases: DeclarationParser<PhrasesDecl> = ({ file, heading, start, lines }) => {
  const name = expectKind(heading, 'name', 'a name for the phrase list')
  if (!name) return undefined
  const span = spanFrom(heading, start)
  const title = takeKind(heading, 'text')?.value
  expectEnd(heading)
  const sections = lines.map(parseSection).filter((section) => section !== undefined)
  if (lines.length === 0)
    heading.report(
      'S011',
      span,
      `\`${name.value}\` has no phrases. Add a line such as en: "refund".`,
    )
  return { kind: 'phrases', file, name: name.value, title, sections, span }
}

function parseSection(cursor: Cursor): PhraseSection | undefined {
  const language = expectKind(cursor, 'name', 'a language such as `en`, or `any`, and a colon')
  if (!language || !expectSymbol(cursor, ':')) return undefined
  const phrases = readCommaSeparated(cursor, () => parsePhrase(cursor))
  expectEnd(cursor)
  return { language: language.value, phrases }
}

/** `list big-customers` and lines of values. */
export const parseList: DeclarationParser<ListDecl> = ({ file, heading, start, lines }) => {
  const name = expectKind(heading, 'name', 'a name for the list')
  if (!name) return undefined
  const span = spanFrom(heading, start)
  expectEnd(heading)
  const values = lines.flatMap((cursor) => {
    const onLine = readCommaSeparated(cursor, () => parseValue(cursor))
    expectEnd(cursor)
    return onLine
  })
  if (lines.length === 0)
    heading.report('S011', span, `\`${name.value}\` has no values. Write them on the next lines.`)
  return { kind: 'list', file, name: name.value, values, span }
}

/** `define angry = frustration >= 0.7` */
export const parseDefine: DeclarationParser<DefineDecl> = ({ file, heading, start, lines }) => {
  const name = expectKind(heading, 'name', 'a name')
  if (!name) return undefined
  const span = spanFrom(heading, start)
  if (!expectSymbol(heading, '=')) return undefined
  const cond = parseCondition(heading)
  if (!cond) return undefined
  expectEnd(heading)
  for (const line of lines) expectEnd(line)
  return { kind: 'define', file, name: name.value, cond, span }
}
