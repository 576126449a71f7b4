/**
 * Macros for the tests.
 */

import type { Macro } from '../../src/macros/index.js'

/** A macro that fits everything, but for what is given. */
export function macroOf(parts: Partial<Macro>): Macro {
  return {
    id: 'sample',
    title: 'Sample',
    intents: ['order.status'],
    languages: [],
    variables: [],
    body: 'Hello',
    ...parts,
  }
}
