import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readLines } from '../../src/node/index.js'

const FOLDER = mkdtempSync(join(tmpdir(), 'read-lines-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

async function linesOf(source: string | Readable): Promise<string[]> {
  const texts: string[] = []
  for await (const { number, text } of readLines(source)) {
    texts.push(text)
    expect(number).toBe(texts.length)
  }
  return texts
}

/** The bytes in chunks of these sizes, over and over. */
function chunked(bytes: Buffer, sizes: readonly number[]): Readable {
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += chunks.at(-1)!.length) {
    chunks.push(bytes.subarray(at, at + sizes[chunks.length % sizes.length]!))
  }
  return Readable.from(chunks)
}

describe('readLines', () => {
  it.each([
    { name: 'nothing', text: '', expected: [] },
    { name: 'no line end at the end', text: 'a\nb', expected: ['a', 'b'] },
    { name: 'a line end at the end', text: 'a\nb\n', expected: ['a', 'b'] },
    { name: 'empty lines', text: '\n\na\n\n', expected: ['', '', 'a', ''] },
    { name: 'CRLF', text: 'a\r\nb\r\n', expected: ['a', 'b'] },
    { name: 'a carriage return within', text: 'a\rb\n', expected: ['a\rb'] },
    { name: 'a byte order mark', text: '\ufeffa\nb', expected: ['a', 'b'] },
    { name: 'a byte order mark alone', text: '\ufeff', expected: [''] },
    { name: 'a byte order mark later on', text: 'a\n\ufeffb', expected: ['a', '\ufeffb'] },
    { name: 'line separators of Unicode', text: 'a\u2028b\u0085c', expected: ['a\u2028b\u0085c'] },
    { name: 'four-byte characters', text: '😀\n👩🏽‍💻', expected: ['😀', '👩🏽‍💻'] },
  ])('reads $name, from a file and in chunks of a byte', async ({ text, expected }) => {
    const file = join(FOLDER, 'lines')
    writeFileSync(file, text)
    expect(await linesOf(file)).toEqual(expected)
    expect(await linesOf(chunked(Buffer.from(text), [1]))).toEqual(expected)
  })

  it('reads the same however the bytes are cut', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'ż', '漢', '😀', ' ', '\t') })
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(fc.array(line), sizes, async (lines, cuts) => {
        const bytes = Buffer.from(lines.map((it) => `${it}\n`).join(''))
        expect(await linesOf(chunked(bytes, cuts))).toEqual(lines)
      }),
    )
  })

  it('reads one line of many megabytes', async () => {
    const file = join(FOLDER, 'long')
    writeFileSync(file, 'x'.repeat(32_000_000))
    const [line] = await linesOf(file)
    expect(line).toHaveLength(32_000_000)
  })

  it('throws where there is no file', async () => {
    await expect(linesOf(join(FOLDER, 'nothing'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
