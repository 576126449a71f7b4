/**
 * Said before anything is loaded or written: a file that is not there.
 */

import { statSync } from 'node:fs'
import { UsageError } from './usage-error.js'

/** @throws UsageError naming the first that does not exist or is a folder; `-` is standard input. */
export function requireFiles(files: readonly string[]): void {
  for (const file of files) {
    if (file === '-') continue
    const found = statSync(file, { throwIfNoEntry: false })
    if (found === undefined) throw new UsageError(`${file}: no such file`)
    if (found.isDirectory()) throw new UsageError(`${file}: is a folder, expected a file`)
  }
}
