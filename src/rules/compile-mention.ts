/**
 * Conditions on the customer's words, which can point at the words that made them true.
 */

import type { Evidence, Reading, Test } from './condition-test.js'
import type { RuleFacts } from './facts.js'
import { readFact } from './facts.js'
import { compileRegex } from './regex.js'
import type { Cond } from './tree.js'

type Mentions = Extract<Cond, { op: 'mentions' }>

/** @param list - Number of the phrase list in the phrase book. */
export function mentionsPhrase(cond: Mentions, list: number): Test {
  const counts = hitFilter(cond)
  const found = (reading: Reading) =>
    reading.hits[list]!.filter((hit) => counts(hit, reading.facts))
  return {
    holds: (reading) => {
      if (reading.hits[list]!.length < cond.atLeast) return false
      if (cond.atLeast === 1) return reading.hits[list]!.some((hit) => counts(hit, reading.facts))
      return new Set(found(reading).map(({ phrase }) => phrase)).size >= cond.atLeast
    },
    evidence: (reading) =>
      found(reading).map(({ startToken, endToken, text }) => ({
        startToken,
        endToken,
        phrase: text,
      })),
  }
}

export function mentionsConcept(cond: Mentions, name: string): Test {
  const counts = hitFilter(cond)
  const found = ({ facts }: Reading) =>
    (facts.conceptHits ?? []).filter((hit) => hit.concept === name && counts(hit, facts))
  return {
    holds: (reading) => found(reading).length >= cond.atLeast,
    evidence: (reading) =>
      found(reading).map(({ startToken, endToken }) => ({ startToken, endToken, phrase: name })),
  }
}

/** Whether a hit lies in the field, and outside negations where that is asked for. */
function hitFilter({ field, notNegated }: Mentions) {
  return (
    { startToken, endToken }: { readonly startToken: number; readonly endToken: number },
    { subjectTokenCount, negated }: RuleFacts,
  ): boolean => {
    if (field === 'subject' && endToken > subjectTokenCount) return false
    if (field === 'body' && startToken < subjectTokenCount) return false
    // A phrase may hold a negation of its own ("not pay"): its first word decides.
    return !notNegated || negated[startToken] !== 1
  }
}

export function matches({ field, pattern, flags }: Extract<Cond, { op: 'matches' }>): Test {
  const compiled = compileRegex(pattern, flags)
  if (!compiled.ok) throw new TypeError(`compile: unchecked expression /${pattern}/`)
  const { regex } = compiled
  const find = ({ facts }: Reading) => {
    const text = readFact(facts, field)
    return typeof text === 'string' ? regex.exec(text) : null
  }
  return {
    holds: (reading) => find(reading) !== null,
    evidence: (reading) => {
      const match = find(reading)
      const start = startInMessage(reading.facts, field)
      if (!match || start === undefined) return []
      return tokensBetween(
        reading.facts,
        start + match.index,
        start + match.index + match[0].length,
      )
    },
  }
}

/** Where the text of a field begins in the message; `undefined` for other fields. */
function startInMessage({ text }: RuleFacts, field: string): number | undefined {
  if (field === 'body') return text.message.length - text.body.length
  return field === 'message' || field === 'subject' ? 0 : undefined
}

function tokensBetween({ tokens }: RuleFacts, start: number, end: number): Evidence[] {
  const startToken = tokens.findIndex((token) => token.end > start)
  const after = tokens.findIndex((token) => token.start >= end)
  const endToken = after === -1 ? tokens.length : after
  return startToken === -1 || startToken >= endToken ? [] : [{ startToken, endToken }]
}
