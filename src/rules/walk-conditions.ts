/**
 * Every condition inside conditions.
 */

import type { Cond, Decl } from './tree.js'

/** The conditions of a declaration, outermost first, with all that are nested in them. */
export function* conditionsIn(decl: Decl): Generator<Cond> {
  if (decl.kind === 'define') yield* nested(decl.cond)
  if (decl.kind === 'rule' || decl.kind === 'guard')
    for (const cond of [...decl.when, ...decl.unless]) yield* nested(cond)
}

function* nested(cond: Cond): Generator<Cond> {
  yield cond
  const inner = 'of' in cond ? (Array.isArray(cond.of) ? cond.of : [cond.of]) : []
  for (const one of inner) yield* nested(one)
}
