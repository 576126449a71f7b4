/**
 * Looks for many phrases in a text at once.
 */

/** Whether a folded text has one of the phrases that the finder was made of. */
type PhraseFinder = (folded: string) => boolean

/**
 * A finder that looks up the beginning of each word of the text; its cost is the text's, however many phrases.
 *
 * @param phrases - Folded; the last word of each may be only the beginning of one.
 */
export function createPhraseFinder(phrases: Iterable<string>): PhraseFinder {
  const byStart = new Map<string, string[]>()
  for (const phrase of phrases) {
    const start = phrase.slice(0, START_UNITS)
    byStart.set(start, [...(byStart.get(start) ?? []), phrase])
  }
  return (folded) => {
    for (let word = 0; word >= 0; word = nextWord(folded, word)) {
      const candidates = byStart.get(folded.slice(word, word + START_UNITS))
      if (candidates?.some((phrase) => folded.startsWith(phrase, word))) return true
    }
    return false
  }
}

/** No phrase of the tables is shorter. */
const START_UNITS = 4

/** Where the word after the one at `word` begins; -1 where there is none. */
function nextWord(folded: string, word: number): number {
  const space = folded.indexOf(' ', word)
  return space < 0 ? -1 : space + 1
}
