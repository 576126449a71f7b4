/**
 * A JSON file that the user names.
 */

import { readFileSync } from 'node:fs'
import { requireFiles } from './require-files.js'
import { UsageError } from './usage-error.js'

/** @throws UsageError for a file that is not there, or not JSON. */
export function readJson(file: string): unknown {
  requireFiles([file])
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file}: not JSON: ${error.message}`)
    throw error
  }
}
