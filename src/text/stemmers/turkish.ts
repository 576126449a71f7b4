/**
 * A light stemmer for Turkish: the chain of noun endings (plural, possessive, case) and the commonest tenses.
 */

import { longestFirst, stripSuffix } from './strip-suffix.js'

const LAYERS = [
  longestFirst(
    'dir dır dur dür tir tır tur tür ydi ydı di dı du dü ti tı tu tü mis mış muş müş yor iyor ıyor uyor üyor',
  ),
  longestFirst(
    'dan den tan ten ın in un ün nın nin nun nün da de ta te yı yi yu yü ya ye na ne nı ni la le yla yle',
  ),
  longestFirst(
    'ım im um üm ın in un ün ımız imiz umuz ümüz ınız iniz unuz ünüz ları leri sı si su sü ı i u ü m n',
  ),
  longestFirst('lar ler'),
]
const SHORTEST_STEM = 3

/** Each layer is taken off once, from the end inwards, as the endings are put on. */
export function stemTurkish(word: string): string {
  let stem = word.toLowerCase().normalize('NFC')
  for (const layer of LAYERS) stem = stripSuffix(stem, layer, SHORTEST_STEM)
  return stem
}
