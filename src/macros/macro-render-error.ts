/**
 * A macro that was never checked, or that a limit ended, cannot become a text.
 */

import type { MacroProblem, MacroProblemCode } from './macro-problem.js'

export class MacroRenderError extends Error {
  override readonly name = 'MacroRenderError'
  readonly code: MacroProblemCode
  readonly problem: MacroProblem

  constructor(problem: MacroProblem) {
    super(`${problem.file}:${problem.line}: ${problem.message}`)
    this.code = problem.code
    this.problem = problem
  }
}
