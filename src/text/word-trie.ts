/**
 * Words and prefixes to look for, as a trie over UTF-16 units: one walk along a word finds its own entry and
 * every prefix of it that is an entry.
 */

import { PackedEdges } from './packed-edges.js'

const ROOT = 0
const NONE = -1

export class WordTrie {
  readonly #edges = new PackedEdges()
  readonly #wholeWord: number[] = [NONE] // by node: the symbol of the word that ends here
  readonly #prefix: number[] = [NONE] // by node: the symbol of the prefix that ends here

  /** The number of a word (or prefix), made by `create` where it is new. */
  symbolOf(folded: string, isPrefix: boolean, create: () => number): number {
    let node = ROOT
    for (let i = 0; i < folded.length; i++) {
      let next = this.#edges.get(node, folded.charCodeAt(i))
      if (next < 0) {
        next = this.#wholeWord.push(NONE) - 1
        this.#prefix.push(NONE)
        this.#edges.add(node, folded.charCodeAt(i), next)
      }
      node = next
    }
    const symbols = isPrefix ? this.#prefix : this.#wholeWord
    if (symbols[node] === NONE) symbols[node] = create()
    return symbols[node]!
  }

  /** Append the symbols of `folded`: prefixes from short to long, then the whole word. */
  symbolsInto(folded: string, out: number[]): void {
    let node = ROOT
    for (let i = 0; i < folded.length; i++) {
      node = this.#edges.get(node, folded.charCodeAt(i))
      if (node < 0) return
      if (this.#prefix[node] !== NONE) out.push(this.#prefix[node]!)
    }
    if (this.#wholeWord[node] !== NONE) out.push(this.#wholeWord[node]!)
  }
}
