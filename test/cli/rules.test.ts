import { afterAll, describe, expect, it } from 'vitest'
import { writeModel } from '../../src/models/index.js'
import { writeModelFiles } from '../../src/node/index.js'
import { trainIntents } from '../../src/training/index.js'
import { createCommand, STACK } from './command.js'

const triage = createCommand()
afterAll(triage.remove)
const DEFAULT = 'default\n  route "orders"\n  priority 4\n'

function rulesOf(condition: string, test = ''): string {
  return `rule one\n  when ${condition}\n  then tag "x"\n${test}${DEFAULT}`
}

const MET = '  test "met"\n    given intent "order.status" 0.9\n    expect tag "x"\n'
const FINE = triage.write('fine.triage', rulesOf('intent is "order.status"', MET))
const FAILING = triage.write(
  'failing.triage',
  rulesOf('intent is "order.status"', MET.replace('tag "x"', 'no tag "x"')),
)
const WARNED = triage.write(
  'warned.triage',
  `phrases unused\n  en: "word"\n${rulesOf('intent is "order.status"', MET)}`,
)
const BROKEN = triage.write('broken.triage', rulesOf('frustation > 1'))

describe('triage rules check', () => {
  it.each([
    { args: [FINE], status: 0, says: '1 file: 0 errors, 0 warnings' },
    { args: [WARNED], status: 0, says: '1 file: 0 errors, 1 warning' },
    { args: [WARNED, '--strict'], status: 1, says: '1 file: 0 errors, 1 warning' },
    { args: [BROKEN], status: 1, says: '1 error,' },
  ])('ends with $status for $args', async ({ args, status, says }) => {
    const result = await triage.run(['rules', 'check', '--model', triage.model, ...args])
    expect(result.status).toBe(status)
    expect(result.stderr).toContain(says)
  })

  it('prints each finding with its place on standard output', async () => {
    const { stdout } = await triage.run(['rules', 'check', '--model', triage.model, BROKEN])
    expect(stdout).toMatch(/^broken\.triage:2:8 error .*frustation.*\n.*\n.*\^{10}/mu)
  })

  it('knows the labels of the model, and those only', async () => {
    const { bundle } = trainIntents(
      ['cat', 'dog'].map((label) => ({ text: label, label })),
      { name: 'pets' },
    )
    writeModelFiles(`${triage.folder}/pets`, 'pets', writeModel(bundle), {})
    const cat = triage.write('cat.triage', rulesOf('intent is "cat"'))
    const bird = triage.write('bird.triage', rulesOf('intent is "order.status"'))
    const check = async (file: string) =>
      (await triage.run(['rules', 'check', '--model', 'pets', file])).status
    expect(await check(cat)).toBe(0)
    expect(await check(bird)).toBe(1)
  })
})

describe('triage rules test', () => {
  it.each([
    {
      args: [FINE],
      status: 0,
      prints: /^ok {5}fine\.triage one: met$/mu,
      says: /1 passed, 0 failed/u,
    },
    {
      args: [FAILING],
      status: 1,
      prints: /^FAILED failing\.triage one: met\n +\S/mu,
      says: /1 failed/u,
    },
    { args: [BROKEN], status: 1, prints: /broken\.triage:2:8 error/u, says: /^$/u },
  ])('ends with $status for $args', async ({ args, status, prints, says }) => {
    const result = await triage.run(['rules', 'test', '--model', triage.model, ...args])
    expect(result.status).toBe(status)
    expect(result.stdout).toMatch(prints)
    expect(result.stderr).toMatch(says)
  })

  it.each(['check', 'test'])('%s ends with 2 for a file that is not there', async (name) => {
    const result = await triage.run(['rules', name, 'nothing.triage'])
    expect(result).toMatchObject({ status: 2, stderr: 'nothing.triage: no such file\n' })
    expect(result.stderr).not.toMatch(STACK)
  })
})
