/**
 * Whether a value may be compared with a field.
 */

import type { Report } from './diagnostic.js'
import { closest, didYouMean } from './edit-distance.js'
import { exampleValue, type Field } from './field.js'
import type { Scope } from './scope.js'
import type { Span, Value } from './tree.js'

/** The field of that name; unknown ones are reported. */
export function findField(
  name: string,
  span: Span,
  scope: Scope,
  report: Report,
): Field | undefined {
  const field = scope.fields.get(name)
  if (!field) {
    const hint = didYouMean(name, [...scope.fields.keys(), ...scope.defines.keys()])
    report('T001', span, `Unknown field \`${name}\`.${hint}`)
  }
  return field
}

/** Report that a field cannot be tested this way, and say how it can. */
export function reportWrongTest(name: string, field: Field, span: Span, report: Report): undefined {
  report(field.type === 'list' ? 'T013' : 'T011', span, `\`${name}\` ${howToTest(name, field)}`)
}

function howToTest(name: string, field: Field): string {
  if (field.isMessage)
    return `is what the customer wrote. Test it with mentions, matches, starts with or ends with, for example \`${name} mentions "refund"\`.`
  const example = exampleValue(field)
  switch (field.type) {
    case 'number':
      return `is a number. Compare it with >= or <=, for example \`${name} >= ${example}\`.`
    case 'money':
      return `is money. Compare it with >= or <=, for example \`${name} >= ${example}\`.`
    case 'list':
      return `is a list. Use \`has\`: \`${name} has ${example}\`.`
    case 'boolean':
      return `is yes or no. Write \`${name}\` or \`not ${name}\`.`
    case 'time':
      return `is a time. Test it with older than, newer than or within next, for example \`${name} newer than 30 days\`.`
    default:
      return `is a text. Use \`is\` or \`in\`: \`${name} is ${example}\`.`
  }
}

/** Whether `value` fits the field (of a list: one item of it). What is wrong is reported. */
export function checkValue(
  name: string,
  field: Field,
  fieldSpan: Span,
  value: Value,
  scope: Scope,
  report: Report,
): undefined {
  switch (value.kind) {
    case 'field':
      return checkOtherField(name, field, value.field, value.span, scope, report)
    case 'text':
      if (!isTextual(field)) return reportWrongTest(name, field, fieldSpan, report)
      return checkMember(name, field, value.text, value.span, report)
    case 'number':
      if (field.type === 'money')
        return report(
          'T012',
          value.span,
          `\`${name}\` is money. Write the currency: \`${value.number} EUR\`.`,
        )
      if (field.type !== 'number') return reportWrongTest(name, field, fieldSpan, report)
      return checkRange(name, field, value.number, value.span, report)
    case 'money':
    case 'boolean':
      if (field.type !== value.kind) reportWrongTest(name, field, fieldSpan, report)
      return
    case 'duration':
      if (field.type === 'number')
        return report('T011', value.span, `\`${name}\` is a plain number. Write ${value.amount}.`)
      return reportWrongTest(name, field, fieldSpan, report)
    default:
      return reportWrongTest(name, field, fieldSpan, report)
  }
}

function isTextual({ type }: Field): boolean {
  return type === 'text' || type === 'enum' || type === 'list'
}

function checkMember(
  name: string,
  field: Field,
  text: string,
  span: Span,
  report: Report,
): undefined {
  if (!field.values || field.values.includes(text)) return
  const hint = didYouMean(text, field.values)
  const help = hint === '' ? `It can be ${field.values.slice(0, 12).join(', ')}.` : undefined
  report('T002', span, `"${text}" is not a value of \`${name}\`.${hint}`, help)
}

function checkRange(
  name: string,
  field: Field,
  number: number,
  span: Span,
  report: Report,
): undefined {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = field
  if (number >= min && number <= max) return
  report('T014', span, `\`${name}\` runs from ${min} to ${max}; ${number} is outside.`)
}

/** A bare word as a value is another field, or a text whose quotes were forgotten. */
function checkOtherField(
  name: string,
  field: Field,
  other: string,
  span: Span,
  scope: Scope,
  report: Report,
): undefined {
  const otherField = scope.fields.get(other)
  if (!otherField) {
    const isForgottenQuote = isTextual(field) && !closest(other, scope.fields.keys())
    if (isForgottenQuote)
      return report(
        'S010',
        span,
        `Expected a value in quotes, found \`${other}\`. Write "${other}".`,
      )
    findField(other, span, scope, report)
    return
  }
  const isSame = otherField.type === field.type || (isTextual(field) && isTextual(otherField))
  if (!isSame)
    report(
      'T011',
      span,
      `\`${name}\` is ${articleOf(field)} and \`${other}\` is ${articleOf(otherField)}: they cannot be compared.`,
    )
}

function articleOf({ type }: Field): string {
  if (type === 'money') return 'money'
  return type === 'enum' ? 'an enum' : `a ${type}`
}
