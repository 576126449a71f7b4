/**
 * From the rules that matched to one value for each slot. Every slot has one fixed policy, so the
 * outcome does not depend on how rules were written, only on which matched and in which order.
 *
 * | slot | policy |
 * | --- | --- |
 * | hand-off | any rule; reasons collected |
 * | route, macro, priority | the first rule that says one, else the model, else the default |
 * | priority steps | summed |
 * | priority bounds | the strictest; a guard's beat a rule's; where they cross the more urgent wins |
 * | tags | all, without those untagged |
 * | notes | collected |
 */

import type { CompiledRule } from './compile-rule.js'
import { compileValue } from './compile-value.js'
import { type FactValue, isMoney, type ModelDecision, type RuleFacts } from './facts.js'
import type { Action, MacroVariable } from './tree.js'

/** What `default` says. */
export interface Defaults {
  readonly route: string
  readonly priority: number
  readonly macro: Extract<Action, { do: 'macro' }> | undefined
}

/** The name of a rule, `model` or `default`. */
export type DecidedBy = string

export interface PriorityBound {
  readonly rule: string
  /** `atLeast` 2: no less urgent than 2. `atMost` 2: no more urgent. */
  readonly limit: 'atLeast' | 'atMost'
  readonly to: number
}

export interface PriorityOutcome {
  /** 1 (most urgent) to 5. */
  readonly value: number
  /** Before steps and bounds. */
  readonly base: number
  /** Who said the base. */
  readonly by: DecidedBy
  /** −1 is one step more urgent. */
  readonly adjustments: readonly { readonly rule: string; readonly by: number }[]
  readonly bounds: readonly PriorityBound[]
}

export interface MacroOutcome {
  readonly id: string
  /** Variables whose field is missing are left out. */
  readonly with: Readonly<Record<string, string | number>>
  readonly by: DecidedBy
}

/** A rule that matched and wanted something else than what was decided before it. */
export interface LostDecision {
  readonly rule: string
  readonly slot: 'route' | 'priority' | 'macro'
  readonly to: string | number
}

export interface Slots {
  readonly handoff: readonly { readonly rule: string; readonly because: string }[]
  readonly route: { readonly value: string; readonly by: DecidedBy }
  readonly priority: PriorityOutcome
  readonly macro: MacroOutcome | undefined
  /** What else would have fitted, best first. */
  readonly macroAlternatives: readonly string[]
  /** The rule that says `no macro`. */
  readonly macroBlockedBy?: string
  /** Rules that ask for the macro to go out without a person. */
  readonly requestAuto: readonly string[]
  /** To be added; sorted. */
  readonly tags: readonly string[]
  /** To be taken off; sorted. */
  readonly untagged: readonly string[]
  readonly notes: readonly { readonly rule: string; readonly text: string }[]
  readonly lost: readonly LostDecision[]
}

/** @param rules - Those that matched and apply: guards, then rules, in text order. */
export function applySlots(
  rules: readonly CompiledRule[],
  facts: RuleFacts,
  defaults: Defaults,
): Slots {
  const said = gather(rules)
  const blocker = said.noMacro[0]
  const macro = blocker ? undefined : chooseMacro(said.macro[0], facts, defaults)
  const untagged = tagsOf(said.untag)
  const slots = {
    handoff: said.handOff.map(({ rule, action }) => ({
      rule: rule.name,
      because: action.because,
    })),
    route: chooseRoute(said.route[0], facts.model, defaults),
    priority: choosePriority(said, facts.model, defaults),
    macro,
    macroAlternatives: blocker ? [] : alternatives(macro, said.macro, facts.model),
    requestAuto: said.requestAuto.map(({ rule }) => rule.name),
    tags: tagsOf(said.tag).filter((tag) => !untagged.includes(tag)),
    untagged,
    notes: said.note.map(({ rule, action }) => ({ rule: rule.name, text: action.text })),
    lost: [
      ...losers(said.route, 'route', ({ to }) => to),
      ...losers(said.priority, 'priority', ({ to }) => to),
      ...losers(said.macro, 'macro', ({ macro: id }) => id),
    ],
  }
  return blocker ? { ...slots, macroBlockedBy: blocker.rule.name } : slots
}

interface Said<K extends Action['do']> {
  readonly rule: CompiledRule
  readonly action: Extract<Action, { do: K }>
}

/** For each kind of action, who does it, in order. */
type SaidByKind = { readonly [K in Action['do']]: readonly Said<K>[] }

