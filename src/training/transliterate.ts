/**
 * Cyrillic as people type it on a Latin keyboard, so that the language head learns to know it.
 */

const RUSSIAN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}
/** Where Ukrainian letters sound otherwise. */
const UKRAINIAN: Readonly<Record<string, string>> = {
  ...RUSSIAN,
  г: 'h',
  и: 'y',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  щ: 'shch',
}

const ALPHABETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ru: RUSSIAN,
  uk: UKRAINIAN,
}

/**
 * The text in Latin letters, lower case; `undefined` for languages that are not written in Cyrillic.
 *
 * @example
 * transliterate('Где заказ?', 'ru') // => 'gde zakaz?'
 */
export function transliterate(text: string, language: string): string | undefined {
  const alphabet = ALPHABETS[language]
  return alphabet && [...text.toLowerCase()].map((letter) => alphabet[letter] ?? letter).join('')
}
