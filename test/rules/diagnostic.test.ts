import { describe, expect, it } from 'vitest'
import { compileRules, type Diagnostic, FINDINGS } from '../../src/rules/index.js'

const SCHEMA = JSON.stringify({
  fields: {
    'customer.tier': { type: 'enum', values: ['vip', 'standard'] },
    'customer.contract_ends': { type: 'time' },
  },
  routes: ['billing', 'general'],
  intents: ['refund', 'praise'],
  tags: ['vip', 'refund'],
  macros: { thanks: ['name'], plain: [] },
})

const DEFAULT = 'default\n  route "general"\n  priority 3\n'

/** `«…»` in the text marks the span; the findings of that id must have exactly it. */
function findingsOf(marked: string): {
  source: string
  span: string
  found: readonly Diagnostic[]
} {
  const start = marked.indexOf('«')
  const source = marked.replace(/[«»]/g, '')
  const result = compileRules({ 'bad.triage': source }, { schemas: { 'schema.json': SCHEMA } })
  const span = source.slice(start, marked.indexOf('»') - 1)
  return { source, span, found: result.ok ? result.warnings : result.diagnostics }
}

const when = (line: string) =>
  `use "schema.json"\nrule r\n  when ${line}\n  then stop\n  test "t"\n    message "x"\n    expect fired r\n${DEFAULT}`
const act = (line: string) =>
  `use "schema.json"\nrule r\n  when frustration >= 0.5\n  then ${line}\n  test "t"\n    message "x"\n    expect fired r\n${DEFAULT}`
const test = (lines: string) =>
  `use "schema.json"\nrule r\n  when frustration >= 0.5\n  then stop\n  ${lines}\n${DEFAULT}`

