/**
 * Texts made of a longer one by leaving parts out, which know where each of their units came from.
 */

/** Half-open, in UTF-16 units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

export interface MappedText {
  readonly text: string
  /** The place in the original of `text.slice(start, end)`. Wants `0 <= start <= end <= text.length`. */
  originalRange(start: number, end: number): TextRange
}

/** The original itself. */
export function wholeText(text: string): MappedText {
  return { text, originalRange: (start, end) => ({ start, end }) }
}

/**
 * The given parts of a text, one after the other.
 *
 * @param parts - Ascending, not overlapping.
 */
export function keepParts(whole: MappedText, parts: readonly TextRange[]): MappedText {
  const kept = parts.filter(({ start, end }) => start < end)
  const startsInText: number[] = []
  let text = ''
  for (const { start, end } of kept) {
    startsInText.push(text.length)
    text += whole.text.slice(start, end)
  }

  function unitInWhole(unit: number): number {
    const part = lastAtMost(startsInText, unit)
    return kept[part]!.start + unit - startsInText[part]!
  }

  return {
    text,
    originalRange(start, end) {
      if (kept.length === 0) return whole.originalRange(0, 0)
      if (start < end) return whole.originalRange(unitInWhole(start), unitInWhole(end - 1) + 1)
      const place = unitInWhole(start)
      return whole.originalRange(place, place)
    },
  }
}

/** The index of the last of `ascending` that is not above `value`; the first where all are. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (ascending[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
