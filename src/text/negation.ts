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

/** Words after which a new thought begins, so that the negation before them ends. */
const TURNS = new Set(
  `but however although because so just only instead aber sondern weil denn nur ale lecz jednak bo tylko vsak
  protoze jen но а однако потому только але тому лише لكن بس لان mais car donc sauf seulement pero sino porque
  solo mas porem porque ma pero perche maar want alleen ama fakat cunku`.split(/\s+/u),
)

/** NegEx lets five words stand between the negation and what it negates (Chapman et al. 2001). */
const SCOPE_WORDS = 6

/**
 * For each token 1 where it is negated, else 0. A scope begins after the negating word and ends at punctuation,
 * at a word that turns the thought, or after six words.
 *
 * @param language - Whose negators count; `undefined` takes those of all languages.
 */
export function negatedTokens(tokens: readonly Token[], language?: string): Uint8Array {
  const negated = new Uint8Array(tokens.length)
  const negators = negatorsOf(language)
  let left = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'punctuation' || TURNS.has(token.folded)) left = 0
    else if (negators.has(token.folded)) left = SCOPE_WORDS
    else if (left > 0) {
      negated[i] = 1
      left--
    }
  }
  return negated
}

const NEGATORS_BY_LANGUAGE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(NEGATORS).map(([language, words]) => [language, new Set(words)]),
)
const ALL_NEGATORS: ReadonlySet<string> = new Set(Object.values(NEGATORS).flat())

function negatorsOf(language: string | undefined): ReadonlySet<string> {
  return (
    (language === undefined ? undefined : NEGATORS_BY_LANGUAGE.get(language.slice(0, 2))) ??
    ALL_NEGATORS
  )
}