const CASES: readonly (readonly [id: string, marked: string, message: string])[] = [
  [
    'S001',
    `phrases p «"Refunds»\n  en: "refund"\n${DEFAULT}`,
    'This text is never closed. Add " at the end.',
  ],
  ['S001', when('message mentions «"refund»'), 'This text is never closed. Add " at the end.'],
  ['S002', when('«;» frustration >= 0.5'), '`;` has no meaning here. Texts go in double quotes.'],
  [
    'S002',
    when('message mentions "a«\\q»b"'),
    '`\\q` has no meaning in a text. There are \\", \\\\ and \\n.',
  ],
  [
    'S003',
    `«rulle» x\n  when frustration >= 0.5\n  then stop\n${DEFAULT}`,
    'A line at the margin must start with one of use, calendar, phrases, list, define, guard, rule, shadow, table, default, test; found `rulle`. Did you mean `rule`?',
  ],
  ['S004', when('frustration >= 0.5 «0.7»'), 'Expected the end of the line, found `0.7`.'],
  [
    'S004',
    when('any of «(» frustration >= 0.5'),
    'This parenthesis is never closed. Add ) at the end.',
  ],
  [
    'S005',
    when('frustration >= 0.5 and sentiment <= 0 «or» sentiment >= 0.5'),
    '`and` and `or` are mixed on one line. Put one of them in parentheses so everybody reads it the same way.',
  ],
  [
    'S006',
    act('«rout» "billing"'),
    '`rout` is not an action (route, priority, raise priority, lower priority, suggest macro, no macro, tag, untag, hand off to human, note, rollout, request auto, stop). Did you mean `route`?',
  ],
  [
    'S007',
    when('message «mentoins» "refund"'),
    '`mentoins` is not a test. Did you mean `mentions`?',
  ],
  ['S008', when('language «=» "de"'), 'Use `is` to compare: `language is ...`.'],
  ['S008', when('language «!=» "de"'), 'Use `is not` to compare: `language is not ...`.'],
  [
    'S009',
    act('priority «+1»'),
    '`+1` can be read both ways. Write `raise priority by 1` (more urgent) or `lower priority by 1`.',
  ],
  ['S010', act('tag «vip»'), 'Expected a tag in quotes, found `vip`. Write "vip".'],
  [
    'S010',
    when('customer.tier is «gold»'),
    'Expected a value in quotes, found `gold`. Write "gold".',
  ],
  [
    'S011',
    `«rule r»\n  when frustration >= 0.5\n${DEFAULT}`,
    'The rule `r` has no `then`. Say what it does.',
  ],
  [
    'S011',
    `«guard g»\n  then stop\n${DEFAULT}`,
    'The guard `g` has no `when`. Say when it applies.',
  ],
  ['S011', `«phrases p»\n${DEFAULT}`, '`p` has no phrases. Add a line such as en: "refund".'],
  [
    'S012',
    act('route "billing"\n       «route "general"»'),
    'This rule decides that already. Keep one of the two lines.',
  ],
  ['S013', when('message mentions «"cancel [my"»'), 'The brackets of "cancel [my" do not match.'],
  [
    'S013',
    when('message mentions «"[my]"»'),
    '"[my]" can be empty. Leave at least one word outside [ ].',
  ],
  [
    'S014',
    `«use "shema.json"»\n${DEFAULT}`,
    'There is no file "shema.json". Did you mean `schema.json`?',
  ],
  [
    'S015',
    '«default»\n  route "x"\n',
    'The `default` says no priority. Add it, so that every ticket has one.',
  ],
  [
    'S016',
    `calendar c\n  timezone «"Europe/Berln"»\n  open mon 09:00-10:00\n${DEFAULT}`,
    'There is no time zone "Europe/Berln". Write one such as "Europe/Berlin".',
  ],
  [
    'S016',
    `calendar c\n  timezone "Europe/Berlin"\n  open mon «18:00-09:00»\n${DEFAULT}`,
    'Hours run from an earlier to a later time of one day, up to 24:00.',
  ],
  [
    'S017',
    `table t\n  | language | then route |\n  «| "de" | "x" | "y" |»\n${DEFAULT}`,
    'This row has 3 cells, the head has 2.',
  ],
  [
    'T001',
    when('«custmer.tier» is "vip"'),
    'Unknown field `custmer.tier`. Did you mean `customer.tier`?',
  ],
  ['T001', when('«hopping»'), 'Unknown field `hopping`.'],
  [
    'T002',
    when('customer.tier is «"vpi"»'),
    '"vpi" is not a value of `customer.tier`. Did you mean `vip`?',
  ],
  [
    'T002',
    when('intents has «"prase"»'),
    '"prase" is not a value of `intents`. Did you mean `praise`?',
  ],
  [
    'T003',
    `phrases refunds\n  en: "refund"\n${when('message mentions «refund»').replace('use "schema.json"\n', '')}`,
    'Unknown phrase list `refund`. Did you mean `refunds`?',
  ],
  ['T003', when('order.number in «numbers»'), 'Unknown list `numbers`.'],
  ['T004', when('received during «office»'), 'Unknown calendar `office`.'],
  ['T005', act('route «"biling"»'), 'Unknown route "biling". Did you mean `billing`?'],
  ['T006', act('suggest macro «"thansk"»'), 'Unknown macro "thansk". Did you mean `thanks`?'],
  [
    'T007',
    act('suggest macro «"thanks" with nmae = customer.first_name»'),
    'Macro "thanks" has no variable `nmae`. Did you mean `name`?',
  ],
  [
    'T007',
    act('suggest macro «"thanks"»'),
    'Macro "thanks" needs `name`. Write `with name = ...`.',
  ],
  ['T008', act('tag «"vipp"»'), 'The helpdesk has no tag "vipp". Did you mean `vip`?'],
  [
    'T009',
    `define r = frustration >= 0.5\n«define r» = r\n${DEFAULT}`,
    'There is already a define named `r` on line 1.',
  ],
  [
    'T009',
    `«define frustration» = sentiment >= 0\n${DEFAULT}`,
    '`frustration` is a field already. Give the define another name.',
  ],
  ['T010', `«define a» = b\ndefine b = not a\n${DEFAULT}`, '`a` is defined by itself: a → b → a.'],
  [
    'T011',
    when('«frustration»'),
    '`frustration` is a number. Compare it with >= or <=, for example `frustration >= 0.7`.',
  ],
  [
    'T011',
    when('«message» is "x"'),
    '`message` is what the customer wrote. Test it with mentions, matches, starts with or ends with, for example `message mentions "refund"`.',
  ],
  [
    'T011',
    when('order.total >= «frustration»'),
    '`order.total` is money and `frustration` is a number: they cannot be compared.',
  ],
  [
    'T011',
    when('thread.hours_waiting >= «24 hours»'),
    '`thread.hours_waiting` is a plain number. Write 24.',
  ],
  ['T012', when('order.total > «200»'), '`order.total` is money. Write the currency: `200 EUR`.'],
  [
    'T013',
    when('«customer.tags» is "vip"'),
    '`customer.tags` is a list. Use `has`: `customer.tags has "..."`.',
  ],
  [
    'T013',
    when('«customer.tier» has "vip"'),
    '`customer.tier` has a single value. Use `is` or `in`.',
  ],
  [
    'T014',
    when('intent is "praise" with confidence >= «80»'),
    'A confidence runs from 0 to 1; 80 is outside.',
  ],
  ['T014', when('frustration >= «70»'), '`frustration` runs from 0 to 1; 70 is outside.'],
  [
    'T015',
    when('language is "de" with confidence >= «0.5»'),
    '`language` is known for sure. Only `intent` has a confidence.',
  ],
  ['T016', act('priority at least «0»'), 'Priorities are 1 (most urgent), 2, 3, 4 and 5; found 0.'],
  ['T016', act('raise priority by «5»'), 'A priority is raised or lowered by 1 to 4 steps.'],
  [
    'T017',
    when('message matches «/(a+)+$/»'),
    'This expression is not accepted: a repetition inside a repetition can take exponential time.',
  ],
  ['T040', `«phrases p»\n  en: "refund"\n${DEFAULT}`, 'No condition mentions the phrase list `p`.'],
  ['T040', `«list l»\n  "a", "b"\n${DEFAULT}`, 'No condition uses the list `l`.'],
  ['T041', `«define d» = frustration >= 0.5\n${DEFAULT}`, 'No condition uses the define `d`.'],
  [
    'T042',
    `«calendar c»\n  timezone "UTC"\n  open mon 09:00-10:00\n${DEFAULT}`,
    'No condition uses the calendar `c`.',
  ],
  [
    'T054',
    when('message mentions «"(a|b|c|d) (a|b|c|d) (a|b|c|d) (a|b|c|d) (a|b)"»'),
    '"(a|b|c|d) (a|b|c|d) (a|b|c|d) (a|b|c|d) (a|b)" stands for more than 256 phrases. Split it.',
  ],
  [
    'T060',
    `«rule r»\n  when frustration >= 0.5\n  then stop\n${DEFAULT}`,
    'The rule `r` has no test.',
  ],
  [
    'T061',
    test('«test "t"»\n    message "x"'),
    'The test "t" expects nothing, so it can never fail. Add a line such as expect handoff.',
  ],
]

