/**
 * Regular expressions in rules: the subset that is accepted, and how it runs.
 *
 * Accepted: classes, groups, `|`, `? * + {m,n}`, `\b ^ $`. Refused: back-references, look-around, and a
 * repetition of varying length inside another, because those can take exponential time.
 */

export type RegexResult =
  | { readonly ok: true; readonly regex: RegExp }
  | { readonly ok: false; readonly problem: string }

/** Compile an expression; matched against the text as written. The only flag is `i`. */
export function compileRegex(pattern: string, flags: string): RegexResult {
  const problem = flags === '' || flags === 'i' ? findProblem(pattern) : 'the only flag is `i`'
  if (problem !== undefined) return { ok: false, problem }
  try {
    return { ok: true, regex: new RegExp(pattern, `u${flags}`) }
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, problem: 'it is not well-formed' }
    throw error
  }
}

const PIECE =
  /\\[1-9k]|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!])|\(\?:|\(|\)|[*+?]|\{(\d+)(?:(,)(\d*))?\}|./gsu
const MOST_REPETITIONS = 100

/** One pass: `isVarying` of a group says whether a repetition of varying length is inside. */
function findProblem(pattern: string): string | undefined {
  const groups: { isVarying: boolean }[] = [{ isVarying: false }]
  let closed: { isVarying: boolean } | undefined
  for (const [piece, least, comma, most] of pattern.matchAll(PIECE)) {
    const repetition = readRepetition(piece, least, comma, most)
    const repeated = closed
    closed = undefined
    if (/^\\[1-9k]/.test(piece)) return 'a back-reference cannot be matched in bounded time'
    if (/^\(\?<?[=!]/.test(piece)) return 'look-around is not supported'
    if (piece.startsWith('(')) groups.push({ isVarying: false })
    else if (piece === ')') {
      closed = groups.pop()
      if (!closed || groups.length === 0) return 'it is not well-formed'
      groups.at(-1)!.isVarying ||= closed.isVarying
    } else if (repetition) {
      if (repetition.isTooLong) return `a repetition may count to ${MOST_REPETITIONS} at most`
      if (repetition.repeats && repeated?.isVarying)
        return 'a repetition inside a repetition can take exponential time'
      groups.at(-1)!.isVarying ||= repetition.repeats && repetition.varies
    }
  }
  return undefined
}

interface Repetition {
  /** More than once. */
  readonly repeats: boolean
  readonly varies: boolean
  readonly isTooLong: boolean
}

function readRepetition(
  piece: string,
  least: string | undefined,
  comma: string | undefined,
  most: string | undefined,
): Repetition | undefined {
  if (piece === '*' || piece === '+') return { repeats: true, varies: true, isTooLong: false }
  if (piece === '?') return { repeats: false, varies: true, isTooLong: false }
  if (least === undefined) return undefined
  const isOpen = comma !== undefined && most === ''
  const highest = Number(comma === undefined ? least : most)
  return {
    repeats: isOpen || highest > 1,
    varies: comma !== undefined && least !== most,
    isTooLong: Math.max(highest, Number(least)) > MOST_REPETITIONS,
  }
}
