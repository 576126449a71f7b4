/**
 * What the parser of one kind of declaration is given and gives back.
 */

import type { Cursor } from './cursor.js'
import type { Decl } from './tree.js'

/** A declaration to be parsed. */
export interface DeclarationText {
  readonly file: string
  /** The line at the margin, after its first word. */
  readonly heading: Cursor
  /** Offset of the first word. */
  readonly start: number
  readonly lines: readonly Cursor[]
}

export type DeclarationParser<D extends Decl = Decl> = (text: DeclarationText) => D | undefined
