/**
 * Edges of a graph in one open-addressing hash table of typed arrays: (from, label) → to.
 * The trie of words and the automaton of patterns are both made of it.
 */

export class PackedEdges {
  #from = new Int32Array(1 << 10).fill(-1)
  #label = new Int32Array(1 << 10)
  #to = new Int32Array(1 << 10)
  #size = 0

  /** The node that `label` leads to, or -1. */
  get(from: number, label: number): number {
    const mask = this.#from.length - 1
    for (let slot = hash(from, label) & mask; this.#from[slot] !== -1; slot = (slot + 1) & mask) {
      if (this.#from[slot] === from && this.#label[slot] === label) return this.#to[slot]!
    }
    return -1
  }

  /** Add an edge that is not there yet. */
  add(from: number, label: number, to: number): void {
    if (this.#size * 2 >= this.#from.length) this.#grow()
    this.#put(from, label, to)
    this.#size++
  }

  #put(from: number, label: number, to: number): void {
    const mask = this.#from.length - 1
    let slot = hash(from, label) & mask
    while (this.#from[slot] !== -1) slot = (slot + 1) & mask
    this.#from[slot] = from
    this.#label[slot] = label
    this.#to[slot] = to
  }

  #grow(): void {
    const [from, label, to] = [this.#from, this.#label, this.#to]
    this.#from = new Int32Array(from.length * 4).fill(-1)
    this.#label = new Int32Array(from.length * 4)
    this.#to = new Int32Array(from.length * 4)
    for (let slot = 0; slot < from.length; slot++) {
      if (from[slot] !== -1) this.#put(from[slot]!, label[slot]!, to[slot]!)
    }
  }
}

/** Multiplicative hashing (Knuth, TAOCP vol. 3, 6.4) of the two numbers, high bits folded down. */
function hash(from: number, label: number): number {
  const mixed = Math.imul(from, 0x9e3779b1) ^ Math.imul(label + 1, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
