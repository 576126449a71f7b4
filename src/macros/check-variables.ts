/**
 * What a macro declares against what its body uses.
 */

import { didYouMean } from './did-you-mean.js'
import type { Macro } from './macro.js'
import { type MacroProblem, problemIn } from './macro-problem.js'

/** @param used - Paths in the body, as `variablesOf` gives them. A part of a variable counts as the variable. */
export function checkVariables(macro: Macro, used: readonly string[]): MacroProblem[] {
  const declared = macro.variables.map(({ name }) => name)
  const undeclared = used.filter((path) => !declared.some((name) => isWithin(path, name)))
  const unused = declared.filter((name) => !used.some((path) => isWithin(path, name)))
  return [
    ...undeclared.map((path) => {
      const message = `Variable \`${path}\` is not declared.${didYouMean(path, declared)}`
      const line = lineOf(path, macro.body)
      return problemIn(macro, 'body', 'undeclared-variable', message, line)
    }),
    ...unused.map((name) => {
      const message = `Variable \`${name}\` is declared and never used.${didYouMean(name, undeclared)}`
      return problemIn(macro, `variables.${name}`, 'unused-variable', message)
    }),
  ]
}

/** `order.total.amount` is within `order.total`. */
function isWithin(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`)
}

/** Where it first stands; the first line for what is written in another way (`order['number']`). */
function lineOf(path: string, body: string): number {
  return body.slice(0, Math.max(0, body.indexOf(path))).split('\n').length
}
