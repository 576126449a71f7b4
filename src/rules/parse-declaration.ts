/**
 * A rule file's text as declarations. One entry in `DECLARATIONS` for each word that may stand at the
 * margin.
 */

import { advance, type Cursor, createCursor, failAt, peek } from './cursor.js'
import type { DeclarationParser, DeclarationText } from './declaration-parser.js'
import type { Report } from './diagnostic.js'
import { closest } from './edit-distance.js'
import { type DeclarationLines, layOut } from './layout.js'
import { lex } from './lex.js'
import { parseCalendar } from './parse-calendar.js'
import { parseDefault, parseGuard, parseRule, parseShadow } from './parse-rule.js'
import { parseTable } from './parse-table.js'
import { parseTest } from './parse-test.js'
import { parseDefine, parseList, parsePhrases, parseUse } from './parse-vocabulary.js'
import type { Decl, TestDecl } from './tree.js'

/** A file that has been split into declarations but not read further. */
export interface FileLayout {
  readonly file: string
  readonly declarations: readonly DeclarationLines[]
  readonly report: Report
}

export function layOutFile(file: string, text: string, report: Report): FileLayout {
  return { file, declarations: layOut(lex(text, report)), report }
}

/** The names that `define` declares in a file: they decide what a bare name in a condition means. */
export function definedNames({ declarations }: FileLayout): string[] {
  return declarations.flatMap(([{ lexemes }]) =>
    lexemes[0].source === 'define' && lexemes[1]?.kind === 'name' ? [lexemes[1].value] : [],
  )
}

/** Every declaration that can be made out; what cannot is reported and left out. */
export function parseFile(layout: FileLayout, defines: ReadonlySet<string>): Decl[] {
  const { file, declarations, report } = layout
  return declarations.flatMap((statements) => {
    const [heading, ...lines] = statements.map((line) => createCursor(line, report, defines))
    const { start } = peek(heading!)
    const parse = declarationAt(heading!)
    return parse?.({ file, heading: heading!, start, lines }) ?? []
  })
}

const DECLARATIONS: ReadonlyMap<string, DeclarationParser> = new Map<string, DeclarationParser>([
  ['use', parseUse],
  ['calendar', parseCalendar],
  ['phrases', parsePhrases],
  ['list', parseList],
  ['define', parseDefine],
  ['guard', parseGuard],
  ['rule', parseRule],
  ['shadow', parseShadow],
  ['table', parseTable],
  ['default', parseDefault],
  ['test', parseTestDecl],
])

function declarationAt(heading: Cursor): DeclarationParser | undefined {
  const word = advance(heading)
  const known = word.kind === 'name' ? DECLARATIONS.get(word.value) : undefined
  if (known) return known
  const names = [...DECLARATIONS.keys()]
  const near = word.kind === 'name' ? closest(word.value, names) : undefined
  const hint = near ? ` Did you mean \`${near}\`?` : ''
  failAt(heading, () =>
    heading.report(
      'S003',
      word,
      `A line at the margin must start with one of ${names.join(', ')}; found \`${word.source}\`.${hint}`,
    ),
  )
  return near ? DECLARATIONS.get(near) : undefined
}

function parseTestDecl({ file, heading, start, lines }: DeclarationText): TestDecl | undefined {
  const test = parseTest(heading, start, lines)
  return test && { kind: 'test', file, test, span: test.span }
}
