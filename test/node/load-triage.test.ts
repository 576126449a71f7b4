import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeModel } from '../../src/models/index.js'
import { loadTriage, MacroFileError, modelBytes, writeModelFiles } from '../../src/node/index.js'
import { trainIntents } from '../../src/training/index.js'
import { RulesError } from '../../src/triage/index.js'
import { tinyModel } from '../triage/tiny-model.js'

const FOLDER = mkdtempSync(join(tmpdir(), 'load-triage-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

function write(name: string, text: string): string {
  const path = join(FOLDER, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

const MODEL = join(FOLDER, 'tiny')
writeModelFiles(MODEL, 'tiny', tinyModel(), {})
const DEFAULT = 'default\n  route "orders"\n  priority 4\n'
const MACRO = '---\nid: hello\ntitle: Hello\nintents: [order.status]\n---\nHello!\n'
const WHERE = { body: 'where is my parcel' }

describe('loadTriage', () => {
  it('loads the default model where none is named', async () => {
    const triage = await loadTriage()
    expect(triage(WHERE).versions.model).toMatch(/^default@/u)
    expect(triage.rules).toBeUndefined()
  })

  it('loads a model that tells languages by itself alone, and any other beside the default one', () => {
    expect(modelBytes(MODEL)).toHaveLength(1)
    const labelled = ['one', 'two'].map((label) => ({ text: label, label }))
    const bytes = writeModel(trainIntents(labelled, { name: 'own' }).bundle)
    writeModelFiles(join(FOLDER, 'own'), 'own', bytes, {})
    const both = modelBytes(join(FOLDER, 'own'))
    expect(both).toHaveLength(2)
    expect(both.at(-1)).toEqual(bytes)
  })

  it('loads rules in order, and macros with a renderer', async () => {
    const first = write(
      'first.triage',
      'rule one\n  when intent is "order.status"\n  then route "returns"\n',
    )
    const second = write(
      'second.triage',
      `rule two\n  when intent is "order.status"\n  then route "safety"\n${DEFAULT}`,
    )
    const macros = join(write('macros/hello.md', MACRO), '..')
    const triage = await loadTriage({ model: MODEL, rules: [first, second], macros })
    expect(triage(WHERE)).toMatchObject({
      route: 'returns',
      macro: { id: 'hello', text: 'Hello!', missing: [] },
    })
    const turned = await loadTriage({ model: MODEL, rules: [second, first] })
    expect(turned(WHERE)).toMatchObject({ route: 'safety', macro: null })
  })

  it('reads the schemas beside the rules', async () => {
    write('with-schema/shop.schema.json', '{"fields":{"custom.color":{"type":"text"}}}')
    const rules = write(
      'with-schema/rules.triage',
      `use "shop.schema.json"\nrule red\n  when custom.color is "red"\n  then tag "red"\n${DEFAULT}`,
    )
    const triage = await loadTriage({ model: MODEL, rules })
    expect(triage({ ...WHERE, custom: { color: 'red' } }).tags).toEqual(['red'])
  })

  it('says every mistake of rules, under the name of their file', async () => {
    const rules = write('bad.triage', `rule one\n  when frustation > 1\n  then tag "x"\n${DEFAULT}`)
    const loading = loadTriage({ model: MODEL, rules })
    await expect(loading).rejects.toThrow(RulesError)
    await expect(loading).rejects.toThrow(`${rules}:2:8`)
  })

  it('says every mistake of every macro', async () => {
    write('bad-macros/a.md', 'no front matter')
    write('bad-macros/b.md', MACRO.replace('Hello!', '{{ order.number }}'))
    write('bad-macros/c.md', MACRO.replace('Hello!', '{% if %}'))
    const loading = loadTriage({ model: MODEL, macros: join(FOLDER, 'bad-macros') })
    await expect(loading).rejects.toThrow(MacroFileError)
    for (const file of ['a.md', 'b.md', 'c.md']) await expect(loading).rejects.toThrow(`${file}:`)
  })

  it.each([
    ['rules', { rules: 'nothing.triage' }],
    ['macros', { macros: 'nothing' }],
    ['model', { model: 'nothing' }],
  ])('throws where the file is missing: %s', async (_name, options) => {
    await expect(loadTriage({ model: MODEL, ...options })).rejects.toThrow(/ENOENT.*nothing/u)
  })

  it('throws on a time zone that there is not', async () => {
    await expect(loadTriage({ model: MODEL, timezone: 'Mars/Olympus' })).rejects.toThrow(RangeError)
  })
})
