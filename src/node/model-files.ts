/**
 * Model files on disk: the bytes and, beside them, a card that says what they are.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
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
 * @throws ModelFormatError when a file is not what its card says; Error when there is none.
 */
export function readModelFiles(path: string): Uint8Array[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((file) => file.endsWith('.bin'))
        .sort()
        .map((file) => join(path, file))
    : [path]
  if (files.length === 0)
    throw new Error(`${path}: no model here, expected a file that ends in .bin`)
  return files.map((file) => {
    const bytes = new Uint8Array(readFileSync(file))
    checkAgainstCard(file, bytes)
    return bytes
  })
}

function checkAgainstCard(file: string, bytes: Uint8Array): void {
  let card: ModelCard
  try {
    card = JSON.parse(readFileSync(cardPath(file), 'utf8')) as ModelCard
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const found = sha256(bytes)
  if (card.sha256 !== found) {
    throw new ModelFormatError(
      'checksum',
      `${file}: SHA-256 is ${found}, its card says ${card.sha256}`,
    )
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
  return file.replace(/\.bin$/u, '.json')
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Nobody ever sees half a file. */
function writeInOneStep(path: string, content: Uint8Array | string): void {
  writeFileSync(`${path}.part`, content)
  renameSync(`${path}.part`, path)
}
