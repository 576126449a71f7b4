import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bench } from '../../src/cli/bench.js'
import { type TrainCommandOptions, train } from '../../src/cli/train.js'
import { UsageError } from '../../src/cli/usage-error.js'
import { LEXICON, MESSAGES, TAXONOMY } from '../triage/tiny-model.js'
import { createCommand } from './command.js'

const triage = createCommand()
afterAll(triage.remove)

const PETS: readonly (readonly [text: string, label: string])[] = [
  ...['my cat purrs', 'the cat, "Tom", sleeps', 'cats like fish'].map((it) => [it, 'cat'] as const),
  ...['my dog barks', 'the dog runs', 'dogs like bones'].map((it) => [it, 'dog'] as const),
]
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const CSV = triage.write(
  'pets.csv',
  `\ufeffsays,kind\r\n${PETS.map(([text, label]) => `${quoted(text)},${label}\r\n`).join('')}`,
)
const NDJSON = triage.write(
  'pets.ndjson',
  PETS.map(([text, label]) => `${JSON.stringify({ text, label })}\n`).join(''),
)
const COLUMNS = ['--text', 'says', '--label', 'kind']

function pathOf(name: string): string {
  return join(triage.folder, name)
}

function bytesOf(folder: string): Buffer {
  return readFileSync(pathOf(`${folder}/model.bin`))
}

describe('triage train', () => {
  it('makes a model that labels, without route and stakes, of CSV as of NDJSON', async () => {
    const fromCsv = await triage.run(['train', '--data', CSV, ...COLUMNS, '--out', 'csv'])
    expect(fromCsv).toMatchObject({ status: 0, stdout: '' })
    expect(fromCsv.stderr).toMatch(/^6 messages in .* MB\nheld out: 6 messages/mu)
    expect((await triage.run(['train', '--data', NDJSON, '--out', 'ndjson'])).status).toBe(0)
    expect(bytesOf('csv')).toEqual(bytesOf('ndjson'))
    const labelled = await triage.run(
      ['label', '--model', 'csv'],
      '{"id":1,"body":"the cat purrs"}',
    )
    expect(labelled.status).toBe(0)
    expect(JSON.parse(labelled.stdout)).toMatchObject({
      id: 1,
      intent: { id: 'cat' },
      route: null,
      priority: null,
      impact: null,
      urgency: null,
      language: { code: 'en' }, // the default model's
      sensitive: [],
    })
  })

  it('gives the same bytes for the same seed', async () => {
    for (const [seed, out] of [
      ['5', 'five'],
      ['5', 'again'],
      ['6', 'six'],
    ] as const)
      await triage.run(['train', '--data', NDJSON, '--out', out, '--seed', seed])
    expect(bytesOf('again')).toEqual(bytesOf('five'))
    expect(bytesOf('six')).not.toEqual(bytesOf('five'))
  })

  const taxonomy = triage.write('taxonomy.json', JSON.stringify(TAXONOMY))
  triage.write('concepts/ids.json', JSON.stringify(LEXICON.ids.map((id) => ({ id }))))
  for (const [language, words] of Object.entries(LEXICON.entries))
    triage.write(`concepts/${language}.json`, JSON.stringify(words))
  const full = triage.write('full.ndjson', MESSAGES.map((it) => JSON.stringify(it)).join('\n'))
  const WHOLE = ['--taxonomy', taxonomy, '--concepts', 'concepts', '--out', 'whole']

  it('makes a whole model of full labels, a taxonomy and concepts', async () => {
    expect((await triage.run(['train', '--data', full, ...WHOLE])).status).toBe(0)
    const args = ['label', '--model', 'whole']
    const { stdout } = await triage.run(args, '{"body":"gdzie jest moja paczka"}')
    expect(JSON.parse(stdout)).toMatchObject({
      route: 'orders',
      priority: expect.any(Number),
      language: { code: 'pl' },
      versions: { model: expect.stringMatching(/^model@\w{8}$/u) },
    })
  })

  const row = MESSAGES[0]!
  const rowWith = (name: string, change: object) =>
    triage.write(`${name}.ndjson`, JSON.stringify({ ...row, ...change }))
  const WHOLE_OPTIONS = { taxonomy: pathOf(taxonomy), concepts: pathOf('concepts') }
  it.each<readonly [data: string, options: Partial<TrainCommandOptions>, says: RegExp]>([
    ['nothing.csv', {}, /nothing\.csv: no such file$/u],
    [triage.write('empty.csv', ''), {}, /empty\.csv: no rows/u],
    [triage.write('head.csv', 'text,label\n'), {}, /head\.csv: no rows/u],
    [triage.write('blank.ndjson', '\n\n'), {}, /blank\.ndjson: no rows/u],
    [triage.write('two.csv', 'text,text\na,b\n'), {}, /two\.csv:1: .*twice/u],
    [triage.write('gap.csv', 'text,label\na\n'), {}, /gap\.csv: .*line 2/u],
    [triage.write('bad.ndjson', '{}\n{'), {}, /bad\.ndjson:2: not JSON/u],
    [triage.write('list.ndjson', '[]'), {}, /list\.ndjson:1: expected a JSON object/u],
    [CSV, {}, /row 1 has no "text"; its columns are says, kind/u],
    [NDJSON, { taxonomy: pathOf(CSV) }, /pets\.csv: not JSON/u],
    [NDJSON, { taxonomy: 'nothing' }, /nothing: no such file/u],
    [NDJSON, { concepts: 'concepts' }, /--concepts needs --taxonomy/u],
    [full, { ...WHOLE_OPTIONS, dev: [full] }, /without --dev/u],
    [rowWith('a', { intent: 'order.lost' }), WHOLE_OPTIONS, /row 1: .*"order\.lost"/u],
    [rowWith('b', { sentiment: 3 }), WHOLE_OPTIONS, /row 1: .*-2 … 2 in "sentiment"/u],
    [rowWith('c', { impact: '1' }), WHOLE_OPTIONS, /row 1: .*1 … 3 in "impact"/u],
    [rowWith('d', { human: 1 }), WHOLE_OPTIONS, /row 1: .*"human"/u],
  ])('says what is wrong with %s, %j', async (data, options, says) => {
    const given = { data: [pathOf(data)], out: pathOf('none'), text: 'text', label: 'label' }
    const training = train({ ...given, seed: 1, name: 'model', ...options })
    await expect(training).rejects.toThrow(UsageError)
    await expect(training).rejects.toThrow(says)
    expect(existsSync(pathOf('none'))).toBe(false)
  })

  it('ends with 2 and no stack where it is used wrongly', async () => {
    const result = await triage.run(['train', '--data', CSV, '--out', 'none'])
    expect(result).toMatchObject({ status: 2, stdout: '' })
    expect(result.stderr).toMatch(/^row 1 has no "text"; .*\n$/u)
  })
})

