/**
 * Folding: the form in which words are compared, whatever case, accents or keyboard they were written with.
 */

/** Letters that Unicode decomposition leaves alone though people type them without the stroke. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'ı', // Turkish dotless i is a letter of its own
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ـ: '', // tatweel only stretches the line
  '’': "'",
  ʼ: "'",
  '‘': "'",
}

const NEEDS_PLAIN_LETTER = /[łßøđæœٱىةـ’ʼ‘]/gu
const MARKS = /\p{M}+/gu
const ARABIC_DIGITS = /[٠-٩۰-۹]/gu
const BEYOND_ASCII = /[^ -~]/u

/**
 * The word in lower case without diacritics.
 *
 * NFKD without marks, then ł→l, ß→ss, ø→o, ё→е, Arabic أإآٱ→ا, ى→ي, ة→ه, no tatweel, Arabic digits as
 * ASCII. Turkish ı stays. Folding what is folded changes nothing. The length may change, so offsets are kept by
 * the token, not by the fold.
 *
 * @example
 * foldWord('Zamówień') // => 'zamowien'
 */
export function foldWord(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD') // before lower case: № and ℂ decompose into capitals
    .toLowerCase()
    .replace(MARKS, '')
    .replace(NEEDS_PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(ARABIC_DIGITS, asciiDigit)
}

/** Both Arabic digit blocks end their code points in the digit's value (U+0660…, U+06F0…). */
function asciiDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf)
}
