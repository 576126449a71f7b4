/**
 * All of it together: a function from messages to decisions.
 */

import type { ConceptHit } from '../features/index.js'
import { type Message, MessageError, parseMessage } from '../message/index.js'
import { knownCode, parseTaxonomy, readModel, type Taxonomy } from '../models/index.js'
import { evaluateRules, type RuleOutcome, type RuleProgram } from '../rules/index.js'
import { compileMatcher, type Hit } from '../text/index.js'
import { compileTriageRules } from './compile-triage-rules.js'
import { decide } from './decide.js'
import type { Decision } from './decision.js'
import { modelDecision } from './model-decision.js'
import { createModelSet, type ModelSet } from './model-set.js'
import { ruleFields } from './rule-fields.js'
import { RulesError } from './rules-error.js'
import { readThread, type Thread } from './thread.js'
import type { TriageOptions } from './triage-options.js'
import { type Reader, type Understanding, understand } from './understand.js'

export interface DecideOptions {
  /** Also give the words, concepts and cues behind intent and frustration, with their weights. */
  readonly explain?: boolean
}

export interface Triage {
  /** @throws MessageError (a TypeError) for what is no message, with every problem and its path. */
  (message: Message, options?: DecideOptions): Decision
  /** The decision together with what led to it. */
  readonly inspect: (message: Message, options?: DecideOptions) => Inspection
  readonly rules: RuleProgram | undefined
  readonly models: ModelSet
}

export interface Inspection {
  readonly decision: Decision
  readonly understanding: Understanding
  readonly outcome: RuleOutcome | undefined
}

const DEFAULT_PRECISION = 0.97
const DEFAULT_MOST_CHARACTERS = 20_000

/**
 * Make a triage function. Everything is loaded and checked here; deciding reads no clock, file or network, and
 * the same message always gives the same decision.
 *
 * @throws TypeError for a taxonomy that is none; ModelFormatError for bytes that are no model; RulesError, with every finding, for rules with errors;
 * RangeError for a precision outside (0, 1), a language that the model does not know, or hours to the first answer
 * that are no finite numbers.
 */
export function createTriage(options: TriageOptions): Triage {
  const { precision = DEFAULT_PRECISION, limits = {} } = options
  if (!(precision > 0 && precision < 1)) {
    throw new RangeError(`createTriage: precision must be between 0 and 1, found ${precision}`)
  }
  if (options.responseHours !== undefined) refuseBadHours(options.responseHours)
  if (options.taxonomy !== undefined) refuseBadTaxonomy(options.taxonomy)
  const models = createModelSet(options.models.map(readModel), options.taxonomy, precision)
  refuseUnknownLanguages(options.languages, models)
  const { lexicon } = models
  const rules =
    options.rules === undefined ? undefined : compileProgram(options, options.rules, models)
  const reader: Reader = {
    matcher: compileMatcher([...lexicon.patterns, ...(rules?.patterns ?? [])]),
    models,
    languages: options.languages,
    mostCharacters: limits.characters ?? DEFAULT_MOST_CHARACTERS,
  }

  function inspect(input: Message, { explain = false }: DecideOptions = {}): Inspection {
    const parsed = parseMessage(input)
    if (!parsed.ok) throw new MessageError(parsed.problems)
    const { message } = parsed
    const thread = readThread(message)
    const understanding = understand(message, thread, reader)
    const model = modelDecision(understanding, models, options)
    const outcome =
      rules &&
      runRules(rules, {
        message,
        thread,
        understanding,
        models,
        model,
        lexiconSize: lexicon.patterns.length,
      })
    const before = thread.messageBefore
    const earlier =
      before === undefined
        ? undefined
        : understand({ body: before }, readThread({ body: before }), reader)
    const decision = decide({
      message,
      thread,
      understanding,
      earlier,
      model,
      outcome,
      models,
      rules,
      options,
      explain,
    })
    return { decision, understanding, outcome }
  }
  const triage = (message: Message, decideOptions?: DecideOptions): Decision =>
    inspect(message, decideOptions).decision
  return Object.assign(triage, { inspect, rules, models })
}

function refuseBadTaxonomy(taxonomy: Taxonomy): void {
  const parsed = parseTaxonomy(taxonomy)
  if (!parsed.ok) throw new TypeError(`createTriage: taxonomy: ${parsed.problems.join('; ')}`)
}

/** Ten years: beyond any service level, and far within what a date can hold. */
const MOST_HOURS = 87_600

function refuseBadHours(hours: Readonly<Record<number, number>>): void {
  const wrong = [1, 2, 3, 4, 5].find(
    (priority) => !(hours[priority]! >= 0 && hours[priority]! <= MOST_HOURS),
  )
  if (wrong === undefined) return
  throw new RangeError(
    `createTriage: responseHours[${wrong}] must be hours from 0 to ${MOST_HOURS}, found ${hours[wrong]}`,
  )
}

/** A misspelt code would leave every message in no language. */
function refuseUnknownLanguages(
  languages: readonly string[] | undefined,
  { language }: ModelSet,
): void {
  const unknown = languages?.find(
    (code) => language !== undefined && !language.labels.includes(code),
  )
  if (unknown === undefined) return
  throw new RangeError(
    `createTriage: unknown language "${unknown}", expected some of ${language?.labels.join(', ')}`,
  )
}

function compileProgram(
  { schemas, macros }: TriageOptions,
  sources: Readonly<Record<string, string>>,
  models: ModelSet,
): RuleProgram {
  const compiled = compileTriageRules(sources, {
    models,
    ...(schemas && { schemas }),
    ...(macros && { macros }),
  })
  if (!compiled.ok) throw new RulesError(compiled.diagnostics, sources)
  return compiled.program
}

interface RuleInput {
  readonly message: Message
  readonly thread: Thread
  readonly understanding: Understanding
  readonly models: ModelSet
  readonly model: ReturnType<typeof modelDecision>
  readonly lexiconSize: number
}

function runRules(
  program: RuleProgram,
  { message, thread, understanding, models, model, lexiconSize }: RuleInput,
): RuleOutcome {
  const { document, hits, features, negated, customerText, language, intent } = understanding
  const { subjectLength } = customerText
  return evaluateRules(program, {
    ...(message.id !== undefined && { id: String(message.id) }),
    text: {
      message: document.text,
      subject: document.text.slice(0, subjectLength),
      body: document.text.slice(subjectLength).replace(/^\n/u, ''),
    },
    language: knownCode(language),
    languageConfidence: language.probability,
    ...(intent && { intent }),
    fields: ruleFields(message, thread, understanding),
    tokens: document.tokens,
    subjectTokenCount: document.subjectTokenCount,
    hits: ruleHits(hits, lexiconSize),
    negated,
    conceptHits: features.concepts.map((hit) => namedConcept(hit, models.lexicon.ids)),
    model,
  })
}

/** The hits of the rules' own patterns, numbered as the program numbers them. */
function ruleHits(hits: readonly Hit[], lexiconSize: number): Hit[] {
  return hits
    .filter((hit) => hit.pattern >= lexiconSize)
    .map((hit) => ({ ...hit, pattern: hit.pattern - lexiconSize }))
}

function namedConcept(
  { concept, startToken, endToken }: ConceptHit,
  ids: readonly string[],
): { concept: string; startToken: number; endToken: number } {
  return { concept: ids[concept]!, startToken, endToken }
}
