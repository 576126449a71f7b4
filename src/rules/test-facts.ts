/**
 * What an inline test gives, as facts. Nothing else is known: what is not given is missing.
 */

import { type Matcher, negatedTokens, tokenize } from '../text/index.js'
import { constantOf } from './compile-value.js'
import type { FactValue, RuleFacts } from './facts.js'
import type { Field } from './field.js'
import type { TestCase, Value } from './tree.js'

/**
 * @param fields - Known fields: a single text given for a list is a list of one.
 * @param matcher - Of the program's patterns.
 */
export function factsOfTest(
  test: TestCase,
  fields: ReadonlyMap<string, Field>,
  matcher: Matcher,
): RuleFacts {
  const given = Object.fromEntries(
    test.given.map(({ field, value }) => [field, factOf(value, fields.get(field))]),
  )
  const { id, language, subject, intent } = given
  const text = textOf(subject, test.message ?? '')
  const tokens = tokenize(text.message)
  const spoken = typeof language === 'string' ? language : undefined
  const probability = test.given.find(({ field }) => field === 'intent')?.probability ?? 1
  return {
    ...(typeof id === 'string' && { id }),
    text,
    language: spoken,
    languageConfidence: spoken === undefined ? 0 : 1,
    ...(typeof intent === 'string' && { intent: { id: intent, probability } }),
    fields: given,
    tokens,
    subjectTokenCount: tokens.filter(({ end }) => end <= text.subject.length).length,
    hits: matcher.match(tokens, spoken),
    negated: negatedTokens(tokens, spoken),
    model: {},
  }
}

function textOf(subject: FactValue | undefined, body: string): RuleFacts['text'] {
  if (typeof subject !== 'string') return { message: body, subject: '', body }
  return { message: `${subject}\n${body}`, subject, body }
}

function factOf(value: Value, field: Field | undefined): FactValue | undefined {
  if (value.kind === 'field') throw new TypeError('factsOfTest: the checker refuses fields here')
  const fact = constantOf(value)
  return field?.type === 'list' && typeof fact === 'string' ? [fact] : fact
}
