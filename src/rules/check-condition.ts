/**
 * Names and types of conditions.
 */

import { checkValue, findField, reportWrongTest } from './check-value.js'
import type { Report } from './diagnostic.js'
import { didYouMean } from './edit-distance.js'
import type { Field } from './field.js'
import { compileRegex } from './regex.js'
import type { Scope } from './scope.js'
import type { Cond, Confidence, MentionTarget } from './tree.js'
import { unreachable } from './unreachable.js'

/** Report everything that is wrong with a condition. */
export function checkCondition(cond: Cond, scope: Scope, report: Report): undefined {
  switch (cond.op) {
    case 'define':
      return // the parser takes a name for a define only where there is one
    case 'not':
      return checkCondition(cond.of, scope, report)
    case 'atLeast':
      if (cond.count < 1 || cond.count > cond.of.length)
        report('T014', cond.span, `There are ${cond.of.length} conditions, not ${cond.count}.`)
      return checkAll(cond.of, scope, report)
    case 'all':
    case 'any':
    case 'none':
      return checkAll(cond.of, scope, report)
    default: {
      const field = findField(cond.field, cond.fieldSpan, scope, report)
      if (field) checkAtom(cond, field, scope, report)
    }
  }
}

function checkAll(conditions: readonly Cond[], scope: Scope, report: Report): undefined {
  for (const cond of conditions) checkCondition(cond, scope, report)
}

type Atom = Extract<Cond, { field: string }>

function checkAtom(cond: Atom, field: Field, scope: Scope, report: Report): undefined {
  const wrongTest = () => reportWrongTest(cond.field, field, cond.fieldSpan, report)
  switch (cond.op) {
    case 'known':
      return
    case 'is':
      checkConfidence(cond.field, field, cond.confidence, report)
      return checkEquality(cond, field, [cond.value], scope, report)
    case 'in':
      return checkIn(cond, field, scope, report)
    case 'cmp':
      if (field.type !== 'number' && field.type !== 'money' && field.type !== 'time')
        return wrongTest()
      return checkValue(cond.field, field, cond.fieldSpan, cond.value, scope, report)
    case 'has':
      if (field.type !== 'list') {
        const isText = (field.type === 'text' || field.type === 'enum') && !field.isMessage
        if (!isText) return wrongTest()
        const message = `\`${cond.field}\` has a single value. Use \`is\` or \`in\`.`
        return report('T013', cond.fieldSpan, message)
      }
      for (const value of cond.values)
        checkValue(cond.field, field, cond.fieldSpan, value, scope, report)
      return
    case 'mentions':
      if (!field.isMessage) return wrongTest()
      return checkMentionTarget(cond.target, cond.atLeast, scope, report)
    case 'matches':
      if (field.type !== 'text') return wrongTest()
      return checkRegex(cond, report)
    case 'starts':
    case 'ends':
      return field.type === 'text' ? undefined : wrongTest()
    case 'during':
      return checkDuring(cond, field, scope, report)
    case 'age':
      return field.type === 'time' ? undefined : wrongTest()
    case 'flag':
      return field.type === 'boolean' ? undefined : wrongTest()
    default:
      unreachable(cond)
  }
}

/** `is` and `in` compare whole values. */
function checkEquality(
  cond: Extract<Cond, { op: 'is' | 'in' }>,
  field: Field,
  values: Extract<Cond, { op: 'has' }>['values'],
  scope: Scope,
  report: Report,
): undefined {
  if (field.type === 'list' || field.type === 'time' || field.isMessage)
    return reportWrongTest(cond.field, field, cond.fieldSpan, report)
  for (const value of values) checkValue(cond.field, field, cond.fieldSpan, value, scope, report)
}

function checkIn(
  cond: Extract<Cond, { op: 'in' }>,
  field: Field,
  scope: Scope,
  report: Report,
): undefined {
  const { values, valuesSpan } = cond
  if (typeof values !== 'string') return checkEquality(cond, field, values, scope, report)
  const list = scope.lists.get(values)
  if (list) return checkListType(cond, field, scope, report)
  const hint = didYouMean(values, scope.lists.keys())
  report('T003', valuesSpan, `Unknown list \`${values}\`.${hint}`)
}

/** A list's values were written elsewhere: what is wrong with them is reported where it is used. */
function checkListType(
  cond: Extract<Cond, { op: 'in' }>,
  field: Field,
  scope: Scope,
  report: Report,
): undefined {
  const values = scope.lists.get(cond.values as string)!.values
  checkEquality(cond, field, values, scope, (id, _span, message, help) =>
    report(id, cond.valuesSpan, message, help),
  )
}

function checkConfidence(
  name: string,
  field: Field,
  confidence: Confidence | undefined,
  report: Report,
): undefined {
  if (!confidence) return
  const { atLeast, span } = confidence
  if (!field.isClassified)
    report('T015', span, `\`${name}\` is known for sure. Only \`intent\` has a confidence.`)
  else if (atLeast < 0 || atLeast > 1)
    report('T014', span, `A confidence runs from 0 to 1; ${atLeast} is outside.`)
}

function checkMentionTarget(
  target: MentionTarget,
  atLeast: number,
  scope: Scope,
  report: Report,
): undefined {
  if (target.kind === 'concept') {
    if (!scope.concepts || scope.concepts.includes(target.name)) return
    const hint = didYouMean(target.name, scope.concepts)
    return report('T003', target.span, `Unknown concept \`${target.name}\`.${hint}`)
  }
  if (target.kind === 'phrase') return
  const list = scope.phrases.get(target.name)
  if (!list) {
    const hint = didYouMean(target.name, scope.phrases.keys())
    return report('T003', target.span, `Unknown phrase list \`${target.name}\`.${hint}`)
  }
  const count = list.sections.reduce((sum, { phrases }) => sum + phrases.length, 0)
  if (atLeast < 1 || atLeast > count)
    report('T014', target.span, `\`${target.name}\` has ${count} phrases, not ${atLeast}.`)
}

function checkDuring(
  cond: Extract<Cond, { op: 'during' }>,
  field: Field,
  scope: Scope,
  report: Report,
): undefined {
  if (field.type !== 'time') reportWrongTest(cond.field, field, cond.fieldSpan, report)
  if (scope.calendars.has(cond.calendar)) return
  const hint = didYouMean(cond.calendar, scope.calendars.keys())
  report('T004', cond.calendarSpan, `Unknown calendar \`${cond.calendar}\`.${hint}`)
}

function checkRegex(cond: Extract<Cond, { op: 'matches' }>, report: Report): undefined {
  const compiled = compileRegex(cond.pattern, cond.flags)
  if (!compiled.ok)
    report('T017', cond.patternSpan, `This expression is not accepted: ${compiled.problem}.`)
}
