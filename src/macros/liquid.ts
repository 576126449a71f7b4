/**
 * The entry `ticket-triage/liquid`: macros written in Liquid become plain text, within limits, and the same
 * text for the same message on every machine.
 */

import {
  Context,
  type Emitter,
  ForTag,
  Liquid,
  LiquidError,
  type Parser,
  type TagToken,
  type Template,
  type TopLevelToken,
  toValueSync,
} from 'liquidjs'
import { readCalendarTime } from './calendar-time.js'
import { checkVariables } from './check-variables.js'
import { didYouMean } from './did-you-mean.js'
import { createDateFormat, type FormatDate } from './format-date.js'
import { baseLanguage } from './language-fit.js'
import {
  ALLOWED_FILTERS,
  ALLOWED_TAGS,
  DEFAULT_LIMITS,
  type LiquidLimits,
} from './liquid-guards.js'
import type { Macro, MacroValues, RenderedMacro, RenderMacro, RenderMacroOptions } from './macro.js'
import { type MacroProblem, problemIn } from './macro-problem.js'
import { MacroRenderError } from './macro-render-error.js'
import { fillVariables } from './macro-scope.js'
import { sampleValues } from './sample-values.js'

export type { LiquidLimits } from './liquid-guards.js'
export { MacroRenderError } from './macro-render-error.js'
export { type ReadMacroResult, readMacro } from './read-macro.js'

export interface LiquidRendererOptions extends Partial<LiquidLimits> {
  /** IANA name of the zone that times are written in. */
  readonly timezone?: string
  /** BCP 47: how dates are written in texts of its language (`en-GB`), and where the language is not known. */
  readonly locale?: string
}

export interface LiquidRenderer {
  /** A macro is parsed once and kept for as long as it lives. */
  readonly render: RenderMacro
  /** Whether the body can be read, its variables are those declared, and it stays within the limits. */
  readonly check: (macro: Macro) => readonly MacroProblem[]
  /** Paths the body reads (`order.total.amount`), sorted. @throws LiquidError on a body that cannot be read. */
  readonly variablesOf: (body: string) => readonly string[]
}

/** @throws RangeError when there is no such zone or locale. */
export function createLiquidRenderer({
  timezone = 'UTC',
  locale = 'en',
  ...given
}: LiquidRendererOptions = {}): LiquidRenderer {
  const limits: LiquidLimits = { ...DEFAULT_LIMITS, ...given }
  const liquid = createGuardedLiquid(limits, createDateFormat(timezone, locale))
  const parsed = new WeakMap<Macro, readonly Template[]>()

  function parse(macro: Macro): readonly Template[] {
    const known = parsed.get(macro)
    if (known !== undefined) return known
    const templates = liquid.parse(macro.body)
    const undeclared = checkVariables(macro, pathsIn(liquid, templates)).find(
      ({ code }) => code === 'undeclared-variable',
    )
    if (undeclared !== undefined) throw new MacroRenderError(undeclared)
    parsed.set(macro, templates)
    return templates
  }

  function fill(
    macro: Macro,
    templates: readonly Template[],
    values: MacroValues,
    { received, language = locale }: RenderMacroOptions = {},
  ): RenderedMacro {
    const { scope, missing } = fillVariables(macro, values)
    const context = new Context(scope, liquid.options, { sync: true }, { liquid })
    context.setRegister(MESSAGE, {
      received,
      language: languageOfText(macro, language),
    } satisfies MessageFacts)
    context.setRegister(ROUNDS, { left: limits.loopLimit } satisfies RoundsLeft)
    const output = new CappedOutput(limits.outputLimit)
    toValueSync(liquid.renderer.renderTemplates([...templates], context, output))
    return { text: output.buffer.trim(), missing }
  }

  return {
    render: (macro, values, options) => {
      try {
        return fill(macro, parse(macro), values, options)
      } catch (error) {
        throw error instanceof MacroRenderError
          ? error
          : new MacroRenderError(problemOf(error, macro))
      }
    },
    check: (macro) => {
      try {
        const templates = liquid.parse(macro.body)
        for (const values of [{}, sampleValues(macro)]) fill(macro, templates, values)
        return checkVariables(macro, pathsIn(liquid, templates))
      } catch (error) {
        return [problemOf(error, macro)]
      }
    },
    variablesOf: (body) => pathsIn(liquid, liquid.parse(body)),
  }
}

