/**
 * What was understood and what the rules said → the decision.
 */

import type { Span } from '../message/index.js'
import { chooseAction } from './choose-action.js'
import type { DecideInput } from './decide-input.js'
import type { Decision, FrustrationCause } from './decision.js'
import { findCauses } from './frustration-causes.js'
import { giveReasons } from './reasons.js'
import { renderDecidedMacro } from './render-decided-macro.js'
import { roundAll } from './round-all.js'
import type { TriageOptions } from './triage-options.js'
import { VERSION } from './version.js'

export function decide(input: DecideInput): Decision {
  const { message, understanding, model, outcome, models, rules, options } = input
  const { language, sentiment, customerText } = understanding
  const priority = outcome ? outcome.priority.value : (model.priority ?? null)
  const macro = renderDecidedMacro(input)
  const decided = roundAll({
    route: routeOf(input),
    priority,
    intent: understanding.intent ?? null,
    intents: understanding.intents,
    alternatives: understanding.alternatives,
    language,
    sentiment: sentiment ?? null,
    frustration: frustrationOf(input),
    impact: understanding.impact ?? null,
    urgency: understanding.urgency ?? null,
    respondBy: respondBy(message.received, priority, options),
    sensitive: understanding.sensitive,
    entities: understanding.entities.map(({ kind, value, start, end }) => ({
      kind,
      value,
      span: customerText.spanOf(start, end),
    })),
    action: chooseAction(input, priority, macro),
    macro,
    tags: outcome?.tags ?? [],
    reasons: giveReasons(input),
    versions: { library: VERSION, model: models.version, rules: rules?.hash ?? null },
  })
  return { id: message.id ?? null, ...decided } // an id is no quantity: it is not rounded
}

/** Under the helpdesk's own name; models and rules speak of the taxonomy's routes. */
function routeOf({ outcome, model, options: { routes = {} } }: DecideInput): string | null {
  const route = outcome ? outcome.route.value : model.route
  if (route === undefined) return null
  return Object.hasOwn(routes, route) ? routes[route]! : route
}

/** Differences smaller than this are noise. */
const STEADY = 0.1

function frustrationOf({ understanding, earlier, models }: DecideInput): Decision['frustration'] {
  const { frustration, features, document, customerText, negated } = understanding
  if (frustration === undefined) return null
  const causes = new Map<string, FrustrationCause>()
  if (frustration.level > 0) {
    for (const { cause, startToken, endToken } of findCauses(
      features,
      models.lexicon.ids,
      negated,
    )) {
      const spans =
        endToken > startToken
          ? [
              customerText.spanOf(
                document.tokens[startToken]!.start,
                document.tokens[endToken - 1]!.end,
              ),
            ]
          : []
      const before = causes.get(cause)?.spans ?? []
      const isNew = ({ start }: Span): boolean => before.every((span) => span.start !== start)
      causes.set(cause, { id: cause, spans: [...before, ...spans.filter(isNew)] })
    }
  }
  return {
    ...frustration,
    causes: [...causes.values()],
    trend: trendOf(frustration.score, earlier?.frustration?.score),
  }
}

function trendOf(now: number, before: number | undefined): 'rising' | 'steady' | 'falling' | null {
  if (before === undefined) return null
  if (Math.abs(now - before) < STEADY) return 'steady'
  return now > before ? 'rising' : 'falling'
}

const MS_PER_HOUR = 3_600_000

function respondBy(
  received: string | undefined,
  priority: number | null,
  { responseHours }: TriageOptions,
): string | null {
  if (received === undefined || priority === null || responseHours === undefined) return null
  const hours = responseHours[priority as 1 | 2 | 3 | 4 | 5]
  return new Date(Date.parse(received) + hours * MS_PER_HOUR).toISOString()
}
