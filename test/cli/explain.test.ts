import { afterAll, describe, expect, it } from 'vitest'
import type { Decision } from '../../src/triage/index.js'
import { createCommand, STACK } from './command.js'

const triage = createCommand()
afterAll(triage.remove)
const EXPLAIN = ['explain', '--model', triage.model]
const BODY = 'where is my parcel'

describe('triage explain', () => {
  it('says in words what was decided, and which words counted', async () => {
    const { status, stdout } = await triage.run(EXPLAIN, BODY)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^language {5}en \(\d+ %\)$/mu)
    expect(stdout).toMatch(/^intent {7}order\.status \(\d+ %\)$/mu)
    expect(stdout).toMatch(/^ +\+\d+\.\d\d {2}concept parcel$/mu)
    expect(stdout).toMatch(/^route {8}orders$/mu)
    expect(stdout).toMatch(/^priority {5}[1-5]$/mu)
  })

  it('gives the decision with all reasons as JSON', async () => {
    const { status, stdout } = await triage.run([...EXPLAIN, '--json'], BODY)
    expect(status).toBe(0)
    const decision = JSON.parse(stdout) as Decision
    expect(decision.intent?.id).toBe('order.status')
    expect(new Set(decision.reasons.map((it) => it.output))).toEqual(
      new Set(['intent', 'frustration']),
    )
  })

  const rules = triage.write(
    'r.triage',
    'rule find "Where is it"\n  when message mentions concept parcel\n  then priority at least 2\ndefault\n  route "orders"\n  priority 4\n',
  )
  it('says which rules fired, on which words, and how the priority came about', async () => {
    const { stdout } = await triage.run([...EXPLAIN, '--rules', rules], BODY)
    expect(stdout).toMatch(/^rule {9}find – Where is it {2}“parcel”$/mu)
    expect(stdout).toMatch(/^priority {5}[12] = model [1-5], at least 2 \(find\)$/mu)
    expect(stdout).toMatch(/^route {8}orders by model$/mu)
  })

  it.each([
    ['a bare text', BODY],
    ['a text of several lines', `${BODY}\nplease`],
    ['a message', JSON.stringify({ body: BODY })],
    ['a message over many lines', JSON.stringify({ body: BODY }, null, 2)],
    ['the first of many messages', `\n${JSON.stringify({ body: BODY })}\n{"body":"refund"}\n`],
  ])('takes %s', async (_name, text) => {
    const fromFile = await triage.run([...EXPLAIN, '--json', triage.write('one', text)])
    expect(JSON.parse(fromFile.stdout)).toMatchObject({ intent: { id: 'order.status' } })
    expect(fromFile.status).toBe(0)
  })

  it.each([
    { text: '', status: 2, says: /nothing to explain/u },
    { text: '{"body":1}', status: 1, says: /body: expected a string, found 1/u },
    { text: '[1]', status: 1, says: /expected an object, found a list/u },
  ])('ends with $status for $text', async ({ text, status, says }) => {
    const result = await triage.run(EXPLAIN, text)
    expect(result).toMatchObject({ status, stdout: '' })
    expect(result.stderr).toMatch(says)
    expect(result.stderr).not.toMatch(STACK)
  })

  it('ends with 2 for a file that is not there', async () => {
    const result = await triage.run([...EXPLAIN, 'nothing'])
    expect(result).toMatchObject({ status: 2, stderr: 'nothing: no such file\n' })
  })
})
