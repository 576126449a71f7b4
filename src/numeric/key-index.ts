/**
 * From 32-bit keys to their position in a list, without an object for each.
 */

export class KeyIndex {
  readonly #slots: Int32Array
  readonly #keys: Uint32Array

  /** @throws RangeError when a key stands twice. */
  constructor(keys: Uint32Array) {
    let capacity = 16
    while (capacity < keys.length * 2) capacity *= 2
    this.#keys = keys
    this.#slots = new Int32Array(capacity).fill(-1)
    for (let i = 0; i < keys.length; i++) {
      if (this.indexOf(keys[i]!) >= 0) throw new RangeError(`KeyIndex: key ${keys[i]} stands twice`)
      let slot = this.#slotOf(keys[i]!)
      while (this.#slots[slot] !== -1) slot = (slot + 1) & (capacity - 1)
      this.#slots[slot] = i
    }
  }

  /** Position of `key` in the list, or -1. */
  indexOf(key: number): number {
    const mask = this.#slots.length - 1
    for (let slot = this.#slotOf(key); this.#slots[slot] !== -1; slot = (slot + 1) & mask) {
      const index = this.#slots[slot]!
      if (this.#keys[index] === key) return index
    }
    return -1
  }

  #slotOf(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 7) & (this.#slots.length - 1)
  }
}
