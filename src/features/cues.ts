/**
 * Cues: how a message is written rather than what it says, and what the thread before it shows.
 */

import type { Document, Token } from '../text/index.js'

/** One sign of tone or stakes; tokens `[startToken, endToken)`, empty where it comes from the thread. */
export interface Cue {
  readonly id: CueId
  readonly amount: number
  readonly startToken: number
  readonly endToken: number
}

export const CUE_IDS = [
  'capitals',
  'lengthened',
  'exclamation',
  'exclamations',
  'question',
  'bewilderment', // ?! and ???
  'ellipsis',
  'masked-word',
  'angry-emoji',
  'sad-emoji',
  'happy-emoji',
  'short',
  'long',
  'second-contact',
  'third-contact',
  'unanswered',
] as const
export type CueId = (typeof CUE_IDS)[number]

/** What the thread says before the message is read. */
export interface ThreadFacts {
  /** Messages of the customer, this one included. */
  readonly contacts: number
  readonly hasAgentReply: boolean
}

const ANGRY = /[😠😡🤬💢👿🖕😤]/u
const SAD = /[😞😟😢😭😔☹🙁😩😫💔😰😨]|^[:;=]['-]?[([/\\|]$/u
const HAPPY = /[😀😃😄😁😊🙂😍🥰👍❤🎉🙏😘💕🌸✨👏]|^(?:[:;=8]-?[)D\]pP]|<3|[xX]D)$/u
const SHORT_WORDS = 8
const LONG_WORDS = 100

/** The cues of a document, in the order of their tokens; those of length and thread last. */
export function findCues({ tokens }: Document, thread?: ThreadFacts): Cue[] {
  const cues: Cue[] = []
  let words = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'word') words++
    const id = cueOf(token, tokens[i - 1])
    if (id !== undefined)
      cues.push({ id, amount: 1, startToken: id === 'masked-word' ? i - 1 : i, endToken: i + 1 })
  }
  for (const id of wholeCues(words, thread))
    cues.push({ id, amount: 1, startToken: 0, endToken: 0 })
  return cues
}

function cueOf(token: Token, before: Token | undefined): CueId | undefined {
  if (token.kind === 'word') return cueOfWord(token.text)
  if (token.kind === 'emoji') return cueOfEmoji(token.text)
  if (token.kind !== 'punctuation') return undefined
  if (/^[*#@$%]{2,}$/u.test(token.text)) {
    return before?.kind === 'word' && before.end === token.start ? 'masked-word' : undefined
  }
  const mark = token.text[0]
  if (mark === '!') {
    if (before?.end === token.start && before.text.startsWith('?')) return 'bewilderment'
    return token.text.length > 1 ? 'exclamations' : 'exclamation'
  }
  if (mark === '?' || mark === '؟') return token.text.length > 1 ? 'bewilderment' : 'question'
  if (mark === '…' || token.text.startsWith('...')) return 'ellipsis'
  return undefined
}

/** Four capitals are a shout; three may be an abbreviation. A letter three times running is drawn out. */
function cueOfWord(word: string): CueId | undefined {
  if (word.length >= 4 && word === word.toUpperCase() && word !== word.toLowerCase())
    return 'capitals'
  if (word.length >= 4 && /(\p{L})\1\1/iu.test(word)) return 'lengthened'
  return undefined
}

function cueOfEmoji(emoji: string): CueId | undefined {
  if (ANGRY.test(emoji)) return 'angry-emoji'
  if (SAD.test(emoji)) return 'sad-emoji'
  if (HAPPY.test(emoji)) return 'happy-emoji'
  return undefined
}

function wholeCues(words: number, thread: ThreadFacts | undefined): CueId[] {
  const ids: CueId[] = []
  if (words < SHORT_WORDS) ids.push('short')
  if (words > LONG_WORDS) ids.push('long')
  if (thread !== undefined && thread.contacts > 1) {
    ids.push(thread.contacts > 2 ? 'third-contact' : 'second-contact')
    if (!thread.hasAgentReply) ids.push('unanswered')
  }
  return ids
}
