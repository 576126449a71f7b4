import { describe, expect, it } from 'vitest'
import { negatedTokens, tokenize } from '../../src/text/index.js'

function negatedIn(text: string, language?: string): string[] {
  const tokens = tokenize(text)
  const negated = negatedTokens(tokens, language)
  return tokens.filter((_, i) => negated[i] === 1).map((token) => token.text)
}

describe('negatedTokens', () => {
  it.each([
    // One sentence for each language; the words after the negation are its scope.
    ['en', 'I do not want to take legal action', ['want', 'to', 'take', 'legal', 'action']],
    ['en', "It doesn't work, please help", ['work']],
    ['pl', 'Nie ma paczki', ['ma', 'paczki']],
    ['cs', 'Nikdy nedorazilo', ['nedorazilo']],
    ['ru', 'не работает, помогите', ['работает']],
    ['uk', 'Не працює', ['працює']],
    ['ar', 'لم يصل الطلب', ['يصل', 'الطلب']],
    ['de', 'Das geht nicht weiter', ['weiter']],
    ['es', 'no quiero más llamadas', ['quiero', 'más', 'llamadas']],
    ['fr', 'Je n’ai pas reçu', ['ai', 'reçu']],
    ['pt', 'não recebi nada', ['recebi', 'nada']],
    ['it', 'non funziona', ['funziona']],
    ['nl', 'Ik heb geen pakket', ['pakket']],
    ['tr', 'hiç gelmedi', ['gelmedi']],
  ])('%s: %s', (language, text, expected) => {
    expect(negatedIn(text, language)).toEqual(expected)
  })

  it.each([
    ['at a mark', 'not good. Send it', ['good']],
    ['at a turn', 'not good but fast', ['good']],
    [
      'after six words',
      'no one two three four five six seven',
      ['one', 'two', 'three', 'four', 'five', 'six'],
    ],
    ['at the end', 'never', []],
  ])('ends a scope %s', (_, text, expected) => {
    expect(negatedIn(text, 'en')).toEqual(expected)
  })

  it('begins a new scope at a second negation', () => {
    expect(negatedIn('not one two never three', 'en')).toEqual(['one', 'two', 'three'])
  })

  it.each([
    ['nl', 'niet goed want laat', ['goed']], // because
    ['en', 'not want', ['want']],
    ['it', 'non buono ma veloce', ['buono']], // but
    ['pl', 'nie ma', ['ma']], // has
    ['fr', 'pas bon car tard', ['bon']], // for
    ['en', 'not my car', ['my', 'car']],
  ])('takes a turn of one language for no turn in another: %s: %s', (language, text, expected) => {
    expect(negatedIn(text, language)).toEqual(expected)
  })

  it('reads a tag of a variety as its language', () => {
    expect(negatedIn('não recebi', 'pt-BR')).toEqual(['recebi'])
  })

  it.each([
    ['nie działa', ['działa']],
    ['не работает', ['работает']],
    ['do not want', ['want']],
    ['nie ma paczki', ['ma', 'paczki']],
    ['not good but fast', ['good']],
  ])('takes the words of every language where it is not known: %s', (text, expected) => {
    expect(negatedIn(text)).toEqual(expected)
    expect(negatedIn(text, 'und')).toEqual(expected)
  })
})
