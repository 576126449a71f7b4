/**
 * What a triage function is made of.
 */

import type { Macro, RenderMacro } from '../macros/index.js'
import type { Taxonomy } from '../models/index.js'

export interface TriageOptions {
  /** Model files. A later one answers for the heads it has: the default model first, then one's own. */
  readonly models: readonly Uint8Array[]
  /** In place of the one in the last model file. */
  readonly taxonomy?: Taxonomy
  /** Rule files by name, in order. */
  readonly rules?: Readonly<Record<string, string>>
  /** Schemas that the rules `use`, by name. */
  readonly schemas?: Readonly<Record<string, string>>
  readonly macros?: readonly Macro[]
  /** For instance `createLiquidRenderer().render`; without it a decision names the macro but has no text. */
  readonly renderMacro?: RenderMacro
  /** The taxonomy's route → the helpdesk's own name for it. */
  readonly routes?: Readonly<Record<string, string>>
  /** ISO 639-1 codes of the languages that customers may write in; all of the model's where absent. */
  readonly languages?: readonly string[]
  /** The share of automatic answers that must be right, in (0, 1). */
  readonly precision?: number
  /** Hours to the first answer, by priority 1 … 5; `respondBy` is `null` without it. */
  readonly responseHours?: Readonly<Record<1 | 2 | 3 | 4 | 5, number>>
  readonly limits?: {
    /** Text beyond so many UTF-16 units of a message is not read. */
    readonly characters?: number
  }
}
