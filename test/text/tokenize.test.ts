import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TokenKind, tokenize } from '../../src/text/index.js'
import { anyText } from '../any-text.js'

function textsOf(text: string): string[] {
  return tokenize(text).map((token) => token.text)
}

function kindsOf(text: string): TokenKind[] {
  return tokenize(text).map((token) => token.kind)
}

describe('tokenize: where it cuts', () => {
  it.each([
    // English n't and clitics as in the Penn Treebank
    ["Don't cancel!!", ['Do', "n't", 'cancel', '!!']],
    ['I can’t', ['I', 'ca', 'n’t']],
    ["WON'T", ['WO', "N'T"]],
    ["I'd say it's John's", ['I', "'d", 'say', 'it', "'s", 'John', "'s"]],
    ["they've we're I'll I'm", ['they', "'ve", 'we', "'re", 'I', "'ll", 'I', "'m"]],
    ["O'Brien at five o'clock", ["O'Brien", 'at', 'five', "o'clock"]],
    ["the customers' parcels", ['the', 'customers', "'", 'parcels']],
    ['the customersʼ parcels', ['the', 'customers', 'ʼ', 'parcels']],
    ["'quoted' words", ["'", 'quoted', "'", 'words']],
    // Elision
    ["l'abonnement qu'il", ["l'", 'abonnement', "qu'", 'il']],
    ['J’ai besoin d’aide', ['J’', 'ai', 'besoin', 'd’', 'aide']],
    ["jusqu'à aujourd'hui", ["jusqu'", 'à', "aujourd'hui"]],
    ["c'est n'importe quoi", ["c'", 'est', "n'", 'importe', 'quoi']],
    ["dell'ordine, nell'app", ["dell'", 'ordine', ',', "nell'", 'app']],
    // Turkish suffixes of names; Ukrainian keeps its apostrophe
    ["Ankara'dan geldi", ['Ankara', "'dan", 'geldi']],
    ["обов'язково м’ята", ["обов'язково", 'м’ята']],
    // Scripts: cut where they change, but not around one stray letter (a Cyrillic а in "pаypal")
    ['Приветhello', ['Привет', 'hello']],
    ['طلبorder', ['طلب', 'order']],
    ['pаypal', ['pаypal']],
    ['漢字かな', ['漢', '字', 'か', 'な']],
    ['サービス', ['サ', 'ー', 'ビ', 'ス']],
    ['か\u3099き', ['か\u3099', 'き']], // a Mac's decomposed が
    ['iPhoneを買う', ['iPhone', 'を', '買', 'う']],
    ['iPhoneを', ['iPhone', 'を']],
    ['𠮷野家', ['𠮷', '野', '家']], // beyond the basic plane
    // Marks
    ['what?! no...', ['what', '?', '!', 'no', '...']],
    ['f***ing', ['f', '***', 'ing']],
    ['a – b — c', ['a', '–', 'b', '—', 'c']],
    ['', []],
    [' \n\t\u00a0', []],
  ])('%j', (text, expected) => {
    expect(textsOf(text)).toEqual(expected)
  })
})

