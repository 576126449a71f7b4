import { describe, expect, it } from 'vitest'
import { testRules } from '../../src/rules/index.js'
import { programOf } from './decide.js'

const failures = (lines: string) =>
  testRules(
    programOf(
      `rule r\n  when message mentions "refund"\n  then route "billing"\n       tag "x"\n  test "t"\n${lines}`,
    ),
  ).results.flatMap((result) => result.failures)

describe('testRules', () => {
  it('passes what holds', () => {
    expect(
      failures(
        '    message "refund"\n    expect route "billing", tag "x", fired r, priority 3, no macro, no handoff',
      ),
    ).toEqual([])
  })

  it.each([
    ['route "x"', 'expected route "x", found "billing" by r'],
    ['no route "billing"', 'expected not route "billing", found "billing" by r'],
    ['priority 1', 'expected priority 1, found 3 (3 by default)'],
    ['macro', 'expected a macro, found none'],
    ['macro "m"', 'expected macro "m", found none'],
    ['tag "y"', 'expected tag "y", found "x"'],
    ['handoff', 'expected handoff, found none'],
    ['not fired r', 'expected not fired r, found r'],
  ])('%s: %s', (expectation, failure) => {
    expect(failures(`    message "refund"\n    expect ${expectation}`)).toEqual([failure])
  })

  it('gives facts of every kind', () => {
    const program = programOf(`rule r
  when order.total >= 5 EUR
       customer.tags has "a"
       order.placed_at older than 1 day
       subject mentions "hello"
       customer.first_name is missing
  then tag "x"
  test "t"
    given order.total 5 EUR, customer.tags "a", subject "hello", customer.first_name missing
    given order.placed_at 2026-11-01, received 2026-11-17T09:24:00+01:00
    message "world"
    expect fired r
test "at the margin"
  given customer.tags ("a", "b")
  message "world"
  expect not fired r
`)
    const { results } = testRules(program)
    expect(results.map(({ rule, name, failures }) => ({ rule, name, failures }))).toEqual([
      { rule: 'r', name: 't', failures: [] },
      { rule: undefined, name: 'at the margin', failures: [] },
    ])
  })
})
