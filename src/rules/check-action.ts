/**
 * Names and ranges of actions.
 */

import { findField } from './check-value.js'
import type { Report } from './diagnostic.js'
import { didYouMean } from './edit-distance.js'
import type { Scope } from './scope.js'
import type { Action, Span } from './tree.js'
import { unreachable } from './unreachable.js'

/** Report everything that is wrong with the actions of one rule. */
export function checkActions(actions: readonly Action[], scope: Scope, report: Report): undefined {
  const seen = new Set<string>()
  for (const action of actions) {
    if (ONCE.has(action.do) && seen.has(action.do))
      report('S012', action.span, 'This rule decides that already. Keep one of the two lines.')
    seen.add(action.do)
    checkAction(action, scope, report)
  }
}

/** Of these a second one in the same rule could do nothing. */
const ONCE: ReadonlySet<Action['do']> = new Set([
  'route',
  'priority',
  'macro',
  'adjustPriority',
  'rollout',
  'stop',
  'noMacro',
  'requestAuto',
])

function checkAction(action: Action, scope: Scope, report: Report): undefined {
  switch (action.do) {
    case 'route':
      return checkRoute(action.to, action.toSpan, scope, report)
    case 'priority':
    case 'boundPriority':
      return checkPriority(action.to, action.toSpan, report)
    case 'adjustPriority': {
      const steps = Math.abs(action.by)
      if (Number.isInteger(steps) && steps >= 1 && steps <= 4) return
      return report('T016', action.bySpan, 'A priority is raised or lowered by 1 to 4 steps.')
    }
    case 'macro':
      return checkMacro(action, scope, report)
    case 'tag':
    case 'untag':
      for (const { tag, span } of action.tags) checkTag(tag, span, scope, report)
      return
    case 'rollout':
      if (action.percent <= 100) return
      return report(
        'T014',
        action.span,
        `A rollout runs from 0% to 100%; ${action.percent}% is outside.`,
      )
    case 'noMacro':
    case 'handOff':
    case 'note':
    case 'stop':
    case 'requestAuto':
      return
    default:
      unreachable(action)
  }
}

export function checkRoute(route: string, span: Span, scope: Scope, report: Report): undefined {
  if (!scope.routes || scope.routes.includes(route)) return
  const hint = didYouMean(route, scope.routes)
  const help = hint === '' ? `There are ${scope.routes.join(', ')}.` : undefined
  report('T005', span, `Unknown route "${route}".${hint}`, help)
}

export function checkPriority(priority: number, span: Span, report: Report): undefined {
  if (Number.isInteger(priority) && priority >= 1 && priority <= 5) return
  report('T016', span, `Priorities are 1 (most urgent), 2, 3, 4 and 5; found ${priority}.`)
}

function checkTag(tag: string, span: Span, scope: Scope, report: Report): undefined {
  if (!scope.tags || scope.tags.includes(tag)) return
  report('T008', span, `The helpdesk has no tag "${tag}".${didYouMean(tag, scope.tags)}`)
}

/** A variable that a rule need not give: `days?`. */
const OPTIONAL_MARK = /\?$/

function checkMacro(
  action: Extract<Action, { do: 'macro' }>,
  scope: Scope,
  report: Report,
): undefined {
  const { macro, macroSpan } = action
  for (const { value } of action.with)
    if (value.kind === 'field') findField(value.field, value.span, scope, report)
  if (!scope.macros) return
  const known = scope.macros.get(macro)
  if (!known)
    return report(
      'T006',
      macroSpan,
      `Unknown macro "${macro}".${didYouMean(macro, scope.macros.keys())}`,
    )
  const variables = known.map((name) => name.replace(OPTIONAL_MARK, ''))
  for (const { name, span } of action.with) {
    if (variables.includes(name)) continue
    const hint = didYouMean(name, variables)
    // From the macro to its variable: the two that do not go together.
    const both = { start: macroSpan.start, end: span.end }
    report('T007', both, `Macro "${macro}" has no variable \`${name}\`.${hint}`)
  }
  const given = action.with.map(({ name }) => name)
  const missing = known.filter((name) => !OPTIONAL_MARK.test(name) && !given.includes(name))
  if (missing.length > 0 && given.every((name) => variables.includes(name)))
    report(
      'T007',
      macroSpan,
      `Macro "${macro}" needs ${missing.map((name) => `\`${name}\``).join(', ')}. Write \`with ${missing[0]} = ...\`.`,
    )
}
