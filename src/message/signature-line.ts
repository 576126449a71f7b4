/**
 * Tells the lines of a signature (name, post, telephone, address) from what a customer adds below their name.
 */

import { foldPhrase } from './fold-phrase.js'
import { type PhraseTable, phraseSet } from './phrase-set.js'
import { REFERENCE_WORDS } from './reference-words.js'

/** What a line begins with that adds something to a finished letter. */
const AFTERTHOUGHTS: PhraseTable = {
  en: 'PS|P S|NB|N B|PPS|P P S|Edit|Update|Also',
  pl: 'Dopisek|Post scriptum',
  cs: 'Dovětek',
  ru: 'ПС|П С|ЗЫ|З Ы',
  ar: 'ملاحظة|ملحوظة|تنبيه',
  de: 'Nachtrag|Übrigens',
  es: 'PD|P D|Posdata|Postdata|Nota',
  fr: 'Post scriptum',
  pt: 'Nota',
  it: 'Nota bene',
  nl: 'Naschrift',
  uk: 'ПС|П С',
  tr: 'Not|Dipnot',
}

const AFTERTHOUGHT_PHRASES = phraseSet(AFTERTHOUGHTS)
const MOST_AFTERTHOUGHT_WORDS = 3
const CONTACT = /@|www\.|https?:|\+\d|(?:\p{Nd}[\s().\-/]{0,3}){7}/iu
const QUESTION = /[?؟](?:\s|$)|[!¡¿]/u
const SENTENCE_END = /[.…]$/u
const LOWER_CASE_WORD = /^\p{Ll}/u
const CASELESS_WORD = /^\p{Lo}/u
/** Titles and firms run to seven words ("Head of Customer Care, Acme Energy Ltd."). */
const MOST_WORDS = 7
const MOST_WORDS_OF_SENTENCE = 4
const LONGEST_SIGNATURE_LINE = 120

/**
 * Whether a line may be part of a signature. In doubt it is not: a line too much is less than a lost request.
 *
 * @param options.beginsParagraph - The line above is empty or the closing formula. Names stand there; a post or
 *   a street, which look more like sentences, do not.
 */
export function isSignatureLine(
  text: string,
  { beginsParagraph }: { readonly beginsParagraph: boolean },
): boolean {
  if (text.length > LONGEST_SIGNATURE_LINE || QUESTION.test(text)) return false
  const folded = foldPhrase(text).split(' ')
  if (isAfterthought(folded) || isReference(folded, text)) return false
  if (CONTACT.test(text)) return true
  const words = text.split(/\s+/u)
  if (words.length > MOST_WORDS) return false
  if (words.length > MOST_WORDS_OF_SENTENCE && SENTENCE_END.test(text)) return false
  return !beginsParagraph || !soundsLikeSentence(words)
}

function isAfterthought(folded: readonly string[]): boolean {
  for (let count = 1; count <= MOST_AFTERTHOUGHT_WORDS; count++) {
    if (AFTERTHOUGHT_PHRASES.has(folded.slice(0, count).join(' '))) return true
  }
  return false
}

function isReference(folded: readonly string[], text: string): boolean {
  return /[#№]\s?\p{Nd}|\p{Nd}{4}/u.test(text) && folded.some((word) => REFERENCE_WORDS.has(word))
}

/** Three words that are no names: in lower case, or in a script without case too many to be names. */
function soundsLikeSentence(words: readonly string[]): boolean {
  const lowerCaseCount = words.filter((word) => LOWER_CASE_WORD.test(word)).length
  const caselessCount = words.filter((word) => CASELESS_WORD.test(word)).length
  return lowerCaseCount >= 3 || caselessCount >= 5
}
