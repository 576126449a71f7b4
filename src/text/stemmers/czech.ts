/**
 * A light stemmer for Czech: case endings, possessives, the commonest verb endings and palatalisation.
 */

import { foldWord } from '../fold.js'
import { longestFirst, stripSuffix } from './strip-suffix.js'

const ENDINGS = longestFirst(`
  atech atum atama etem ovi ove ovou ami emi imi ich iho ymi ych ym ym ech emu eho ata aty
  ete eti iho imu eti ach am em es im is at os us ou um mi ho a e i o u y
  oval ovala ovali ovat uji ujete ujeme ovani eni ani ny na ne ni neho nemu nou nych ina
  il ila ili ilo al ala ali alo el ela eli elo it et im ime ite ite am ame ate l la li lo t
`)
const POSSESSIVES = longestFirst('ov in uv')
const SHORTEST_STEM = 3

/** @see Dolamic, Savoy (2009), Indexing and stemming approaches for the Czech language; verbs added. */
export function stemCzech(word: string): string {
  const bare = stripSuffix(foldWord(word), ENDINGS, SHORTEST_STEM)
  return hardened(stripSuffix(bare, POSSESSIVES, SHORTEST_STEM + 1))
}

/** The last consonant as it stands before a hard ending. */
function hardened(stem: string): string {
  if (stem.length <= SHORTEST_STEM) return stem
  if (stem.endsWith('c') || stem.endsWith('z'))
    return `${stem.slice(0, -1)}${stem.endsWith('c') ? 'k' : 'h'}`
  return stem
}
