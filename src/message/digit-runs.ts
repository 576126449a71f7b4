/**
 * Digits in groups, as people write the numbers of cards and telephones.
 */

/** Digits with at most three separators between two of them. */
export interface DigitRun {
  readonly start: number
  readonly end: number
  /** Values 0 to 9; Arabic digits count as what they mean. */
  readonly digits: readonly number[]
  /** [digits.length] where each digit stands. */
  readonly places: readonly number[]
}

const MOST_SEPARATORS = 3

/**
 * The longest runs of digits, in order.
 *
 * @param isSeparator - Which characters may stand between two digits of a run.
 */
export function findDigitRuns(text: string, isSeparator: (unit: string) => boolean): DigitRun[] {
  const runs: DigitRun[] = []
  let digits: number[] = []
  let places: number[] = []
  const close = () => {
    if (digits.length === 0) return
    runs.push({ start: places[0]!, end: places.at(-1)! + 1, digits, places })
    digits = []
    places = []
  }
  for (let i = 0; i < text.length; i++) {
    const value = digitValue(text.charCodeAt(i))
    if (value !== undefined) {
      digits.push(value)
      places.push(i)
    } else if (digits.length > 0) {
      const separators = i - places.at(-1)!
      if (separators > MOST_SEPARATORS || !isSeparator(text[i]!)) close()
    }
  }
  close()
  return runs
}

/** Blocks of ten digits: ASCII, Arabic, Persian, full-width. Each ends its code points in the digit's value. */
const DIGIT_BLOCKS = [0x30, 0x660, 0x6f0, 0xff10]

function digitValue(unit: number): number | undefined {
  const value = unit & 0xf
  return value <= 9 && DIGIT_BLOCKS.includes(unit - value) ? value : undefined
}
