/**
 * The container of a model file: a manifest and named tensors in one array of bytes.
 *
 * Layout, little-endian: magic `TTM1`, format version, checksum (FNV-1a of all that follows), length of the
 * manifest, the manifest (UTF-8 JSON with the place of each tensor), then the tensors, each at a multiple of 8.
 */

import { hashBytes } from '../numeric/index.js'
import { decodeUtf8, encodeUtf8 } from '../text/index.js'
import { ModelFormatError } from './model-format-error.js'

export type Tensor = Int8Array | Uint8Array | Uint16Array | Uint32Array | Float32Array

export interface TensorFile {
  readonly manifest: Readonly<Record<string, unknown>>
  readonly tensors: ReadonlyMap<string, Tensor>
}

const MAGIC = 0x314d5454 // "TTM1"
const FORMAT_VERSION = 1
const HEADER_BYTES = 16
const CHECKSUM_AT = 8

const TENSOR_TYPES = {
  i8: Int8Array,
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const
type TensorType = keyof typeof TENSOR_TYPES

interface TensorPlace {
  readonly name: string
  readonly type: TensorType
  readonly length: number
  /** From the start of the tensors. */
  readonly offset: number
}

/** The same manifest and tensors give the same bytes. */
export function writeTensorFile({ manifest, tensors }: TensorFile): Uint8Array {
  const places: TensorPlace[] = []
  let offset = 0
  for (const [name, tensor] of tensors) {
    places.push({ name, type: typeOf(tensor), length: tensor.length, offset })
    offset = aligned(offset + tensor.byteLength)
  }
  const json = encodeUtf8(JSON.stringify({ ...manifest, tensors: places }))
  const start = aligned(HEADER_BYTES + json.length)
  const bytes = new Uint8Array(start + offset)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, FORMAT_VERSION, true)
  view.setUint32(12, json.length, true)
  bytes.set(json, HEADER_BYTES)
  let place = 0
  for (const tensor of tensors.values()) {
    bytes.set(
      new Uint8Array(tensor.buffer, tensor.byteOffset, tensor.byteLength),
      start + places[place++]!.offset,
    )
  }
  view.setUint32(CHECKSUM_AT, hashBytes(bytes.subarray(CHECKSUM_AT + 4)), true)
  return bytes
}

/** @throws ModelFormatError when the bytes are no model, of an unknown version, cut short or damaged. */
export function readTensorFile(input: Uint8Array): TensorFile {
  const bytes = input.byteOffset % 8 === 0 ? input : Uint8Array.from(input) // `slice` of a Node Buffer copies nothing
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new ModelFormatError(
      'not-a-model',
      `not a model file: expected ${HEADER_BYTES} bytes or more that begin with "TTM1"`,
    )
  }
  const version = view.getUint32(4, true)
  if (version !== FORMAT_VERSION) {
    throw new ModelFormatError(
      'unknown-version',
      `model format ${version}: this version reads format ${FORMAT_VERSION}`,
    )
  }
  const jsonLength = view.getUint32(12, true)
  const start = aligned(HEADER_BYTES + jsonLength)
  if (start > bytes.length) throw truncated(bytes.length, start)
  const expected = view.getUint32(CHECKSUM_AT, true)
  const found = hashBytes(bytes.subarray(CHECKSUM_AT + 4))
  if (found !== expected) {
    throw new ModelFormatError(
      'checksum',
      `model file damaged or cut short: checksum ${found}, expected ${expected}`,
    )
  }
  const { tensors: places, ...manifest } = readManifest(
    bytes.subarray(HEADER_BYTES, HEADER_BYTES + jsonLength),
  )
  const tensors = new Map<string, Tensor>()
  for (const { name, type, length, offset } of places.map(checkedPlace)) {
    const Type = TENSOR_TYPES[type]
    const end = start + offset + length * Type.BYTES_PER_ELEMENT
    if (end > bytes.length) throw truncated(bytes.length, end)
    tensors.set(
      name,
      new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset + start + offset, length),
    )
  }
  return { manifest, tensors }
}

function readManifest(
  json: Uint8Array,
): { readonly tensors: readonly unknown[] } & Record<string, unknown> {
  try {
    const manifest: unknown = JSON.parse(decodeUtf8(json))
    if (
      typeof manifest === 'object' &&
      manifest !== null &&
      'tensors' in manifest &&
      Array.isArray(manifest.tensors)
    ) {
      return manifest as { tensors: readonly unknown[] }
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new ModelFormatError(
    'manifest',
    'model file: the manifest is not JSON with a list "tensors"',
  )
}

function checkedPlace(place: unknown): TensorPlace {
  const { name, type, length, offset } = { ...(place as Partial<TensorPlace> | null) }
  const isPlace =
    typeof name === 'string' &&
    type !== undefined &&
    Object.hasOwn(TENSOR_TYPES, type) &&
    isCount(length) &&
    isCount(offset) &&
    offset % 8 === 0
  if (isPlace) return { name, type, length, offset }
  throw new ModelFormatError(
    'manifest',
    `model file: ${JSON.stringify(place)} is not the place of a tensor`,
  )
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function truncated(have: number, need: number): ModelFormatError {
  return new ModelFormatError('truncated', `model file cut short: ${have} bytes, expected ${need}`)
}

function typeOf(tensor: Tensor): TensorType {
  for (const [type, Type] of Object.entries(TENSOR_TYPES))
    if (tensor instanceof Type) return type as TensorType
  throw new TypeError('writeTensorFile: not a tensor')
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8
}
