/**
 * Names in tests, and tests that test nothing.
 */

import { checkPriority, checkRoute } from './check-action.js'
import { checkValue, findField } from './check-value.js'
import type { Report } from './diagnostic.js'
import { didYouMean } from './edit-distance.js'
import type { Scope } from './scope.js'
import type { Given, TestCase } from './tree.js'

/** Report everything that is wrong with a test. */
export function checkTest(test: TestCase, scope: Scope, report: Report): undefined {
  for (const given of test.given) checkGiven(given, scope, report)
  if (test.expect.length === 0)
    report(
      'T061',
      test.span,
      `The test "${test.name}" expects nothing, so it can never fail. Add a line such as expect handoff.`,
    )
  for (const expectation of test.expect) {
    const { span } = expectation
    if (expectation.expect === 'route') checkRoute(expectation.route, span, scope, report)
    if (expectation.expect === 'priority') checkPriority(expectation.priority, span, report)
    if (expectation.expect === 'fired' && !scope.rules.has(expectation.rule)) {
      const hint = didYouMean(expectation.rule, scope.rules.keys())
      report('T003', span, `Unknown rule \`${expectation.rule}\`.${hint}`)
    }
    const isUnknownMacro =
      expectation.expect === 'macro' &&
      expectation.macro !== undefined &&
      scope.macros?.has(expectation.macro) === false
    if (isUnknownMacro) report('T006', span, `Unknown macro "${expectation.macro}".`)
  }
}

function checkGiven(
  { field, fieldSpan, value, probability }: Given,
  scope: Scope,
  report: Report,
): undefined {
  if (field === 'id') return // the ticket's id, which only `rollout` reads
  const found = findField(field, fieldSpan, scope, report)
  if (!found || value.kind === 'missing') return
  if (probability !== undefined && !found.isClassified)
    report('T015', fieldSpan, `\`${field}\` is known for sure. Only \`intent\` has a probability.`)
  if (probability !== undefined && (probability < 0 || probability > 1))
    report('T014', fieldSpan, `A probability runs from 0 to 1; ${probability} is outside.`)
  if (value.kind === 'field' && scope.fields.has(value.field))
    return report('T011', value.span, 'A test gives a value, not another field.')
  if (value.kind === 'time') {
    if (found.type !== 'time') report('T011', value.span, `\`${field}\` is not a time.`)
    return
  }
  if (found.isMessage && value.kind === 'text') return
  const values = value.kind === 'list' ? value.values : [value]
  if (value.kind === 'list' && found.type !== 'list')
    return report('T013', value.span, `\`${field}\` has a single value.`)
  for (const one of values) checkValue(field, found, fieldSpan, one, scope, report)
}
