/**
 * Finds every pattern in a list of tokens in one pass, however many patterns there are.
 *
 * Each token gives a small set of symbols (its surface, the prefixes of it that patterns ask for, its stem,
 * near spellings); patterns are paths of symbols in one trie. The cost is tokens plus partial matches.
 */

import { isWithinEdits } from './edits.js'
import { foldWord } from './fold.js'
import { PackedEdges } from './packed-edges.js'
import type { Hit, Pattern, PatternWord } from './pattern.js'
import { stemmerFor } from './stemmers/index.js'
import type { Token } from './token.js'
import { WordTrie } from './word-trie.js'
import { wordVariants } from './word-variants.js'

export interface Matcher {
  /**
   * All hits, by start, then by end, then by pattern; a pattern is reported once for each place.
   *
   * @param language - Switches the stems of that language on; without it only surfaces match.
   */
  match(tokens: readonly Token[], language?: string): Hit[]
}

const ROOT = 0
/** Symbol 0 is no word: it leads into the state after a gap. */
const GAP = 0
const LONGEST_GAP_WORDS = 3

/** Build the automaton. @throws RangeError when a pattern has no words, or begins or ends with a gap. */
export function compileMatcher(patterns: readonly Pattern[]): Matcher {
  const symbols = new SymbolTable()
  const edges = new PackedEdges()
  const endings: (number[] | undefined)[] = [undefined]
  patterns.forEach(({ words }, index) => {
    if (words.length === 0 || words[0]?.kind === 'gap' || words.at(-1)?.kind === 'gap') {
      throw new RangeError(`compileMatcher: pattern ${index} must begin and end with a word`)
    }
    let node = ROOT
    for (const word of words) {
      const symbol = symbols.symbolOf(word)
      let next = edges.get(node, symbol)
      if (next < 0) {
        next = endings.push(undefined) - 1
        edges.add(node, symbol, next)
      }
      node = next
    }
    endings[node] = [...(endings[node] ?? []), index]
  })
  return { match: (tokens, language) => matchAll(tokens, language, symbols, edges, endings) }
}

function matchAll(
  tokens: readonly Token[],
  language: string | undefined,
  symbols: SymbolTable,
  edges: PackedEdges,
  endings: readonly (readonly number[] | undefined)[],
): Hit[] {
  const hits: Hit[] = []
  const places: number[] = [] // token indexes of what is not punctuation
  const symbolsAt: (readonly number[])[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind === 'punctuation') continue
    places.push(i)
    symbolsAt.push(symbols.symbolsOf(tokens[i]!, language))
  }

  function walk(node: number, place: number, startPlace: number): void {
    const ending = endings[node]
    if (ending !== undefined) {
      for (const pattern of ending) {
        hits.push({ pattern, startToken: places[startPlace]!, endToken: places[place - 1]! + 1 })
      }
    }
    if (place >= places.length) return
    for (const symbol of symbolsAt[place]!) {
      const next = edges.get(node, symbol)
      if (next >= 0) walk(next, place + 1, startPlace)
    }
    const afterGap = edges.get(node, GAP)
    if (afterGap >= 0) {
      for (let skipped = 0; skipped <= LONGEST_GAP_WORDS; skipped++)
        walk(afterGap, place + skipped, startPlace)
    }
  }

  for (let place = 0; place < places.length; place++) {
    for (const symbol of symbolsAt[place]!) {
      const next = edges.get(ROOT, symbol)
      if (next >= 0) walk(next, place + 1, place)
    }
  }
  return inOrder(hits)
}

function inOrder(hits: Hit[]): Hit[] {
  hits.sort(
    (a, b) => a.startToken - b.startToken || a.endToken - b.endToken || a.pattern - b.pattern,
  )
  return hits.filter((hit, i) => {
    const before = hits[i - 1]
    return (
      before?.pattern !== hit.pattern ||
      before.startToken !== hit.startToken ||
      before.endToken !== hit.endToken
    )
  })
}

/** What the words of patterns ask of a token, numbered from 1. */
class SymbolTable {
  readonly #trie = new WordTrie()
  readonly #stems = new Map<string, Map<string, number>>()
  readonly #cased = new Map<string, number>()
  readonly #fuzzy = new Map<string, number>()
  #count = GAP

  symbolOf(word: PatternWord): number {
    switch (word.kind) {
      case 'surface':
        return this.#trie.symbolOf(word.folded, false, () => ++this.#count)
      case 'prefix':
        return this.#trie.symbolOf(word.folded, true, () => ++this.#count)
      case 'stem': {
        const stems = this.#stems.get(primary(word.language)) ?? new Map<string, number>()
        this.#stems.set(primary(word.language), stems)
        return this.#numberOf(stems, word.stem)
      }
      case 'cased':
        return this.#numberOf(this.#cased, word.text)
      case 'fuzzy':
        return this.#numberOf(this.#fuzzy, word.folded)
      case 'gap':
        return GAP
      default:
        throw new TypeError(
          `compileMatcher: unknown kind of word ${JSON.stringify(word satisfies never)}`,
        )
    }
  }

  symbolsOf(token: Token, language: string | undefined): readonly number[] {
    const found: number[] = []
    this.#trie.symbolsInto(token.folded, found)
    for (const variant of wordVariants(token.folded)) this.#trie.symbolsInto(variant, found)
    const stems = language === undefined ? undefined : this.#stems.get(primary(language))
    if (stems !== undefined && language !== undefined) addStem(token, language, stems, found)
    const cased = this.#cased.get(token.text)
    if (cased !== undefined) found.push(cased)
    for (const [word, symbol] of this.#fuzzy) {
      if (isWithinEdits(token.folded, word, fuzzyDistance(word))) found.push(symbol)
    }
    return found
  }

  #numberOf(table: Map<string, number>, key: string): number {
    const known = table.get(key)
    if (known !== undefined) return known
    table.set(key, ++this.#count)
    return this.#count
  }
}

/** `pt-BR` → `pt`, as `stemmerFor` reads it. */
function primary(language: string): string {
  return language.slice(0, 2)
}

function addStem(
  token: Token,
  language: string,
  stems: Map<string, number>,
  found: number[],
): void {
  const stem = stemmerFor(language)?.(token.text.toLowerCase())
  const symbol = stem === undefined ? undefined : stems.get(foldWord(stem))
  if (symbol !== undefined) found.push(symbol)
}

/** Edits allowed in a fuzzy word: none under 4 letters, one up to 7, two from 8. */
function fuzzyDistance(word: string): number {
  if (word.length < 4) return 0
  return word.length < 8 ? 1 : 2
}
