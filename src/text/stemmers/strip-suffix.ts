/**
 * What the light stemmers share: take an ending off, but never so much that no word is left.
 */

/** Endings for `stripSuffix`, longest first, so that the first that fits is the longest. */
export function longestFirst(suffixes: string): readonly string[] {
  return suffixes
    .trim()
    .split(/\s+/u)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** `word` without the first of `suffixes` that it ends in, where at least `shortest` letters stay. */
export function stripSuffix(word: string, suffixes: readonly string[], shortest: number): string {
  for (const suffix of suffixes) {
    if (word.length - suffix.length >= shortest && word.endsWith(suffix)) {
      return word.slice(0, word.length - suffix.length)
    }
  }
  return word
}
