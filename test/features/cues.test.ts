import { describe, expect, it } from 'vitest'
import { findCues, type ThreadFacts } from '../../src/features/index.js'
import { createDocument } from '../../src/text/index.js'

/** The cues of the words, each with what it points at. */
function cuesIn(text: string): string[] {
  const document = createDocument(text)
  return findCues(document)
    .filter(({ id }) => id !== 'short' && id !== 'long')
    .map(({ id, startToken, endToken }) => {
      const tokens = document.tokens.slice(startToken, endToken)
      return `${id}: ${text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)}`
    })
}

describe('findCues: in the text', () => {
  it.each<[string, string[]]>([
    ['Please help me', []],
    ['THIS is BAD', ['capitals: THIS']], // three letters may be an abbreviation
    ['ГДЕ МОЙ ЗАКАЗ', ['capitals: ЗАКАЗ']],
    ['أين طلبي', []], // no case, no capitals
    ['sooooo slow', ['lengthened: sooooo']],
    ['no!', ['exclamation: !']],
    ['no!!!', ['exclamations: !!!']],
    ['why?', ['question: ?']],
    ['أين؟', ['question: ؟']],
    ['why???', ['bewilderment: ???']],
    ['why?!', ['question: ?', 'bewilderment: !']],
    ['well…', ['ellipsis: …']],
    ['well...', ['ellipsis: ...']],
    ['wait..', []],
    ['what the f***', ['masked-word: f***']],
    ['f**k off', ['masked-word: f**']],
    ['a ** b', []],
    ['😡', ['angry-emoji: 😡']],
    ['🖕🏽', ['angry-emoji: 🖕🏽']],
    ['😢 :-( :/', ['sad-emoji: 😢', 'sad-emoji: :-(', 'sad-emoji: :/']],
    [
      '🙏 ❤️ :) ;-) <3 xD XD',
      ['🙏', '❤️', ':)', ';-)', '<3', 'xD', 'XD'].map((face) => `happy-emoji: ${face}`),
    ],
    ['📦', []],
    ['(item 8)', []],
  ])('%j', (text, expected) => {
    expect(cuesIn(text)).toEqual(expected)
  })
})

describe('findCues: length and thread', () => {
  const idsOf = (text: string, thread?: ThreadFacts) =>
    findCues(createDocument(text), thread).map(({ id }) => id)

  it.each([
    { words: 0, expected: ['short'] },
    { words: 7, expected: ['short'] },
    { words: 8, expected: [] },
    { words: 100, expected: [] },
    { words: 101, expected: ['long'] },
  ])('$words words: $expected', ({ words, expected }) => {
    expect(idsOf('word '.repeat(words))).toEqual(expected)
  })

  it.each<[ThreadFacts, string[]]>([
    [{ contacts: 1, hasAgentReply: false }, []],
    [{ contacts: 2, hasAgentReply: true }, ['second-contact']],
    [{ contacts: 2, hasAgentReply: false }, ['second-contact', 'unanswered']],
    [{ contacts: 5, hasAgentReply: false }, ['third-contact', 'unanswered']],
  ])('%j: %j', (thread, expected) => {
    expect(idsOf('word '.repeat(20), thread)).toEqual(expected)
  })

  it('points at no token for them', () => {
    for (const cue of findCues(createDocument('hm'), { contacts: 3, hasAgentReply: false }))
      expect(cue).toMatchObject({ startToken: 0, endToken: 0, amount: 1 })
  })
})
