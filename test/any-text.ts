/**
 * Strings that a tokeniser meets: ordinary words, but also every code point and halves of surrogate pairs.
 */

import fc from 'fast-check'

const PIECES = [
  ...[' ', '\n', '\t', '.', '!!', '?', '…', ',', '-', '_', "'", '’', 'ʼ', '(', '@', '*', '%', '/'],
  ...["don't", "l'abonnement", "qu'", 'Zamówień', 'Привет', 'م\u064fرحبا', 'طلبـــ', 'ışık', 'İ'],
  ...[
    '漢字',
    'サービス',
    'か\u3099',
    'pаypal',
    'ORD-30921',
    '1,299.00',
    '15%',
    '٤٧١١',
    '3rd',
    'e\u0301',
  ],
  ...[
    'https://a.example/b?c=d',
    'www.',
    'a.b+c@d.example',
    ':-)',
    '8)',
    '<3',
    'xD',
    '😠',
    '👩🏽‍💻',
    '🇵🇱',
    '1️⃣',
  ],
]

/** A text of up to some dozens of pieces. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map(String.fromCharCode) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))