/** One pass over all actions: this runs for every ticket. */
function gather(rules: readonly CompiledRule[]): SaidByKind {
  const said = {
    route: [],
    priority: [],
    boundPriority: [],
    adjustPriority: [],
    macro: [],
    noMacro: [],
    tag: [],
    untag: [],
    handOff: [],
    note: [],
    rollout: [],
    stop: [],
    requestAuto: [],
  } satisfies SaidByKind as Record<Action['do'], Said<Action['do']>[]>
  for (const rule of rules)
    for (const action of rule.actions) said[action.do].push({ rule, action })
  // Each action is filed under its own kind, which the type cannot follow.
  return said as unknown as SaidByKind
}

function losers<K extends Action['do']>(
  [winner, ...others]: readonly Said<K>[],
  slot: LostDecision['slot'],
  wantedBy: (action: Extract<Action, { do: K }>) => string | number,
): LostDecision[] {
  return others
    .filter(({ action }) => winner && wantedBy(action) !== wantedBy(winner.action))
    .map(({ rule, action }) => ({ rule: rule.name, slot, to: wantedBy(action) }))
}

function chooseRoute(
  first: Said<'route'> | undefined,
  model: ModelDecision,
  defaults: Defaults,
): Slots['route'] {
  if (first) return { value: first.action.to, by: first.rule.name }
  if (model.route !== undefined) return { value: model.route, by: 'model' }
  return { value: defaults.route, by: 'default' }
}

function choosePriority(
  said: SaidByKind,
  model: ModelDecision,
  defaults: Defaults,
): PriorityOutcome {
  const first = said.priority[0]
  const base = first?.action.to ?? model.priority ?? defaults.priority
  const by = first?.rule.name ?? (model.priority === undefined ? 'default' : 'model')
  // What a guard decides is locked: rules neither move nor bound it.
  const isLocked = first?.rule.kind === 'guard'
  const mayMove = ({ rule }: { readonly rule: CompiledRule }) => !isLocked || rule.kind === 'guard'
  const adjustments = said.adjustPriority
    .filter(mayMove)
    .map(({ rule, action }) => ({ rule: rule.name, by: action.by }))
  const bounds = said.boundPriority.filter(mayMove)
  const moved = adjustments.reduce((sum, step) => sum + step.by, base)
  const value = within(
    bounds.filter(({ rule }) => rule.kind === 'guard'),
    within(
      bounds.filter(({ rule }) => rule.kind === 'rule'),
      moved,
    ),
  )
  return {
    value: Math.min(5, Math.max(1, value)),
    base,
    by,
    adjustments,
    bounds: bounds.map(({ rule, action: { limit, to } }) => ({ rule: rule.name, limit, to })),
  }
}

/** `at least` comes last, so that the more urgent wins where bounds cross. */
function within(bounds: readonly Said<'boundPriority'>[], priority: number): number {
  if (bounds.length === 0) return priority
  const limits = (wanted: 'atLeast' | 'atMost') =>
    bounds.flatMap(({ action: { limit, to } }) => (limit === wanted ? [to] : []))
  return Math.min(...limits('atLeast'), Math.max(...limits('atMost'), priority))
}

function chooseMacro(
  first: Said<'macro'> | undefined,
  facts: RuleFacts,
  defaults: Defaults,
): MacroOutcome | undefined {
  const chosen = (action: Said<'macro'>['action'], by: DecidedBy): MacroOutcome => ({
    id: action.macro,
    with: readVariables(action.with, facts),
    by,
  })
  if (first) return chosen(first.action, first.rule.name)
  if (facts.model.macro !== undefined) return { id: facts.model.macro, with: {}, by: 'model' }
  return defaults.macro && chosen(defaults.macro, 'default')
}

function alternatives(
  chosen: MacroOutcome | undefined,
  suggested: readonly Said<'macro'>[],
  { macro, macroAlternatives = [] }: ModelDecision,
): string[] {
  const others = suggested.map(({ action }) => action.macro)
  const all = new Set([...others, ...(macro === undefined ? [] : [macro]), ...macroAlternatives])
  if (chosen) all.delete(chosen.id)
  return [...all]
}

function readVariables(
  variables: readonly MacroVariable[],
  facts: RuleFacts,
): Record<string, string | number> {
  return Object.fromEntries(
    variables.flatMap(({ name, value }) => {
      const found = compileValue(value)(facts)
      return found === undefined ? [] : [[name, asVariable(found)]]
    }),
  )
}

function asVariable(value: FactValue): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return String(value)
  return isMoney(value) ? `${value.amount} ${value.currency}` : value.join(', ')
}

function tagsOf(said: readonly (Said<'tag'> | Said<'untag'>)[]): string[] {
  if (said.length === 0) return []
  const tags = said.flatMap(({ action }) => action.tags.map(({ tag }) => tag))
  return [...new Set(tags)].sort((a, b) => (a < b ? -1 : 1))
}
