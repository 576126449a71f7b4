/**
 * Said before anything is loaded or written: a file that is not there.
 */

import { existsSync } from 'node:fs'
import { UsageError } from './usage-error.js'

/** @throws UsageError naming the first that does not exist; `-` is standard input. */
export function requireFiles(files: readonly string[]): void {
  const missing = files.find((file) => file !== '-' && !existsSync(file))
  if (missing !== undefined) throw new UsageError(`${missing}: no such file`)
}