describe('triage bench', () => {
  const KEYS = ['accuracy', 'macroF1', 'ece', 'trainSeconds', 'messagesPerSecond', 'modelBytes']
  const REFUSAL = ['inScopeAccuracy', 'outOfScopeRecall']

  it('trains and measures, as one JSON object with the keys agreed on', async () => {
    const args = ['bench', '--train', NDJSON, '--test', NDJSON, '--json']
    const { status, stdout } = await triage.run(args)
    expect(status).toBe(0)
    const result = JSON.parse(stdout) as Record<string, unknown>
    expect(Object.keys(result).sort()).toEqual([...KEYS, 'perClass'].sort())
    for (const key of KEYS) expect(result[key]).toBeTypeOf('number')
    expect(result).toMatchObject({ accuracy: 1, macroF1: 1, perClass: { cat: { support: 3 } } })
  })

  it('says what was refused where there is a label for none', async () => {
    const none = triage.write(
      'none.ndjson',
      ['what time is it', 'two and two', 'blue or green']
        .map((text) => `${JSON.stringify({ text, label: 'oos' })}\n`)
        .join(''),
    )
    const files = ['--train', NDJSON, none, '--test', NDJSON, none]
    const { stdout } = await triage.run(['bench', ...files, '--none-label', 'oos', '--json'])
    const result = JSON.parse(stdout) as Record<string, number>
    expect(Object.keys(result).sort()).toEqual([...KEYS, ...REFUSAL, 'perClass'].sort())
    // Six messages in scope, three out of it: the accuracy over all is their weighted mean.
    expect(result.accuracy).toBeCloseTo(
      (6 * result.inScopeAccuracy! + 3 * result.outOfScopeRecall!) / 9,
      9,
    )
  })

  it('measures a model that is there, which takes no training', async () => {
    const test = triage.write('test.ndjson', '{"q":"where is my parcel","a":"order.status"}\n')
    const args = ['bench', '--model', triage.model, '--test', test, '--text', 'q', '--label', 'a']
    const { stdout } = await triage.run([...args, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ accuracy: 1, trainSeconds: null })
    expect((await triage.run(args)).stdout).toMatch(/^accuracy +1$/mu)
  })

  it.each([
    [{ model: pathOf(triage.model), test: ['nothing'] }, /nothing: no such file/u],
    [{ model: 'nothing', test: [pathOf(NDJSON)] }, /ENOENT.*nothing/u],
    [{ model: pathOf(triage.model), test: [pathOf('blank.ndjson')] }, /no rows/u],
    [{ model: triage.model, train: [NDJSON], test: [NDJSON] }, /either --model DIR or --train/u],
    [{ test: [NDJSON] }, /either --model DIR or --train/u],
  ])('says what is wrong with %j', async (options, says) => {
    await expect(bench({ text: 'text', label: 'label', seed: 1, ...options })).rejects.toThrow(says)
  })
})
