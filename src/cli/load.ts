/**
 * The triage function that a command was asked for.
 */

import { type LoadTriageOptions, loadTriage } from '../node/index.js'
import type { Triage } from '../triage/index.js'
import { UsageError } from './usage-error.js'

/** @throws UsageError for options out of range; else as `loadTriage`. */
export async function load(options: LoadTriageOptions): Promise<Triage> {
  try {
    return await loadTriage(options)
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message)
    throw error
  }
}
