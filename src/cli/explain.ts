/**
 * `triage explain`: one message, its decision and what led to it, in words.
 */

import type { Message } from '../message/index.js'
import { type LoadTriageOptions, readLines } from '../node/index.js'
import type { RuleOutcome } from '../rules/index.js'
import { BASELINE, type Decision, type Inspection, type Reason } from '../triage/index.js'
import { load } from './load.js'
import { requireFiles } from './require-files.js'
import { UsageError } from './usage-error.js'

export interface ExplainCommandOptions extends LoadTriageOptions {
  readonly json?: boolean
}

export async function explain(
  file: string | undefined,
  { json = false, ...options }: ExplainCommandOptions,
): Promise<number> {
  const message = await readMessage(file ?? '-')
  const triage = await load(options)
  const inspection = triage.inspect(message, { explain: true })
  process.stdout.write(
    json ? `${JSON.stringify(inspection.decision, null, 2)}\n` : inWords(message, inspection),
  )
  return 0
}

/** A JSON message (an object over any number of lines, or the first line of NDJSON), or a bare text. */
async function readMessage(file: string): Promise<Message> {
  requireFiles([file])
  const lines: string[] = []
  for await (const { text } of readLines(file)) lines.push(text)
  const whole = lines.join('\n')
  const first = lines.find((line) => line.trim() !== '')
  if (first === undefined) throw new UsageError(`${file}: nothing to explain`)
  const message = parseJson(whole) ?? parseJson(first)
  if (message !== undefined) return message as Message
  if (/^[{[]/u.test(first.trim())) throw new UsageError(`${file}: begins like JSON, but is none`)
  return { body: whole }
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined // not JSON: the caller takes it for a bare text
  }
}

function inWords(message: Message, { decision, outcome }: Inspection): string {
  const lines = [
    `language     ${decision.language.code} (${percent(decision.language.probability)})`,
    `intent       ${decision.intent ? `${decision.intent.id} (${percent(decision.intent.probability)})` : 'not understood'}`,
    ...candidates(decision),
    ...wordsBehind(decision.reasons, 'intent', message),
    `frustration  ${frustrationInWords(decision)}`,
    ...wordsBehind(decision.reasons, 'frustration', message),
    `sentiment    ${decision.sentiment ? `level ${decision.sentiment.level}` : '–'}`,
    `stakes       impact ${decision.impact ?? '–'}, urgency ${decision.urgency ?? '–'}`,
    `route        ${decision.route ?? '–'}${outcome ? ` by ${outcome.route.by}` : ''}`,
    `priority     ${priorityInWords(decision, outcome)}`,
    `action       ${decision.action}${outcome?.handoff.map((it) => `: ${it.because} (${it.rule})`).join(';') ?? ''}`,
    `macro        ${decision.macro ? decision.macro.id : '–'}${decision.macro?.missing.length ? `, missing ${decision.macro.missing.join(', ')}` : ''}`,
    `tags         ${decision.tags.join(', ') || '–'}`,
    ...ruleLines(decision, outcome, message),
  ]
  return `${lines.join('\n')}\n`
}

function candidates({ alternatives }: Decision): string[] {
  const others = alternatives.slice(1).map(({ id, probability }) => `${id} ${percent(probability)}`)
  return others.length === 0 ? [] : [`             or ${others.join(', ')}`]
}

const MOST_WORDS = 8

/** The words, concepts and cues that count most for an output, with the text they stand on. */
function wordsBehind(reasons: readonly Reason[], output: string, message: Message): string[] {
  return reasons
    .filter(
      (reason) => reason.output === output && reason.kind !== 'rule' && reason.id !== BASELINE,
    )
    .slice(0, MOST_WORDS)
    .map((reason) => {
      const quoted = textOf(reason, message)
      const sign = reason.weight < 0 ? '−' : '+'
      return `             ${sign}${Math.abs(reason.weight).toFixed(2)}  ${reason.kind} ${reason.id}${quoted === '' || quoted.toLowerCase() === reason.id ? '' : `  “${quoted}”`}`
    })
}

function textOf({ spans }: Reason, message: Message): string {
  const [span] = spans
  if (span === undefined) return ''
  return (message[span.field] ?? '').slice(span.start, span.end).replace(/\s+/gu, ' ')
}

function frustrationInWords({ frustration }: Decision): string {
  if (frustration === null) return '–'
  const causes = frustration.causes.map((cause) => cause.id).join(', ')
  return `level ${frustration.level} (${frustration.score.toFixed(2)})${causes === '' ? '' : `: ${causes}`}${frustration.trend ? `, ${frustration.trend}` : ''}`
}

function priorityInWords({ priority }: Decision, outcome: RuleOutcome | undefined): string {
  if (outcome === undefined) return String(priority ?? '–')
  const { base, by, adjustments, bounds } = outcome.priority
  const steps = [
    `${by} ${base}`,
    ...adjustments.map((it) => `${it.by < 0 ? 'raise' : 'lower'} ${Math.abs(it.by)} (${it.rule})`),
    ...bounds.map(
      (it) => `${it.limit === 'atLeast' ? 'at least' : 'at most'} ${it.to} (${it.rule})`,
    ),
  ]
  return `${priority} = ${steps.join(', ')}`
}

function ruleLines(
  { reasons }: Decision,
  outcome: RuleOutcome | undefined,
  message: Message,
): string[] {
  if (outcome === undefined) return []
  const fired = outcome.fired.map(({ rule, kind, title }) => {
    const quoted = reasons
      .filter((reason) => reason.kind === 'rule' && reason.id === rule)
      .map((reason) => textOf(reason, message))[0]
    return `${kind.padEnd(12)} ${rule}${title === undefined ? '' : ` – ${title}`}${quoted ? `  “${quoted}”` : ''}`
  })
  const lost = outcome.lost.map(({ rule, slot, to }) => `lost         ${slot} ${to} by ${rule}`)
  return [...fired, ...lost]
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
