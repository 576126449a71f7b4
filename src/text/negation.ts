/**
 * Which tokens stand in the scope of a negation: "I do **not** want to take legal action".
 */

import type { Token } from './token.js'

/** Folded words that negate what follows, by language; a name may stand in several. */
const NEGATORS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'not',
    "n't",
    'no',
    'never',
    'without',
    'dont',
    'doesnt',
    'didnt',
    'wont',
    'cannot',
    'cant',
    'neither',
    'nor',
  ],
  pl: ['nie', 'bez', 'nigdy', 'ani'],
  cs: ['ne', 'nikdy', 'bez', 'ani', 'nechci', 'nechceme', 'nebudu', 'nemam', 'neni', 'nejde'],
  ru: ['не', 'нет', 'без', 'никогда', 'ни'],
  uk: ['не', 'немає', 'без', 'ніколи', 'ні'],
  ar: ['لا', 'لم', 'لن', 'ليس', 'ليست', 'ما', 'مش', 'مو', 'بدون', 'غير', 'موش'],
  de: ['nicht', 'kein', 'keine', 'keinen', 'keinem', 'keiner', 'nie', 'niemals', 'ohne'],
  es: ['no', 'nunca', 'jamas', 'sin', 'ni', 'tampoco'],
  fr: ['ne', "n'", 'pas', 'jamais', 'sans', 'aucun', 'aucune', 'ni'],
  pt: ['nao', 'nunca', 'jamais', 'sem', 'nem'],
  it: ['non', 'mai', 'senza', 'ne'],
  nl: ['niet', 'geen', 'nooit', 'zonder'],
  tr: ['degil', 'yok', 'hic'],
}

/**
 * Folded words after which a new thought begins, so that the negation before them ends. By language: Dutch "want"
 * (because) is no turn in English, nor Italian "ma" (but) in Polish.
 */
const TURNS: Readonly<Record<string, readonly string[]>> = {
  en: ['but', 'however', 'although', 'because', 'so', 'just', 'only', 'instead'],
  pl: ['ale', 'lecz', 'jednak', 'bo', 'tylko'],
  cs: ['ale', 'vsak', 'protoze', 'jen'],
  ru: ['но', 'а', 'однако', 'потому', 'только'],
  uk: ['але', 'а', 'однак', 'тому', 'лише'],
  ar: ['لكن', 'بس', 'لان'],
  de: ['aber', 'sondern', 'weil', 'denn', 'nur'],
  es: ['pero', 'sino', 'porque', 'solo'],
  fr: ['mais', 'car', 'donc', 'sauf', 'seulement'],
  pt: ['mas', 'porem', 'porque', 'so'],
  it: ['ma', 'pero', 'perche'],
  nl: ['maar', 'want', 'alleen'],
  tr: ['ama', 'fakat', 'cunku'],
}

/** Turns in one language, but in another among the words that a negation is about ("do not want", "nie ma"). */
const ONLY_WHERE_KNOWN: ReadonlySet<string> = new Set(['want', 'ma', 'mas', 'car', 'solo', 'so'])

/** NegEx lets five words stand between the negation and what it negates (Chapman et al. 2001). */
const SCOPE_WORDS = 6

/**
 * For each token 1 where it is negated, else 0. A scope begins after the negating word and ends at punctuation,
 * at a word that turns the thought, or after six words.
 *
 * @param language - Whose words count; `undefined` takes those of all languages.
 */
export function negatedTokens(tokens: readonly Token[], language?: string): Uint8Array {
  const negated = new Uint8Array(tokens.length)
  const { negators, turns } = wordsOf(language)
  let left = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'punctuation' || turns.has(token.folded)) left = 0
    else if (negators.has(token.folded)) left = SCOPE_WORDS
    else if (left > 0) {
      negated[i] = 1
      left--
    }
  }
  return negated
}

interface NegationWords {
  readonly negators: ReadonlySet<string>
  readonly turns: ReadonlySet<string>
}

const BY_LANGUAGE: ReadonlyMap<string, NegationWords> = new Map(
  Object.entries(NEGATORS).map(([language, words]) => [
    language,
    { negators: new Set(words), turns: new Set(TURNS[language]) },
  ]),
)
const OF_ALL: NegationWords = {
  negators: new Set(Object.values(NEGATORS).flat()),
  turns: new Set(
    Object.values(TURNS)
      .flat()
      .filter((word) => !ONLY_WHERE_KNOWN.has(word)),
  ),
}

function wordsOf(language: string | undefined): NegationWords {
  return (language === undefined ? undefined : BY_LANGUAGE.get(language.slice(0, 2))) ?? OF_ALL
}
