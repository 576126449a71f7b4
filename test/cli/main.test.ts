import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { createCommand, STACK } from './command.js'

const triage = createCommand()
afterAll(triage.remove)

describe('triage', () => {
  it.each([
    { args: [], status: 2, says: /Usage: triage/u },
    { args: ['nonsense'], status: 2, says: /unknown command 'nonsense'/u },
    { args: ['--nonsense'], status: 2, says: /unknown option/u },
    { args: ['rules'], status: 2, says: /Usage: triage rules/u },
    { args: ['train'], status: 2, says: /required option '--data/u },
    { args: ['bench'], status: 2, says: /required option '--test/u },
    { args: ['bench', '--test', 'x'], status: 2, says: /either --model DIR or --train FILE/u },
    { args: ['train', '--data', 'x', '--out', 'y', '--seed', 'z'], status: 2, says: /a number/u },
  ])('ends with $status and says how it is used: $args', async ({ args, status, says }) => {
    const result = await triage.run(args)
    expect(result).toMatchObject({ status, stdout: '' })
    expect(result.stderr).toMatch(says)
    expect(result.stderr).not.toMatch(STACK)
  })

  it.each([['--help'], ['label', '--help']])('shows help for %s', async (...args) => {
    const { status, stdout } = await triage.run(args.flat())
    expect(status).toBe(0)
    expect(stdout).toContain('Usage: triage')
  })

  it('says the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(await triage.run(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` })
  })

  it('shows messages as a table with a summary, by the rules and macros of the fixtures', async () => {
    triage.write('fixtures/rules.triage', readFileSync('fixtures/rules.triage', 'utf8'))
    triage.write(
      'fixtures/macros/where.en.md',
      readFileSync('fixtures/macros/where-is-my-order.en.md', 'utf8'),
    )
    triage.write(
      'fixtures/tickets.ndjson',
      '{"body":"Where is my parcel? order 4711"}\n{"body":"I want to end my life"}\n',
    )
    const { status, stdout } = await triage.run(['demo'])
    expect(status).toBe(0)
    const [header, first, second] = stdout.split('\n')
    expect(header).toMatch(/^lang intent +route +pri .* text$/u)
    expect(first).toMatch(/^en +order\.status +orders .* where-is-my-order +Where is my parcel/u)
    expect(second).toMatch(/ customer-care +1 .* human .*I want to end my life/u)
    expect(stdout).toMatch(/^2 messages$/mu)
    const decisions = readFileSync(`${triage.folder}/out/decisions.ndjson`, 'utf8')
    expect(decisions.trimEnd().split('\n')).toHaveLength(2)
  })
})
