/**
 * Writes a text unit by unit and remembers where each was read.
 */

import type { MappedText } from './mapped-text.js'

const UNITS_AT_ONCE = 8192

export class MappedTextBuilder {
  readonly #units: Uint16Array
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  #length = 0

  /** @param mostUnits - No more may be written. */
  constructor(mostUnits: number) {
    this.#units = new Uint16Array(mostUnits)
    this.#starts = new Int32Array(mostUnits)
    this.#ends = new Int32Array(mostUnits)
  }

  get length(): number {
    return this.#length
  }

  /** Whether the last `count` units are all `unit`. */
  endsWith(unit: number, count = 1): boolean {
    for (let i = this.#length - count; i < this.#length; i++) {
      if (this.#units[i] !== unit) return false
    }
    return true
  }

  /** Write one unit that was read from `[start, end)` of the original. */
  write(unit: number, start: number, end: number): void {
    this.#units[this.#length] = unit
    this.#starts[this.#length] = start
    this.#ends[this.#length] = end
    this.#length++
  }

  removeLast(): void {
    this.#length--
  }

  build(): MappedText {
    const starts = this.#starts.slice(0, this.#length)
    const ends = this.#ends.slice(0, this.#length)
    let text = ''
    for (let i = 0; i < this.#length; i += UNITS_AT_ONCE) {
      const units = this.#units.subarray(i, Math.min(i + UNITS_AT_ONCE, this.#length))
      text += Reflect.apply(String.fromCharCode, undefined, units)
    }
    return {
      text,
      originalRange(start, end) {
        if (start < end) return { start: starts[start]!, end: ends[end - 1]! }
        const place = starts[start] ?? ends.at(-1) ?? 0
        return { start: place, end: place }
      },
    }
  }
}
