/**
 * Text → tokens, in the order they stand, each with its place. One pass of one regular expression;
 * every alternative is linear in the text, and nothing but white space is left out.
 */

import { foldWord } from './fold.js'
import { splitWord } from './split-word.js'
import type { Token, TokenKind } from './token.js'

/** No word has more than eight apostrophes; without a bound a run of them would be cut in quadratic time. */
const WORD = String.raw`\p{L}[\p{L}\p{M}ـ]*(?:['’ʼ‘][\p{L}\p{M}]+){0,8}['’]?`

/** Tried in this order at each position; the name of the group is the kind. */
const TOKEN = new RegExp(
  [
    String.raw`(?<url>(?:https?:\/\/|www\.)[^\s<>"'«»]+)`,
    // Bounded as RFC 5321 bounds it, so that a long run of letters and dots is not read again and again.
    String.raw`(?<email>[\p{L}\p{N}_%+-]{1,64}(?:\.[\p{L}\p{N}_%+-]{1,64}){0,8}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})`,
    // An emoji sequence (with modifiers, joiners, flags) or an emoticon that does not start inside a word; 8) ends a list, <30 is a number.
    String.raw`(?<emoji>\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic}|[\u{E0020}-\u{E007F}])*|(?<![\p{L}\p{N}])(?:(?:[:;=][-']?|8-)[)(\]\[DPpOo\/\\|*](?![\p{L}\p{N}\/])|<3(?![.,]?\p{N})|[xX]D(?![\p{L}\p{N}])))`,
    // Letters and digits mixed, or digits in groups joined by hyphens: order, ticket, article and serial numbers.
    String.raw`(?<code>(?:\p{L}+[-_]?\p{Nd}|\p{Nd}+(?:[-_]\p{Nd}{3,}|[-_]?\p{L}))[\p{L}\p{Nd}]*(?:[-_][\p{L}\p{Nd}]+)*)`,
    String.raw`(?<number>\p{Nd}+(?:[.,:\/٫٬]\p{Nd}+)*%?)`,
    `(?<word>${WORD})`,
    String.raw`(?<punctuation>(?<mark>[^\s\p{L}\p{N}])\k<mark>*|\S)`,
  ].join('|'),
  'gu',
)

const TRAILING_URL_MARKS = '.,;:!?)]}…؟،'

/**
 * The tokens of `text`: URLs, e-mail addresses, codes, numbers, words, emoji and punctuation.
 *
 * Elided words and clitics are tokens of their own (`l'|abonnement`, `do|n't`); Chinese and Japanese come a
 * character at a time; a word that changes script is cut there. Cost: linear in the text.
 *
 * @example
 * tokenize("Don't cancel!!").map((token) => token.text) // => ['Do', "n't", 'cancel', '!!']
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  for (const match of text.matchAll(TOKEN)) {
    const kind = kindOf(match.groups as Record<string, string | undefined>)
    let token = match[0]
    if (kind === 'url') {
      const kept = withoutTrailingMarks(token)
      pushToken(tokens, 'url', kept, match.index)
      for (const tail of token.slice(kept.length).matchAll(/(.)\1*/gsu)) {
        pushToken(tokens, 'punctuation', tail[0], match.index + kept.length + tail.index)
      }
    } else if (kind === 'word') {
      for (let offset = 0; token !== ''; ) {
        const length = splitWord(token)
        pushToken(
          tokens,
          isMark(token) ? 'punctuation' : 'word',
          token.slice(0, length),
          match.index + offset,
        )
        offset += length
        token = token.slice(length)
      }
    } else pushToken(tokens, kind, token, match.index)
  }
  return tokens
}

function kindOf(groups: Record<string, string | undefined>): TokenKind {
  if (groups.word !== undefined) return 'word'
  if (groups.number !== undefined) return 'number'
  if (groups.code !== undefined) return 'code'
  if (groups.emoji !== undefined) return 'emoji'
  if (groups.email !== undefined) return 'email'
  if (groups.url !== undefined) return 'url'
  return 'punctuation'
}

function pushToken(tokens: Token[], kind: TokenKind, text: string, start: number): void {
  tokens.push({ kind, text, folded: foldWord(text), start, end: start + text.length })
}

function withoutTrailingMarks(url: string): string {
  let length = url.length
  while (TRAILING_URL_MARKS.includes(url[length - 1]!)) length--
  return url.slice(0, length)
}

/** A quotation mark that closed a word, left over after the word was taken off. */
function isMark(text: string): boolean {
  return text === "'" || text === '’' || text === 'ʼ'
}
