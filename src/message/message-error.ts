/**
 * What callers throw who were promised a message and got something else.
 */

import type { MessageProblem } from './parse-message.js'

/** Says every problem in its message and keeps them in `problems`. */
export class MessageError extends TypeError {
  override readonly name: string = 'MessageError'
  readonly code: 'invalid-message' = 'invalid-message' as const
  readonly problems: readonly MessageProblem[]

  constructor(problems: readonly MessageProblem[]) {
    super(`This is no message: ${describeProblems(problems)}`)
    this.problems = problems
  }
}

/** All problems in one line, each with its path. */
export function describeProblems(problems: readonly MessageProblem[]): string {
  return problems.map(sentenceOf).join('; ')
}

function sentenceOf({ path, message }: MessageProblem): string {
  return path === '' ? message : `${path}: ${message}`
}
