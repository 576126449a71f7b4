/**
 * The text of a phrase as the word sequences it stands for: `[opt]`, `(a|b)` and gaps `...`.
 */

/** A word as written, or a gap of up to three words. */
export type PhraseWord = string | typeof GAP
export const GAP: unique symbol = Symbol('gap')

export type ExpandedPhrase =
  | { readonly ok: true; readonly sequences: readonly (readonly PhraseWord[])[] }
  | { readonly ok: false; readonly isTooLarge: boolean; readonly problem: string }

/** Every sequence is a pattern of the matcher; past this a phrase is better split in two. */
const MOST_SEQUENCES = 256

/**
 * All sequences of a phrase, each at least one word, without gaps at its ends, in the order written.
 *
 * @example
 * expandPhrase('cancel [my] (contract|plan)') // 4 sequences, the first is cancel my contract
 */
export function expandPhrase(text: string): ExpandedPhrase {
  const reader = { pieces: text.match(PIECE) ?? [], position: 0, isTooLarge: false }
  const sequences = readAlternatives(reader)
  if (reader.position < reader.pieces.length || sequences === undefined)
    return refuse(`The brackets of "${text}" do not match.`)
  if (reader.isTooLarge)
    return {
      ...refuse(`"${text}" stands for more than ${MOST_SEQUENCES} phrases. Split it.`),
      isTooLarge: true,
    }
  const trimmed = sequences.map(withoutOuterGaps)
  if (trimmed.some((words) => words.length === 0))
    return refuse(`"${text}" can be empty. Leave at least one word outside [ ].`)
  return { ok: true, sequences: trimmed }
}

const PIECE = /\.{3}|…|[[\]()|]|[^\s[\]()|…]+?(?=\.{3}|…|[\s[\]()|]|$)/gu
const HAS_WORD = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

interface Reader {
  readonly pieces: readonly string[]
  position: number
  isTooLarge: boolean
}

type Sequences = readonly (readonly PhraseWord[])[]

/** `a | b`, up to a closing bracket or the end. */
function readAlternatives(reader: Reader): Sequences | undefined {
  const found: (readonly PhraseWord[])[] = []
  do {
    const sequences = readSequence(reader)
    if (!sequences) return undefined
    found.push(...sequences)
  } while (takePiece(reader, '|'))
  return limited(reader, found)
}

function readSequence(reader: Reader): Sequences | undefined {
  let sequences: Sequences = [[]]
  for (let piece = peekPiece(reader); piece && !ENDS.has(piece); piece = peekPiece(reader)) {
    reader.position++
    const next = readPiece(reader, piece)
    if (!next) return undefined
    const before = sequences
    sequences = limited(
      reader,
      next.flatMap((tail) => before.map((head) => [...head, ...tail])),
    )
  }
  return sequences
}

const ENDS: ReadonlySet<string> = new Set(['|', ')', ']'])

function readPiece(reader: Reader, piece: string): Sequences | undefined {
  if (piece === '(' || piece === '[') {
    const inner = readAlternatives(reader)
    if (!inner || !takePiece(reader, piece === '(' ? ')' : ']')) return undefined
    return piece === '[' ? [...inner, []] : inner
  }
  if (piece === '...' || piece === '…') return [[GAP]]
  return HAS_WORD.test(piece) ? [[piece]] : [[]]
}

/** Past the limit only the fact is kept: the rest would grow without bound. */
function limited(reader: Reader, sequences: Sequences): Sequences {
  if (sequences.length <= MOST_SEQUENCES) return sequences
  reader.isTooLarge = true
  return sequences.slice(0, 1)
}

function withoutOuterGaps(words: readonly PhraseWord[]): readonly PhraseWord[] {
  const first = words.findIndex((word) => word !== GAP)
  return first === -1 ? [] : words.slice(first, words.findLastIndex((word) => word !== GAP) + 1)
}

function refuse(problem: string): { ok: false; isTooLarge: boolean; problem: string } {
  return { ok: false, isTooLarge: false, problem }
}

function peekPiece({ pieces, position }: Reader): string | undefined {
  return pieces[position]
}

function takePiece(reader: Reader, piece: string): boolean {
  if (peekPiece(reader) !== piece) return false
  reader.position++
  return true
}
