/**
 * The syntax tree of a rule file: plain JSON. Keys `file`, `span` and `…Span` say where a node was
 * written and are no part of its meaning (`canonicalJson` leaves them out).
 */

/** UTF-16 code units into the file, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type DurationUnit = 'minutes' | 'hours' | 'days' | 'weeks'

export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  | { readonly kind: 'number'; readonly number: number; readonly span: Span }
  | {
      readonly kind: 'money'
      readonly amount: number
      readonly currency: string
      readonly span: Span
    }
  | {
      readonly kind: 'duration'
      readonly amount: number
      readonly unit: DurationUnit
      readonly span: Span
    }
  | { readonly kind: 'boolean'; readonly boolean: boolean; readonly span: Span }
  | { readonly kind: 'field'; readonly field: string; readonly span: Span }
  /** Only in tests: a date, or a date and a time with its offset. */
  | { readonly kind: 'time'; readonly time: string; readonly span: Span }
  /** Only in tests. */
  | { readonly kind: 'list'; readonly values: readonly Value[]; readonly span: Span }
  /** Only in tests: the fact is not there. */
  | { readonly kind: 'missing'; readonly span: Span }

export type Modifier = 'exact' | 'cased' | 'fuzzy'

export interface Phrase {
  readonly text: string
  readonly modifiers: readonly Modifier[]
  readonly span: Span
}

export type MentionTarget =
  | { readonly kind: 'phrases'; readonly name: string; readonly span: Span }
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly span: Span }
  | { readonly kind: 'concept'; readonly name: string; readonly span: Span }

/** What every condition on a field has. */
interface OnField {
  readonly field: string
  readonly fieldSpan: Span
  readonly span: Span
}

export type Comparator = '>=' | '<=' | '>' | '<'

export interface Confidence {
  readonly atLeast: number
  readonly span: Span
}

export type Cond =
  | (OnField & {
      readonly op: 'is'
      readonly negated: boolean
      readonly value: Value
      readonly confidence: Confidence | undefined
    })
  | (OnField & { readonly op: 'known'; readonly known: boolean })
  | (OnField & {
      readonly op: 'in'
      readonly negated: boolean
      /** The values themselves, or the name of a `list`. */
      readonly values: readonly Value[] | string
      readonly valuesSpan: Span
    })
  | (OnField & { readonly op: 'cmp'; readonly comparator: Comparator; readonly value: Value })
  | (OnField & {
      readonly op: 'has'
      readonly quantifier: 'any' | 'all'
      readonly values: readonly Value[]
    })
  | (OnField & {
      readonly op: 'mentions'
      readonly target: MentionTarget
      /** Different phrases that must be found. */
      readonly atLeast: number
      readonly notNegated: boolean
    })
  | (OnField & {
      readonly op: 'matches'
      readonly pattern: string
      readonly flags: string
      readonly patternSpan: Span
    })
  | (OnField & { readonly op: 'starts' | 'ends'; readonly text: string })
  | (OnField & {
      readonly op: 'during'
      readonly outside: boolean
      readonly calendar: string
      readonly calendarSpan: Span
    })
  | (OnField & {
      readonly op: 'age'
      readonly relation: 'older' | 'newer' | 'withinNext'
      readonly duration: Value
    })
  | (OnField & { readonly op: 'flag' })
  | { readonly op: 'define'; readonly name: string; readonly span: Span }
  | { readonly op: 'not'; readonly of: Cond; readonly span: Span }
  | { readonly op: 'all' | 'any' | 'none'; readonly of: readonly Cond[]; readonly span: Span }
  | {
      readonly op: 'atLeast'
      readonly count: number
      readonly of: readonly Cond[]
      readonly span: Span
    }

export interface MacroVariable {
  readonly name: string
  readonly value: Value
  readonly span: Span
}

export interface TagName {
  readonly tag: string
  readonly span: Span
}

