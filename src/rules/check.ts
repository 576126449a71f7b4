/**
 * Everything that can be wrong with rules that could be read: names, types, ranges, unused parts.
 */

import { checkActions } from './check-action.js'
import { checkCalendar } from './check-calendar.js'
import { checkCondition } from './check-condition.js'
import { findCircles } from './check-defines.js'
import { checkTest } from './check-test.js'
import { checkUnused } from './check-unused.js'
import { findField } from './check-value.js'
import { createReport, type Diagnostic, type Report } from './diagnostic.js'
import { expandTable } from './expand-table.js'
import { expandPhrase } from './phrases.js'
import type { Scope } from './scope.js'
import type { Decl, DefaultDecl, Phrase, TableDecl } from './tree.js'
import { unreachable } from './unreachable.js'
import { conditionsIn } from './walk-conditions.js'

/** Append all findings to `diagnostics`. @param files - In the order given. */
export function checkRules(
  declarations: readonly Decl[],
  scope: Scope,
  files: readonly string[],
  diagnostics: Diagnostic[],
): undefined {
  const circles = findCircles(scope.defines)
  for (const decl of declarations) {
    const report = createReport(decl.file, diagnostics)
    checkDeclaration(decl, scope, circles, report)
    for (const cond of conditionsIn(decl))
      if (cond.op === 'mentions' && cond.target.kind === 'phrase')
        checkPhrase(cond.target.phrase, report)
  }
  checkDefaults(scope, files.at(-1) ?? '', diagnostics)
  checkUnused(declarations, diagnostics)
}

function checkDeclaration(
  decl: Decl,
  scope: Scope,
  circles: ReadonlyMap<string, readonly string[]>,
  report: Report,
): undefined {
  switch (decl.kind) {
    case 'use':
    case 'list':
      return
    case 'phrases':
      for (const { phrases } of decl.sections)
        for (const phrase of phrases) checkPhrase(phrase, report)
      return
    case 'define': {
      const circle = circles.get(decl.name)
      if (circle)
        report('T010', decl.span, `\`${decl.name}\` is defined by itself: ${circle.join(' → ')}.`)
      return checkCondition(decl.cond, scope, report)
    }
    case 'calendar':
      return checkCalendar(decl, report)
    case 'table':
      return checkTable(decl, scope, report)
    case 'guard':
    case 'rule':
      for (const cond of [...decl.when, ...decl.unless]) checkCondition(cond, scope, report)
      checkActions(decl.then, scope, report)
      for (const test of decl.tests) checkTest(test, scope, report)
      return
    case 'default':
      return checkDefaultActions(decl, scope, report)
    case 'test':
      return checkTest(decl.test, scope, report)
    default:
      unreachable(decl)
  }
}

function checkTable(table: TableDecl, scope: Scope, report: Report): undefined {
  for (const { name, isOutput, span } of table.columns)
    if (!isOutput) findField(name, span, scope, report)
  for (const row of expandTable(table, scope.fields, report)) {
    // A column of an unknown field has been reported once, above.
    for (const cond of row.when)
      if ('field' in cond && scope.fields.has(cond.field)) checkCondition(cond, scope, report)
    checkActions(row.then, scope, report)
  }
}

function checkPhrase(phrase: Phrase, report: Report): undefined {
  const expanded = expandPhrase(phrase.text)
  if (!expanded.ok) report(expanded.isTooLarge ? 'T054' : 'S013', phrase.span, expanded.problem)
  if (phrase.modifiers.length > 1)
    report('S013', phrase.span, 'A phrase is exact, cased or fuzzy: one of them, not two.')
}

/** What a default may decide: the rest only makes sense for a rule. */
const DEFAULT_SLOTS: ReadonlySet<string> = new Set(['route', 'priority', 'macro'])

function checkDefaultActions(decl: DefaultDecl, scope: Scope, report: Report): undefined {
  checkActions(decl.then, scope, report)
  for (const action of decl.then) {
    if (!DEFAULT_SLOTS.has(action.do))
      report('S006', action.span, 'A `default` decides route, priority and macro, nothing else.')
  }
}

/** Without a default a ticket could end without a route or a priority. */
function checkDefaults(
  { defaults }: Scope,
  lastFile: string,
  diagnostics: Diagnostic[],
): undefined {
  const file = defaults?.file ?? lastFile
  const span = defaults?.span ?? { start: 0, end: 0 }
  const missing = (['route', 'priority'] as const).filter(
    (slot) => !defaults?.then.some((action) => action.do === slot),
  )
  if (missing.length === 0) return
  createReport(file, diagnostics)(
    'S015',
    span,
    defaults
      ? `The \`default\` says no ${missing.join(' and no ')}. Add it, so that every ticket has one.`
      : 'There is no `default`. Add one with a route and a priority, so that every ticket has them.',
  )
}