describe('findings', () => {
  it.each(CASES.map(([id, marked, message]) => ({ id, marked, message })))(
    '$id $message',
    ({ id, marked, message }) => {
      const { source, span, found } = findingsOf(marked)
      const mine = found.filter((diagnostic) => diagnostic.id === id)
      expect(mine.map((diagnostic) => diagnostic.message)).toContain(message)
      const { start, end } = mine.find((diagnostic) => diagnostic.message === message)!
      expect(source.slice(start, end)).toBe(span)
    },
  )

  it('has a case for every finding', () => {
    expect([...new Set(CASES.map(([id]) => id))]).toEqual(Object.keys(FINDINGS))
  })

  it('gives all of them in one run, in the order of the text', () => {
    const { found } = findingsOf(`use "schema.json"
phrases refunds "Money
  en: "refund"
rule a
  when custmer.tier is "vip"
       customer.tier is "vpi"
       frustration
       order.total > 200
       message mentoins "x"
       message mentions refund
       language = "de"
       sentiment <= 0 and frustration >= 0.5 or sentiment >= 1
  then rout "billing"
       priority +1
       tag vip
rulle b
  when order.total >= 12 EUR
  then route "biling"
${DEFAULT}`)
    const errors = found.filter(({ severity }) => severity === 'error').map(({ id }) => id)
    expect(errors).toEqual([
      ...['S001', 'T001', 'T002', 'T011', 'T012', 'S007', 'T003', 'S008', 'S005'],
      ...['S006', 'S009', 'S010', 'S003', 'T005'],
    ])
  })
})