export type Action =
  | { readonly do: 'route'; readonly to: string; readonly toSpan: Span; readonly span: Span }
  | { readonly do: 'priority'; readonly to: number; readonly toSpan: Span; readonly span: Span }
  | {
      readonly do: 'boundPriority'
      /** `atLeast` 2: no less urgent than 2. `atMost` 2: no more urgent. */
      readonly limit: 'atLeast' | 'atMost'
      readonly to: number
      readonly toSpan: Span
      readonly span: Span
    }
  /** `by` −1 is one step more urgent. */
  | {
      readonly do: 'adjustPriority'
      readonly by: number
      readonly bySpan: Span
      readonly span: Span
    }
  | {
      readonly do: 'macro'
      readonly macro: string
      readonly macroSpan: Span
      readonly with: readonly MacroVariable[]
      readonly span: Span
    }
  | { readonly do: 'noMacro'; readonly span: Span }
  | { readonly do: 'tag'; readonly tags: readonly TagName[]; readonly span: Span }
  | { readonly do: 'untag'; readonly tags: readonly TagName[]; readonly span: Span }
  | { readonly do: 'handOff'; readonly because: string; readonly span: Span }
  | { readonly do: 'note'; readonly text: string; readonly span: Span }
  | { readonly do: 'rollout'; readonly percent: number; readonly span: Span }
  | { readonly do: 'stop'; readonly span: Span }
  | { readonly do: 'requestAuto'; readonly span: Span }

export interface Given {
  readonly field: string
  readonly fieldSpan: Span
  readonly value: Value
  /** `given intent "x" 0.9`: how sure the classifier is. */
  readonly probability: number | undefined
}

export type Expectation = { readonly negated: boolean; readonly span: Span } & (
  | { readonly expect: 'route'; readonly route: string }
  | { readonly expect: 'priority'; readonly priority: number }
  | { readonly expect: 'macro'; readonly macro: string | undefined }
  | { readonly expect: 'tag'; readonly tag: string }
  | { readonly expect: 'handoff' }
  | { readonly expect: 'fired'; readonly rule: string }
)

export interface TestCase {
  readonly name: string
  readonly given: readonly Given[]
  readonly message: string | undefined
  readonly expect: readonly Expectation[]
  readonly span: Span
}

/** What every declaration has. `span` covers its first line up to the name: what findings point at. */
interface Declared {
  readonly file: string
  readonly span: Span
}

export interface UseDecl extends Declared {
  readonly kind: 'use'
  readonly path: string
}

export interface PhraseSection {
  /** A BCP 47 code, or `any`. */
  readonly language: string
  readonly phrases: readonly Phrase[]
}

export interface PhrasesDecl extends Declared {
  readonly kind: 'phrases'
  readonly name: string
  readonly title: string | undefined
  readonly sections: readonly PhraseSection[]
}

export interface ListDecl extends Declared {
  readonly kind: 'list'
  readonly name: string
  readonly values: readonly Value[]
}

export interface DefineDecl extends Declared {
  readonly kind: 'define'
  readonly name: string
  readonly cond: Cond
}

export interface RuleDecl extends Declared {
  readonly kind: 'guard' | 'rule'
  readonly name: string
  readonly title: string | undefined
  /** Evaluated and reported, never applied. */
  readonly shadow: boolean
  readonly when: readonly Cond[]
  readonly unless: readonly Cond[]
  readonly then: readonly Action[]
  readonly tests: readonly TestCase[]
}

export interface DefaultDecl extends Declared {
  readonly kind: 'default'
  readonly then: readonly Action[]
}

export interface TestDecl extends Declared {
  readonly kind: 'test'
  readonly test: TestCase
}

/** 0 is Monday, 6 Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

export interface OpenHours {
  readonly firstDay: Weekday
  readonly lastDay: Weekday
  /** Minutes since midnight; `toMinute` is no longer open. */
  readonly fromMinute: number
  readonly toMinute: number
}

export interface CalendarDecl extends Declared {
  readonly kind: 'calendar'
  readonly name: string
  /** An IANA name. */
  readonly timezone: string | undefined
  readonly timezoneSpan: Span
  readonly open: readonly OpenHours[]
  /** `2026-12-25` */
  readonly closed: readonly string[]
}

export interface TableColumn {
  /** A field; after the first `then`, what the row decides. */
  readonly name: string
  readonly isOutput: boolean
  readonly span: Span
}

/** Without values: any value where it is a condition, nothing where it is an output. */
export interface TableCell {
  readonly values: readonly Value[]
  readonly span: Span
}

export interface TableRow {
  /** One for each column. */
  readonly cells: readonly TableCell[]
  readonly span: Span
}

export interface TableDecl extends Declared {
  readonly kind: 'table'
  readonly name: string
  readonly title: string | undefined
  /** `first`: at most one row acts. */
  readonly hit: 'first' | 'all'
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

export type Decl =
  | UseDecl
  | CalendarDecl
  | PhrasesDecl
  | ListDecl
  | DefineDecl
  | RuleDecl
  | TableDecl
  | DefaultDecl
  | TestDecl
