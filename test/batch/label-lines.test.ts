import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LabelledLine, type LabelOptions, labelLines } from '../../src/batch/index.js'
import { createTriage } from '../../src/triage/index.js'
import { tinyModel } from '../triage/tiny-model.js'

const triage = createTriage({ models: [tinyModel()] })

async function label(texts: readonly string[], options?: LabelOptions): Promise<LabelledLine[]> {
  const lines = texts.map((text, i) => ({ number: i + 1, text }))
  const results: LabelledLine[] = []
  for await (const result of labelLines(lines, triage, options)) results.push(result)
  return results
}

describe('labelLines', () => {
  it('gives one result a line, in order, with its number', async () => {
    const results = await label(['{"id":1,"body":"a"}', '', 'no', '  ', '{"id":2,"body":"b"}'])
    expect(results).toMatchObject([
      { kind: 'decision', line: 1, message: { id: 1 }, decision: { id: 1 } },
      { kind: 'reject', line: 3, original: 'no' },
      { kind: 'decision', line: 5, message: { id: 2 }, decision: { id: 2 } },
    ])
  })

  it('decides as triage does', async () => {
    const message = { id: 'x', body: 'where is my parcel' }
    const [plain] = await label([JSON.stringify(message)])
    expect(plain).toMatchObject({ decision: triage(message) })
    const [explained] = await label([JSON.stringify(message)], { explain: true })
    expect(explained).toMatchObject({ decision: triage(message, { explain: true }) })
  })

  it.each([
    ['{"body":', /^not JSON: /u],
    ['[]', /expected an object, found a list/u],
    ['null', /expected an object, found null/u],
    ['{}', /^body: expected a string, found nothing$/u],
    ['{"body":1,"subject":2}', /subject: .*; body: |body: .*; subject: /u],
  ])('says what is wrong with %s', async (text, reason) => {
    expect(await label([text])).toEqual([
      { kind: 'reject', line: 1, reason: expect.stringMatching(reason), original: text },
    ])
  })

  it('refuses unknown keys only where asked to', async () => {
    const text = '{"body":"a","colour":"red"}'
    expect(await label([text])).toMatchObject([{ kind: 'decision' }])
    expect(await label([text], { strict: true })).toMatchObject([
      { kind: 'reject', reason: expect.stringContaining('colour') },
    ])
  })

  it('gives a result for every line that is not empty, whatever it holds', async () => {
    const line = fc.oneof(fc.string(), fc.json(), fc.constant('{"body":"a"}'), fc.constant(''))
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (texts) => {
        const expected = texts.flatMap((text, i) => (text.trim() === '' ? [] : [i + 1]))
        expect((await label(texts)).map((result) => result.line)).toEqual(expected)
      }),
    )
  })

  it('reads no further than it is asked', async () => {
    let read = 0
    function* lines() {
      for (let number = 1; ; number++) {
        read = number
        yield { number, text: '{"body":"a"}' }
      }
    }
    for await (const { line } of labelLines(lines(), triage)) if (line === 3) break
    expect(read).toBe(3)
  })
})
