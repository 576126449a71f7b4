import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandPhrase, GAP } from '../../src/rules/phrases.js'

const expanded = (text: string) => {
  const result = expandPhrase(text)
  if (!result.ok) return result.problem
  return result.sequences.map((words) => words.map((word) => (word === GAP ? '…' : word)).join(' '))
}

describe('expandPhrase', () => {
  it.each([
    ['money back', ['money back']],
    ['cancel [my] plan', ['cancel my plan', 'cancel plan']],
    ['(a|b c) d', ['a d', 'b c d']],
    ['[(my|your)] x', ['my x', 'your x', 'x']],
    ['switch ... to … rival', ['switch … to … rival']],
    ['... a ...', ['a']], // a gap at an end asks for nothing
    ['a...b', ['a … b']],
    ['a , b', ['a b']], // punctuation never counts
  ])('%s', (text, sequences) => {
    expect(expanded(text)).toEqual(sequences)
  })

  it.each(['[a', 'a)', '(a|b', 'a ]b['])('refuses %s', (text) => {
    expect(expanded(text)).toBe(`The brackets of "${text}" do not match.`)
  })

  it.each(['', '[a]', '...', '!', '(a|)'])('refuses %s: it can be empty', (text) => {
    expect(expanded(text)).toBe(`"${text}" can be empty. Leave at least one word outside [ ].`)
  })

  it('refuses more than 256 sequences without building them', () => {
    expect(expandPhrase('(a|b) '.repeat(8))).toMatchObject({ ok: true })
    expect(expandPhrase('(a|b) '.repeat(1000))).toMatchObject({ ok: false, isTooLarge: true })
  })

  it('gives between 1 and 256 sequences of words, or a problem', () => {
    const pieces = fc.array(fc.constantFrom('a', 'b', '[', ']', '(', ')', '|', '...', ' ', '"'))
    fc.assert(
      fc.property(pieces, (parts) => {
        const result = expandPhrase(parts.join(''))
        if (!result.ok) return result.problem !== ''
        const { sequences } = result
        const fits = sequences.length >= 1 && sequences.length <= 256
        return fits && sequences.every((words) => words.length > 0 && words[0] !== GAP)
      }),
    )
  })
})
