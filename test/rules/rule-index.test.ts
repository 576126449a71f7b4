import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitsByList } from '../../src/rules/phrase-book.js'
import { createRuleIndex, matchingRules } from '../../src/rules/rule-index.js'
import { factsOf, programOf } from './decide.js'

const CONDITIONS = [
  'channel is "a"',
  'channel in ("a", "b")',
  'channel is not "a"',
  'channel in letters',
  'message mentions p',
  'message mentions q',
  'message mentions "one"',
  'both',
  'not both',
  'frustration >= 0.5',
  'any of (channel is "b", message mentions q)',
]
const NAMES = `phrases p
  any: "one", "two"
phrases q
  any: "three"
list letters
  "b", "c"
define both = channel is "b" and message mentions p
`

describe('matchingRules', () => {
  it('gives the same as trying every rule', () => {
    const conditions = fc.uniqueArray(fc.constantFrom(...CONDITIONS), {
      minLength: 1,
      maxLength: 3,
    })
    const rules = fc.array(conditions, { minLength: 1, maxLength: 8 })
    const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four'))
    fc.assert(
      fc.property(rules, words, fc.constantFrom('a', 'b', 'c', undefined), (all, body, channel) => {
        const texts = all.map((when, i) => `rule r${i}\n  when ${when.join('\n    ')}\n  then stop`)
        const program = programOf(NAMES + texts.join('\n'))
        const facts = factsOf(program, {
          body: body.join(' '),
          fields: { channel, frustration: 0.5 },
        })
        const reading = { facts, receivedMs: undefined, ...hitsByList(program.phraseBook, facts) }
        const expected = program.rules.filter((rule) => rule.matches(reading))
        expect(matchingRules(createRuleIndex(program.rules), reading)).toEqual(expected)
      }),
    )
  })
})
