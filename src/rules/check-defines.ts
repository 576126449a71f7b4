/**
 * Defines that lead back to themselves.
 */

import type { DefineDecl } from './tree.js'
import { conditionsIn } from './walk-conditions.js'

/**
 * For each define that is part of a circle, the names along it from itself back to itself.
 *
 * Those that only lead into a circle are not listed.
 */
export function findCircles(
  defines: ReadonlyMap<string, DefineDecl>,
): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>()
  for (const name of defines.keys()) {
    const path = pathBackTo(name, name, defines, new Set())
    if (path) circles.set(name, [name, ...path])
  }
  return circles
}

function pathBackTo(
  target: string,
  from: string,
  defines: ReadonlyMap<string, DefineDecl>,
  visited: Set<string>,
): string[] | undefined {
  visited.add(from)
  for (const next of namesIn(defines.get(from))) {
    if (next === target) return [next]
    const path = visited.has(next) ? undefined : pathBackTo(target, next, defines, visited)
    if (path) return [next, ...path]
  }
  return undefined
}

function namesIn(decl: DefineDecl | undefined): string[] {
  return decl
    ? [...conditionsIn(decl)].flatMap((cond) => (cond.op === 'define' ? [cond.name] : []))
    : []
}
