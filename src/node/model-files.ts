/**
 * Model files on disk: the bytes and, beside them, a card that says what they are.
 */

import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ModelFormatError } from '../models/index.js'

/** What stands in `<name>.json` beside `<name>.bin`. */
export interface ModelCard {
  readonly file: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly [fact: string]: unknown
}

/** The folder of the models that ship with the package. */
export function defaultModelFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (dirname(folder) !== folder) {
    const candidate = join(folder, 'models')
    try {
      if (statSync(join(candidate, 'default.bin')).isFile()) return candidate
    } catch {
      // not here: look one folder up
    }
    folder = dirname(folder)
  }
  throw new Error(
    'the models of ticket-triage are missing: expected models/default.bin in the package',
  )
}

/**
 * The bytes of a model file, or of every `.bin` of a folder in the order of their names.
 *
 * @throws ModelFormatError when a file is not what its card says, its card is none, or a folder has no model.
 */
export function readModelFiles(path: string): Uint8Array[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((file) => file.endsWith('.bin'))
        .sort()
        .map((file) => join(path, file))
    : [path]
  if (files.length === 0)
    throw new ModelFormatError(
      'not-a-model',
      `${path}: no model here, expected a file that ends in .bin`,
    )
  return files.map((file) => {
    const bytes = new Uint8Array(readFileSync(file))
    checkAgainstCard(file, bytes)
    return bytes
  })
}

function checkAgainstCard(file: string, bytes: Uint8Array): void {
  const stated = statedSha256(cardPath(file))
  if (stated === undefined) return
  const found = sha256(bytes)
  if (stated !== found) {
    throw new ModelFormatError('checksum', `${file}: SHA-256 is ${found}, its card says ${stated}`)
  }
}

/** @returns `undefined` where there is no card. */
function statedSha256(card: string): unknown {
  if (!existsSync(card)) return undefined
  try {
    return (JSON.parse(readFileSync(card, 'utf8')) as Partial<ModelCard> | null)?.sha256 ?? null
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new ModelFormatError('manifest', `${card}: not JSON: ${error.message}`)
  }
}

/** Write `<name>.bin` and its card into a folder, each in one step. */
export function writeModelFiles(
  folder: string,
  name: string,
  bytes: Uint8Array,
  facts: Readonly<Record<string, unknown>>,
): ModelCard {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.bin`)
  const card: ModelCard = {
    file: basename(path),
    sha256: sha256(bytes),
    sizeBytes: bytes.length,
    ...facts,
  }
  writeInOneStep(path, bytes)
  writeInOneStep(cardPath(path), `${JSON.stringify(card, null, 2)}\n`)
  return card
}

function cardPath(file: string): string {
  return file.endsWith('.bin') ? `${file.slice(0, -'.bin'.length)}.json` : `${file}.json`
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Nobody ever sees half a file. */
function writeInOneStep(path: string, content: Uint8Array | string): void {
  writeFileSync(`${path}.part`, content)
  renameSync(`${path}.part`, path)
}
