/**
 * What is thrown for macro files with mistakes.
 */

import type { MacroProblem } from '../macros/index.js'

export class MacroFileError extends Error {
  override readonly name = 'MacroFileError'
  readonly problems: readonly MacroProblem[]

  constructor(problems: readonly MacroProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'))
    this.problems = problems
  }
}
