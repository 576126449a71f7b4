import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocument, splitSentences, tokenize } from '../../src/text/index.js'
import { anyText } from '../any-text.js'

function sentencesOf(text: string): string[] {
  const tokens = tokenize(text)
  return splitSentences(text, tokens).map(({ start, end }) =>
    text.slice(tokens[start]!.start, tokens[end - 1]!.end),
  )
}

describe('splitSentences', () => {
  it.each([
    ['', []],
    ['One thing', ['One thing']],
    ['It broke. Why? Help!! Now', ['It broke.', 'Why?', 'Help!!', 'Now']],
    ['Well… no', ['Well…', 'no']],
    ['Hello,\nmy order', ['Hello,', 'my order']], // the end of a line
    ['Hello\r\n\r\nmy order', ['Hello', 'my order']],
    ['Version 2.0.1 of a.example costs 3.50', ['Version 2.0.1 of a.example costs 3.50']],
    ['أين طلبي؟ لم يصل', ['أين طلبي؟', 'لم يصل']],
    ['真的？ 是', ['真的？', '是']], // full-width mark
    ['See https://a.example. Bye', ['See https://a.example.', 'Bye']],
    ['No.5 is late', ['No.5 is late']], // no white space after the mark
  ])('%j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  it('covers all tokens, in order, with no sentence empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text)
        let end = 0
        for (const sentence of splitSentences(text, tokens)) {
          expect(sentence.start).toBe(end)
          expect(sentence.end).toBeGreaterThan(sentence.start)
          end = sentence.end
        }
        expect(end).toBe(tokens.length)
      }),
    )
  })
})

describe('createDocument', () => {
  it.each([
    { subject: '', body: 'My parcel', expected: 0 },
    { subject: 'Order 4711', body: 'My parcel', expected: 2 },
    { subject: 'Order 4711!', body: '', expected: 3 },
  ])('counts the tokens of the subject: $subject | $body', ({ subject, body, expected }) => {
    const document = createDocument(`${subject}\n${body}`, subject.length)
    expect(document.subjectTokenCount).toBe(expected)
  })
  it('holds what the tokeniser and the splitter give', () => {
    const text = 'It broke. Help'
    const { tokens, sentences } = createDocument(text)
    expect(tokens).toEqual(tokenize(text))
    expect(sentences).toEqual(splitSentences(text, tokens))
  })
})