function createGuardedLiquid(limits: LiquidLimits, formatDate: FormatDate): Liquid {
  const liquid = new Liquid({
    locale: 'en', // else that of the machine is looked up
    ownPropertyOnly: true,
    strictFilters: true,
    // Undeclared variables are refused before; a part that an entry of a list lacks prints nothing.
    strictVariables: false,
    templates: {}, // no file system
    parseLimit: limits.bodyLimit,
    memoryLimit: limits.memoryLimit,
    renderLimit: limits.renderLimitMs,
  })
  liquid.registerTag('for', CountedFor)
  liquid.registerFilter('date', function (value: unknown, format: unknown = 'long') {
    const { received, language } = this.context.getRegister<MessageFacts>(MESSAGE)
    const isNow = value === 'now' || value === 'today'
    const time = readCalendarTime(isNow ? received : value)
    if (time === undefined) return isNow ? undefined : value
    const layout = String(format)
    this.context.memoryLimit.use(layout.length * LONGEST_DATE_PART)
    return formatDate(time, layout, language)
  })
  // That of liquidjs is not charged for what it builds: three letters of every `%`, again and again.
  liquid.registerFilter('url_encode', function (value: unknown) {
    const encoded = encodeURIComponent(printed(value)).replaceAll('%20', '+')
    this.context.memoryLimit.use(encoded.length)
    return encoded
  })
  for (const name of Object.keys(liquid.tags)) {
    if (!ALLOWED_TAGS.includes(name)) delete liquid.tags[name]
  }
  for (const name of Object.keys(liquid.filters)) {
    if (!ALLOWED_FILTERS.includes(name)) delete liquid.filters[name]
  }
  return liquid
}

/** What one letter of a date format can become at most, roughly. */
const LONGEST_DATE_PART = 50

/** Registers of a rendering; no template reads them. */
const MESSAGE = 'message'
const ROUNDS = 'rounds'

interface MessageFacts {
  readonly received: string | undefined
  readonly language: string
}

interface RoundsLeft {
  left: number
}

/** A limit of ours, as liquidjs says its own: "memory alloc limit exceeded". */
class LimitError extends Error {}

/** `for`, whose rounds are counted over the whole macro, so that it ends at the same one everywhere. */
class CountedFor extends ForTag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid, parser)
    this.templates.unshift({ token, render: countRound })
  }
}

function countRound(context: Context): void {
  const rounds = context.getRegister<RoundsLeft>(ROUNDS)
  rounds.left--
  if (rounds.left < 0) throw new LimitError('loop limit exceeded')
}

/** Collects the text, up to a length. */
class CappedOutput implements Emitter {
  buffer = ''
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  write(value: unknown): void {
    this.buffer += printed(value)
    if (this.buffer.length > this.#limit) throw new LimitError('output limit exceeded')
  }
}

/** A list is joined with commas; what has no text of its own prints nothing. */
function printed(value: unknown): string {
  if (Array.isArray(value)) return value.map(printed).join(', ')
  const text = String(value ?? '')
  return text === '[object Object]' ? '' : text
}

function languageOfText({ languages }: Macro, language: string): string {
  const written = languages.find((code) => code === baseLanguage(language))
  return written ?? languages[0] ?? baseLanguage(language)
}

/** What stands in brackets ends a path: `order.items[0].name` is `order.items`. */
function pathsIn(liquid: Liquid, templates: readonly Template[]): readonly string[] {
  const { globals } = liquid.analyzeSync([...templates])
  const paths = Object.values(globals).flatMap((places) =>
    places.map(({ segments }) => {
      const end = segments.findIndex((segment) => typeof segment !== 'string')
      return segments.slice(0, end < 0 ? segments.length : end).join('.')
    }),
  )
  return [...new Set(paths)].toSorted()
}

function problemOf(error: unknown, macro: Macro): MacroProblem {
  if (!(error instanceof Error)) throw error
  if (!LiquidError.is(error)) return problemIn(macro, 'body', codeOf(error), error.message)
  const [line] = error.token.getPosition()
  const cause = error.originalError ?? error
  return problemIn(macro, 'body', codeOf(cause), explain(cause.message), line)
}

function codeOf({ message }: Error): 'limit' | 'bad-template' {
  return message.endsWith('limit exceeded') ? 'limit' : 'bad-template'
}

function explain(message: string): string {
  const filter = /^undefined filter: (.*)$/.exec(message)?.[1]
  if (filter !== undefined) {
    return `Filter \`${filter}\` is not among those a macro may use.${didYouMean(filter, ALLOWED_FILTERS)}`
  }
  const tag = /^tag "(.*)" not found$/.exec(message)?.[1]
  if (tag !== undefined) {
    return `Tag \`${tag}\` is not among those a macro may use.${didYouMean(tag, ALLOWED_TAGS)}`
  }
  return message.replace(/, line:\d+, col:\d+$/, '')
}