describe('tokenize: what it calls the parts', () => {
  it.each<[string, [TokenKind, string][]]>([
    // URLs give back the marks of the sentence around them
    [
      'https://a.example/b?c=d.',
      [
        ['url', 'https://a.example/b?c=d'],
        ['punctuation', '.'],
      ],
    ],
    [
      '(www.a.example)!!',
      [
        ['punctuation', '('],
        ['url', 'www.a.example'],
        ['punctuation', ')'],
        ['punctuation', '!!'],
      ],
    ],
    [
      'http://a.example/x…',
      [
        ['url', 'http://a.example/x'],
        ['punctuation', '…'],
      ],
    ],
    [
      '«https://a.example»',
      [
        ['punctuation', '«'],
        ['url', 'https://a.example'],
        ['punctuation', '»'],
      ],
    ],
    // E-mail addresses
    [
      'x.y+z@foo-bar.co.uk.',
      [
        ['email', 'x.y+z@foo-bar.co.uk'],
        ['punctuation', '.'],
      ],
    ],
    [
      '<ann@shop.example>',
      [
        ['punctuation', '<'],
        ['email', 'ann@shop.example'],
        ['punctuation', '>'],
      ],
    ],
    [
      'mailto:ann@shop.example',
      [
        ['word', 'mailto'],
        ['punctuation', ':'],
        ['email', 'ann@shop.example'],
      ],
    ],
    [
      '@ann',
      [
        ['punctuation', '@'],
        ['word', 'ann'],
      ],
    ],
    // Order, ticket and article numbers
    ['ORD-30921', [['code', 'ORD-30921']]],
    ['100-88213', [['code', '100-88213']]],
    ['PL_2024_17', [['code', 'PL_2024_17']]],
    ['B2B', [['code', 'B2B']]],
    ['iPhone15', [['code', 'iPhone15']]],
    [
      '#4711',
      [
        ['punctuation', '#'],
        ['number', '4711'],
      ],
    ],
    [
      '№4711',
      [
        ['punctuation', '№'],
        ['number', '4711'],
      ],
    ],
    ['طلب4711', [['code', 'طلب4711']]],
    // Numbers
    ['1,299.00', [['number', '1,299.00']]],
    ['10:30', [['number', '10:30']]],
    ['12/05/2024', [['number', '12/05/2024']]],
    ['15%', [['number', '15%']]],
    ['٤٧١١', [['number', '٤٧١١']]],
    [
      '19,99€',
      [
        ['number', '19,99'],
        ['punctuation', '€'],
      ],
    ],
    // Emoji: a sequence is one token
    [
      '😠😠',
      [
        ['emoji', '😠'],
        ['emoji', '😠'],
      ],
    ],
    ['👩🏽‍💻', [['emoji', '👩🏽‍💻']]], // woman, skin tone, joiner, laptop
    ['👨‍👩‍👧‍👦', [['emoji', '👨‍👩‍👧‍👦']]],
    ['❤️', [['emoji', '❤️']]], // with variation selector
    [
      '🇵🇱🇨🇿',
      [
        ['emoji', '🇵🇱'],
        ['emoji', '🇨🇿'],
      ],
    ],
    [
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      [['emoji', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}']],
    ], // England
    // Emoticons, and what only looks like one
    [':-)', [['emoji', ':-)']]],
    ['8-)', [['emoji', '8-)']]],
    ['<3', [['emoji', '<3']]],
    ['xD', [['emoji', 'xD']]],
    [
      '8)',
      [
        ['number', '8'],
        ['punctuation', ')'],
      ],
    ],
    [
      '<30',
      [
        ['punctuation', '<'],
        ['number', '30'],
      ],
    ],
    [
      '<3.5',
      [
        ['punctuation', '<'],
        ['number', '3.5'],
      ],
    ],
    ['8/10', [['number', '8/10']]],
    [
      'no:(',
      [
        ['word', 'no'],
        ['punctuation', ':'],
        ['punctuation', '('],
      ],
    ],
    // Words with marks
    ['e\u0301te\u0301', [['word', 'e\u0301te\u0301']]],
    ['الطَّلَبـــ', [['word', 'الطَّلَبـــ']]],
    ['²', [['punctuation', '²']]],
    ['\ud83d', [['punctuation', '\ud83d']]], // half of a pair
  ])('%j', (text, expected) => {
    expect(tokenize(text).map(({ kind, text }) => [kind, text])).toEqual(expected)
  })

  it('calls words words in every script', () => {
    expect(kindsOf('order zamówienie заказ طلب 注文 παραγγελία')).not.toContain('punctuation')
  })
})

describe('tokenize: any text', () => {
  it('gives tokens whose offsets slice back to their text', () => {
    fc.assert(
      fc.property(anyText, (text) =>
        tokenize(text).every((token) => token.text === text.slice(token.start, token.end)),
      ),
    )
  })

  it('puts every character but white space into exactly one token, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const token of tokenize(text)) {
          expect(text.slice(end, token.start)).toMatch(/^\s*$/u)
          expect(token.text).toMatch(/^\S+$/u)
          end = token.end
        }
        expect(text.slice(end)).toMatch(/^\s*$/u)
      }),
    )
  })

  it('does not depend on what was tokenised before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = tokenize(text)
        tokenize(other)
        expect(tokenize(text)).toEqual(first)
      }),
    )
  })

  it.each([
    ...[
      'a',
      'a.',
      'a-',
      '-_',
      '1-',
      "l'",
      "aaa'",
      'a@',
      'a@b.',
      '漢',
      'aб',
      'abбв',
      '!',
      '?!',
      'A1-',
      '1,',
    ],
    ...['\u0301', '\ud800', 'ʼ', 'aʼ', '.@', '<3', '👍\u200d', '0_'],
  ])('reads 200 kB of %j to the end', (piece) => {
    const text = piece.repeat(200_000 / piece.length)
    expect(tokenize(text).at(-1)?.end).toBe(text.length) // in quadratic time it would not return
  })

  it('reads a URL with 100 kB of marks inside', () => {
    expect(tokenize(`http://${'.'.repeat(100_000)}a`)).toHaveLength(1)
  })
})
