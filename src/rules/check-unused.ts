/**
 * Names that nothing uses, and rules that nothing tests.
 */

import type { Diagnostic } from './diagnostic.js'
import { createReport } from './diagnostic.js'
import type { Decl } from './tree.js'
import { conditionsIn } from './walk-conditions.js'

/** Report unused phrase lists, lists, defines and calendars, and untested rules. */
export function checkUnused(declarations: readonly Decl[], diagnostics: Diagnostic[]): void {
  const used = usedNames(declarations)
  for (const decl of declarations) {
    const report = createReport(decl.file, diagnostics)
    if (decl.kind === 'phrases' && !used.phrases.has(decl.name))
      report('T040', decl.span, `No condition mentions the phrase list \`${decl.name}\`.`)
    if (decl.kind === 'calendar' && !used.calendars.has(decl.name))
      report('T042', decl.span, `No condition uses the calendar \`${decl.name}\`.`)
    if (decl.kind === 'list' && !used.lists.has(decl.name))
      report('T040', decl.span, `No condition uses the list \`${decl.name}\`.`)
    if (decl.kind === 'define' && !used.defines.has(decl.name))
      report('T041', decl.span, `No condition uses the define \`${decl.name}\`.`)
    if ((decl.kind === 'rule' || decl.kind === 'guard') && decl.tests.length === 0)
      report('T060', decl.span, `The ${decl.kind} \`${decl.name}\` has no test.`)
  }
}

function usedNames(
  declarations: readonly Decl[],
): Record<'phrases' | 'lists' | 'defines' | 'calendars', Set<string>> {
  const used = {
    phrases: new Set<string>(),
    lists: new Set<string>(),
    defines: new Set<string>(),
    calendars: new Set<string>(),
  }
  for (const decl of declarations) {
    for (const cond of conditionsIn(decl)) {
      if (cond.op === 'during') used.calendars.add(cond.calendar)
      if (cond.op === 'define') used.defines.add(cond.name)
      if (cond.op === 'in' && typeof cond.values === 'string') used.lists.add(cond.values)
      if (cond.op === 'mentions' && cond.target.kind === 'phrases')
        used.phrases.add(cond.target.name)
    }
  }
  return used
}
