/**
 * The form in which lines of mail are compared with the phrases of the tables: however they were typed.
 */

const BEYOND_ASCII = /[^\t-~]/
const BETWEEN_ASCII_WORDS = /[^a-z0-9]+/g
const MARKS = /\p{M}+/gu
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu
/** Letters that Unicode decomposition leaves alone though people type them without the stroke. */
const STROKED_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ـ: '',
}
const STROKED_LETTER = /[łßøđıـ]/gu

/**
 * The words of `text` in lower case without diacritics, one space between them, without punctuation.
 *
 * @example
 * foldPhrase('Z poważaniem,') // => 'z powazaniem'
 */
export function foldPhrase(text: string): string {
  if (!BEYOND_ASCII.test(text)) {
    return text.toLowerCase().replace(BETWEEN_ASCII_WORDS, ' ').trim()
  }
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(STROKED_LETTER, (letter) => STROKED_LETTERS[letter]!)
    .replace(BETWEEN_WORDS, ' ')
    .trim()
}
