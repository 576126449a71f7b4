/**
 * Where a command's lines go: a file, or standard output.
 */

import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Output {
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

const BUFFER_CHARACTERS = 1 << 16

/**
 * A file, whose folder is made; standard output for none or `-`.
 *
 * @throws The system's error for a file that cannot be written.
 */
export function openOutput(path?: string): Output {
  return path === undefined || path === '-' ? standardOutput() : fileOutput(path)
}

function standardOutput(): Output {
  return {
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    },
    async close() {},
  }
}

function fileOutput(path: string): Output {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'w')
  let waiting = ''
  const flush = (): void => {
    const bytes = Buffer.from(waiting)
    waiting = ''
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
  }
  return {
    async write(text) {
      waiting += text
      if (waiting.length >= BUFFER_CHARACTERS) flush()
    },
    async close() {
      flush()
      closeSync(file)
    },
  }
}
