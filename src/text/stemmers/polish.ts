/**
 * A light stemmer for Polish: endings of nouns, adjectives and verbs, read without diacritics.
 */

import { foldWord } from '../fold.js'
import { longestFirst, stripSuffix } from './strip-suffix.js'

const ENDINGS = longestFirst(`
  owi owie ami iami ach iach ow om iom em iem ia ie iu ii a e i o u y
  ego emu ymi imi ych ich ym im iej ej iego iemu
  alem alam ales alas al ala alo aly ali ilem ilam iles ilas il ila ilo ily ili
  ylem ylam yl yla ylo yly yli elem elam el ela elo ely eli
  owac owal owala owali owane owana owany owano uje ujesz ujemy ujecie uja
  ac ic yc ec am asz amy acie aja isz imy icie ysz ymy ycie esz emy ecie
  any ana ane ani anie ania aniu aniem eni enie enia eniu eniem ony ona one oni en an
`)
const SHORTEST_STEM = 3

export function stemPolish(word: string): string {
  const stem = stripSuffix(foldWord(word), ENDINGS, SHORTEST_STEM)
  return stem.length > SHORTEST_STEM + 1
    ? stem.replace(/(?:ni|si|ci|zi)$/u, (end) => end.slice(0, 1))
    : stem
}
