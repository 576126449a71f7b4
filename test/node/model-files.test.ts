import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultModelFolder, readModelFiles, writeModelFiles } from '../../src/node/index.js'

const BYTES = Uint8Array.of(1, 2, 3)
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('model files', () => {
  it('are read as they were written, with a card beside them and nothing else', () => {
    const card = writeModelFiles(join(folder, 'deep', 'er'), 'mine', BYTES, { name: 'mine' })
    const written = join(folder, 'deep', 'er')
    expect(readdirSync(written).sort()).toEqual(['mine.bin', 'mine.json'])
    expect(readModelFiles(written)).toEqual([BYTES])
    expect(readModelFiles(join(written, 'mine.bin'))).toEqual([BYTES])
    expect(JSON.parse(readFileSync(join(written, 'mine.json'), 'utf8'))).toEqual(card)
    // sha256sum of the three bytes
    expect(card).toEqual({
      file: 'mine.bin',
      sha256: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
      sizeBytes: 3,
      name: 'mine',
    })
  })

  it('of a folder come in the order of their names', () => {
    for (const name of ['b', 'a', 'c']) {
      writeModelFiles(folder, name, Uint8Array.of(name.charCodeAt(0)), {})
    }
    writeFileSync(join(folder, 'notes.txt'), 'no model')
    expect(readModelFiles(folder).map(([first]) => String.fromCharCode(first!))).toEqual([
      ...['a', 'b', 'c'],
    ])
  })

  it('need no card, nor a name that ends in .bin', () => {
    const file = join(folder, 'model')
    writeFileSync(file, BYTES)
    expect(readModelFiles(file)).toEqual([BYTES])
  })

  it.each([
    ['another checksum', '{"sha256":"00"}', 'checksum'],
    ['no checksum', '{}', 'checksum'],
    ['null', 'null', 'checksum'],
    ['what is no JSON', '{', 'manifest'],
  ])('are refused where the card says %s', (_name, card, code) => {
    writeModelFiles(folder, 'mine', BYTES, {})
    writeFileSync(join(folder, 'mine.json'), card)
    expect(() => readModelFiles(folder)).toThrow(
      expect.objectContaining({ name: 'ModelFormatError', code }),
    )
  })

  it('are missed where a folder has none, and where there is no folder', () => {
    expect(() => readModelFiles(folder)).toThrow(
      expect.objectContaining({ code: 'not-a-model', message: expect.stringContaining(folder) }),
    )
    expect(() => readModelFiles(join(folder, 'nothing'))).toThrow(/ENOENT/u)
  })

  it('of the package are found', () => {
    expect(readdirSync(defaultModelFolder())).toContain('default.bin')
  })
})
