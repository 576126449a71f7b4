/**
 * A phrase in quotes and how strictly its words are compared.
 */

import { type Cursor, expectKind, peek, spanFrom, takeWords } from './cursor.js'
import type { Modifier, Phrase } from './tree.js'

/** `"charged (twice|two times)" fuzzy` */
export function parsePhrase(cursor: Cursor): Phrase | undefined {
  const { start } = peek(cursor)
  const text = expectKind(cursor, 'text', 'a phrase in quotes')
  if (!text) return undefined
  const modifiers: Modifier[] = []
  for (let modifier = takeModifier(cursor); modifier; modifier = takeModifier(cursor))
    modifiers.push(modifier)
  return { text: text.value, modifiers, span: spanFrom(cursor, start) }
}

function takeModifier(cursor: Cursor): Modifier | undefined {
  return (['exact', 'cased', 'fuzzy'] as const).find((word) => takeWords(cursor, word))
}
