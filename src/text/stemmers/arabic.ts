/**
 * A light stemmer for Arabic: the article, the particles written on to a word, and the commonest endings.
 */

import { foldWord } from '../fold.js'
import { longestFirst, stripSuffix } from './strip-suffix.js'

const PREFIXES = ['وال', 'فال', 'بال', 'كال', 'ولل', 'لل', 'ال']
const SUFFIXES = longestFirst('ها هم هن كم نا ان ات ون ين يه ته تي ه ي ك')
const SHORTEST_STEM = 3

/**
 * @see Larkey, Ballesteros, Connell (2007), Light Stemming for Arabic Information Retrieval (light10), with
 * the possessive endings كم, ك and نا added.
 */
export function stemArabic(word: string): string {
  let stem = foldWord(word)
  if (stem.length > SHORTEST_STEM + 1 && stem.startsWith('و') && !stem.startsWith('وا'))
    stem = stem.slice(1)
  const prefix = PREFIXES.find(
    (it) => stem.startsWith(it) && stem.length - it.length >= SHORTEST_STEM,
  )
  if (prefix !== undefined) stem = stem.slice(prefix.length)
  return stripSuffix(stripSuffix(stem, SUFFIXES, SHORTEST_STEM), SUFFIXES, SHORTEST_STEM)
}
