/**
 * What is wrong with a macro, as a value: where, what, and how to mend it.
 */

import type { Macro } from './macro.js'

export type MacroProblemCode =
  | 'no-front-matter'
  | 'bad-yaml'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'bad-name'
  | 'empty-body'
  | 'duplicate-macro'
  | 'unknown-intent'
  | 'bad-template'
  | 'undeclared-variable'
  | 'unused-variable'
  | 'limit'

export interface MacroProblem {
  readonly code: MacroProblemCode
  /** The id of a macro that was not read from a file. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** What was found, what was expected, how to mend it. */
  readonly message: string
}

/**
 * A problem with one part of a macro that has been read.
 *
 * @param part - A key of `source.lines`: `intents`, `variables.order.number`, `body`.
 * @param lineInPart - Counted from 1.
 */
export function problemIn(
  macro: Macro,
  part: string,
  code: MacroProblemCode,
  message: string,
  lineInPart = 1,
): MacroProblem {
  const line = (macro.source?.lines[part] ?? 1) + lineInPart - 1
  return { code, file: macro.source?.file ?? macro.id, line, message }
}
