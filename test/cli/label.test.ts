import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createCommand, STACK } from './command.js'

const triage = createCommand()
afterAll(triage.remove)
const LABEL = ['label', '--model', triage.model]

const BODIES = ['where is my parcel', 'please give me a refund', 'gdzie jest moja paczka', '']
const MESSAGES = triage.write(
  'messages.ndjson',
  BODIES.map((body, id) => `${JSON.stringify({ id, body })}\n`).join(''),
)
const WITH_REJECTS = triage.write(
  'some.ndjson',
  '\ufeff{"id":"a","body":"where is my parcel"}\r\n\r\nnot json\r\n{"id":"b"}\r\n{"id":"c","body":"x"}',
)

function parsed(ndjson: string): { id: unknown }[] {
  return ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: unknown })
}

function fileOf(name: string): string {
  return readFileSync(join(triage.folder, name), 'utf8')
}

describe('triage label', () => {
  it('writes one decision a line, in order, from a file as from standard input', async () => {
    const fromFile = await triage.run([...LABEL, MESSAGES])
    expect(fromFile.status).toBe(0)
    expect(parsed(fromFile.stdout).map(({ id }) => id)).toEqual([0, 1, 2, 3])
    expect(parsed(fromFile.stdout)[0]).toMatchObject({
      intent: { id: 'order.status' },
      route: 'orders',
    })
    const fromInput = await triage.run(LABEL, fileOf(MESSAGES))
    expect(fromInput).toMatchObject({ status: 0, stdout: fromFile.stdout })
    expect(fromInput.stderr).toMatch(/^4 messages, .* a second\n$/u)
  })

  it('takes several files one after the other, standard input among them', async () => {
    const { stdout } = await triage.run([...LABEL, MESSAGES, '-'], '{"id":9,"body":"x"}')
    expect(parsed(stdout).map(({ id }) => id)).toEqual([0, 1, 2, 3, 9])
  })

  it('writes to a file, in a folder that it makes', async () => {
    const out = 'a/b/decisions.ndjson'
    const { status, stdout } = await triage.run([...LABEL, MESSAGES, '--out', out])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(parsed(fileOf(out)).map(({ id }) => id)).toEqual([0, 1, 2, 3])
  })

  it('goes on after a line that is no message, and says which in a file and by status 1', async () => {
    const result = await triage.run([...LABEL, WITH_REJECTS, '--rejects', 'rejects.ndjson'])
    expect(result.status).toBe(1)
    expect(parsed(result.stdout).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(parsed(fileOf('rejects.ndjson'))).toEqual([
      {
        file: WITH_REJECTS,
        line: 3,
        reason: expect.stringMatching(/^not JSON/u),
        original: 'not json',
      },
      {
        file: WITH_REJECTS,
        line: 4,
        reason: 'body: expected a string, found nothing',
        original: '{"id":"b"}',
      },
    ])
    expect(result.stderr).toContain(`${WITH_REJECTS}:4: body: expected a string`)
    expect(result.stderr).toContain('2 rejected')
  })

  it('writes an empty file for rejects where there are none', async () => {
    const { status } = await triage.run([...LABEL, MESSAGES, '--rejects', 'none.ndjson'])
    expect(status).toBe(0)
    expect(fileOf('none.ndjson')).toBe('')
  })

  it('refuses unknown keys under --strict', async () => {
    const { status } = await triage.run([...LABEL, '--strict'], '{"body":"x","colour":"red"}')
    expect(status).toBe(1)
  })

  it('takes rules and macros, and files after them', async () => {
    const rules = triage.write(
      'r.triage',
      'rule one\n  when intent is "order.status"\n  then tag "one"\ndefault\n  route "orders"\n  priority 4\n',
    )
    triage.write('macros/hi.md', '---\nid: hi\ntitle: Hi\nintents: [order.status]\n---\nHi!\n')
    const args = [
      'label',
      '--model',
      triage.model,
      '--macros',
      'macros',
      '--rules',
      rules,
      MESSAGES,
    ]
    const { status, stdout } = await triage.run(args)
    expect(status).toBe(0)
    expect(parsed(stdout)[0]).toMatchObject({
      tags: ['one'],
      macro: { id: 'hi', text: 'Hi!' },
      reasons: [{ kind: 'rule', id: 'one', output: 'tags' }],
    })
  })

  it('uses the default model where none is named', async () => {
    const { stdout } = await triage.run(['label'], '{"body":"Where is my parcel? order 4711"}')
    expect(parsed(stdout)[0]).toMatchObject({ intent: { id: 'order.status' }, route: 'orders' })
  })

  mkdirSync(join(triage.folder, 'folder'))
  mkdirSync(join(triage.folder, 'no-model'))
  const broken = triage.write('broken.triage', 'rule one\n  when nonsense\n')
  it.each([
    { args: ['nothing.ndjson'], status: 2, says: /^nothing\.ndjson: no such file\n$/u },
    { args: [MESSAGES, 'nothing.ndjson'], status: 2, says: /^nothing\.ndjson: no such file\n$/u },
    { args: [MESSAGES, '--out', 'folder'], status: 2, says: /EISDIR.*folder/u },
    { args: [MESSAGES, '--out', `${MESSAGES}/x`], status: 2, says: /messages\.ndjson/u },
    { args: [MESSAGES, '--out', MESSAGES], status: 2, says: /is read or written already/u },
    { args: [MESSAGES, '--out', 'x', '--rejects', './x'], status: 2, says: /already/u },
    { args: [MESSAGES, '--model', 'no-model'], status: 2, says: /no model here/u },
    { args: [MESSAGES, '--model', MESSAGES], status: 2, says: /model/u },
    { args: [MESSAGES, '--rules', broken], status: 1, says: /broken\.triage:2/u },
    { args: [MESSAGES, '--precision', '97'], status: 2, says: /between 0 and 1/u },
    { args: [MESSAGES, '--precision', 'high'], status: 2, says: /Expected a number/u },
    { args: [MESSAGES, '--timezone', 'Mars/Olympus'], status: 2, says: /Mars/u },
    { args: [MESSAGES, '--colour'], status: 2, says: /unknown option '--colour'/u },
  ])('ends with $status and a sentence: $args', async ({ args, status, says }) => {
    const before = fileOf(MESSAGES)
    const result = await triage.run([...LABEL, ...args])
    expect(result.status).toBe(status)
    expect(result.stderr).toMatch(says)
    expect(result.stderr).not.toMatch(STACK)
    expect(result.stdout).toBe('')
    expect(fileOf(MESSAGES)).toBe(before)
    expect(existsSync(join(triage.folder, 'x'))).toBe(false)
  })

  it('ends quietly when who reads has had enough', async () => {
    const many = triage.write('many.ndjson', '{"body":"where is my parcel"}\n'.repeat(5000))
    const child = triage.start([...LABEL, many])
    let stderr = ''
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    await once(child.stdout!, 'data')
    child.stdout!.destroy()
    const [status] = (await once(child, 'close')) as [number]
    expect(status).toBe(0)
    expect(stderr).toBe('')
  })
})
