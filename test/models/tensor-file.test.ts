import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ModelFormatError, type ModelFormatErrorCode } from '../../src/models/index.js'
import { readTensorFile, type Tensor, writeTensorFile } from '../../src/models/tensor-file.js'
import { hashBytes } from '../../src/numeric/index.js'
import { encodeUtf8 } from '../../src/text/index.js'

const SMALL = writeTensorFile({
  manifest: { name: 'small' },
  tensors: new Map<string, Tensor>([
    ['weights', Int8Array.of(1, -2, 3)],
    ['scales', Float32Array.of(0.5, -1.5)],
  ]),
})

function codeOf(bytes: Uint8Array): ModelFormatErrorCode | undefined {
  try {
    readTensorFile(bytes)
  } catch (error) {
    if (error instanceof ModelFormatError) return error.code
    throw error
  }
  return undefined
}

function changed(at: number, by: number): Uint8Array {
  const bytes = SMALL.slice()
  bytes[at]! ^= by
  return bytes
}

/** A file with this manifest and a right checksum. */
function fileWith(json: string): Uint8Array {
  const manifest = encodeUtf8(json)
  const bytes = new Uint8Array(Math.ceil((16 + manifest.length) / 8) * 8)
  const view = new DataView(bytes.buffer)
  bytes.set(SMALL.subarray(0, 8))
  view.setUint32(12, manifest.length, true)
  bytes.set(manifest, 16)
  view.setUint32(8, hashBytes(bytes.subarray(12)), true)
  return bytes
}

describe('writeTensorFile and readTensorFile', () => {
  it('read what was written, from any place in a buffer', () => {
    const tensor: fc.Arbitrary<Tensor> = fc.oneof(
      fc.int8Array(),
      fc.uint8Array(),
      fc.uint16Array(),
      fc.uint32Array(),
      fc.float32Array(),
    )
    const manifest = fc.dictionary(
      fc.string().filter((key) => key !== 'tensors' && key !== '__proto__'),
      fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null)),
    )
    const tensors = fc.uniqueArray(fc.tuple(fc.string(), tensor), { selector: ([name]) => name })
    fc.assert(
      fc.property(manifest, tensors, fc.nat(9), (given, list, offset) => {
        const file = { manifest: { ...given }, tensors: new Map(list) }
        const bytes = writeTensorFile(file)
        const moved = new Uint8Array(bytes.length + offset).subarray(offset)
        moved.set(bytes)
        const read = readTensorFile(moved)
        expect(read.manifest).toEqual(file.manifest)
        expect([...read.tensors]).toEqual(list)
      }),
    )
  })

  it('reads a Node buffer that is not aligned', () => {
    const buffer = Buffer.alloc(SMALL.length + 3).subarray(3) // its `slice` would not copy
    buffer.set(SMALL)
    expect(readTensorFile(buffer).tensors.get('scales')).toEqual(Float32Array.of(0.5, -1.5))
  })

  it('gives the same bytes for the same content', () => {
    const { manifest, tensors } = readTensorFile(SMALL)
    expect(writeTensorFile({ manifest, tensors })).toEqual(SMALL)
  })
})

describe('readTensorFile: what is no model', () => {
  it.each<{ about: string; bytes: Uint8Array; code: ModelFormatErrorCode }>([
    { about: 'no bytes', bytes: new Uint8Array(), code: 'not-a-model' },
    { about: 'fewer bytes than the header', bytes: SMALL.slice(0, 15), code: 'not-a-model' },
    { about: 'another magic number', bytes: changed(0, 1), code: 'not-a-model' },
    { about: 'a text', bytes: encodeUtf8('{"name": "no model at all"}'), code: 'not-a-model' },
    { about: 'another version', bytes: changed(4, 3), code: 'unknown-version' },
    { about: 'a flipped bit in the checksum', bytes: changed(8, 1), code: 'checksum' },
    { about: 'a flipped bit in the manifest', bytes: changed(20, 1), code: 'checksum' },
    { about: 'a flipped bit in a tensor', bytes: changed(SMALL.length - 5, 1), code: 'checksum' },
    { about: 'a cut in the manifest', bytes: SMALL.slice(0, 24), code: 'truncated' },
    { about: 'a cut in the tensors', bytes: SMALL.slice(0, -8), code: 'checksum' },
    { about: 'a manifest that is no JSON', bytes: fileWith('{'), code: 'manifest' },
    { about: 'a manifest that is null', bytes: fileWith('null'), code: 'manifest' },
    { about: 'a manifest without tensors', bytes: fileWith('{}'), code: 'manifest' },
    { about: 'a tensor that is null', bytes: fileWith('{"tensors":[null]}'), code: 'manifest' },
    {
      about: 'a tensor of an unknown type',
      bytes: fileWith('{"tensors":[{"name":"w","type":"f64","length":1,"offset":0}]}'),
      code: 'manifest',
    },
    {
      about: 'a tensor of an inherited type',
      bytes: fileWith('{"tensors":[{"name":"w","type":"toString","length":1,"offset":0}]}'),
      code: 'manifest',
    },
    {
      about: 'a negative length',
      bytes: fileWith('{"tensors":[{"name":"w","type":"i8","length":-1,"offset":0}]}'),
      code: 'manifest',
    },
    {
      about: 'a crooked offset',
      bytes: fileWith('{"tensors":[{"name":"w","type":"f32","length":0,"offset":3}]}'),
      code: 'manifest',
    },
    {
      about: 'a tensor beyond the end',
      bytes: fileWith('{"tensors":[{"name":"w","type":"f32","length":1000,"offset":0}]}'),
      code: 'truncated',
    },
  ])('refuses $about with "$code"', ({ bytes, code }) => {
    expect(codeOf(bytes)).toBe(code)
  })

  it('notices every flipped bit', () => {
    for (let at = 0; at < SMALL.length; at++)
      for (let bit = 0; bit < 8; bit++) expect(codeOf(changed(at, 1 << bit))).toBeDefined()
  })

  it('notices every cut', () => {
    for (let length = 0; length < SMALL.length; length++)
      expect(codeOf(SMALL.slice(0, length))).toBeDefined()
  })

  it('throws nothing but ModelFormatError, whatever the bytes', () => {
    const tail = fc.uint8Array({ maxLength: 80 })
    fc.assert(
      fc.property(tail, (bytes) => {
        codeOf(bytes)
        codeOf(Uint8Array.from([...SMALL.subarray(0, 12), ...bytes]))
      }),
    )
  })
})
