import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findEntities } from '../../src/features/index.js'
import { createDocument } from '../../src/text/index.js'
import { anyText } from '../any-text.js'

function entitiesIn(text: string): string[] {
  return findEntities(createDocument(text)).map(({ kind, value }) => `${kind}: ${value}`)
}

describe('findEntities', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['order 4711', ['order-number: 4711']],
    ['Order #4711', ['order-number: 4711']],
    ['zamówienie nr 4711', ['order-number: 4711']],
    ['заказ №4711', ['order-number: 4711']],
    ['طلب رقم ٤٧١١', ['order-number: ٤٧١١']],
    ['ORD-30921', ['order-number: ORD-30921']],
    ['my 4711 friends', []],
    ['order 12', []], // two digits are a quantity
    ['iPhone15', []],
    [
      '€129.00 or 129,00 € or EUR 1 299,50',
      ['amount: €129.00', 'amount: 129,00 €', 'amount: EUR 1 299,50'],
    ],
    ['$1,299.00 and 2 500 Kč', ['amount: $1,299.00', 'amount: 2 500 Kč']],
    ['500 руб. и 500 рублей', ['amount: 500 руб.', 'amount: 500 рублей']],
    ['5 TLs', []],
    ['on 12.05.2024 at 10:30', ['date: 12.05.2024', 'time: 10:30']],
    ['2024-05-12, 12/5/24', ['date: 2024-05-12', 'date: 12/5/24']],
    ['25:99 v1.2.3', []],
    ['call +48 600 000 001', ['phone: +48 600 000 001']],
    ['+1 (555) 010-9999', ['phone: +1 (555) 010-9999']], // 555-01xx is kept for fiction
    ['ann@shop.example www.a.example', ['email: ann@shop.example', 'url: www.a.example']],
    ['DE89 3704 0044 0532 0130 00', ['iban: DE89 3704 0044 0532 0130 00']], // the registry's example for Germany
    ['PL61109010140000071219812874', ['iban: PL61109010140000071219812874']], // … and for Poland
    ['1Z999AA10123456784', ['tracking-number: 1Z999AA10123456784']],
    ['RR123456789PL', ['tracking-number: RR123456789PL']], // as UPU S10 writes it; not an IBAN of 13
  ])('%j', (text, expected) => {
    expect(entitiesIn(text)).toEqual(expected)
  })

  it('gives places in order, without overlap, that slice back to the value', () => {
    const piece = fc.constantFrom(
      'order',
      '4711',
      '€129.00',
      '12.05.2024',
      '10:30',
      '+48 600 000 001',
      'DE89 3704',
      'A1B2C3',
      'a@b.example',
      ' ',
      '.',
    )
    const text = fc.oneof(
      anyText,
      fc.array(piece).map((pieces) => pieces.join(' ')),
    )
    fc.assert(
      fc.property(text, (message) => {
        let end = 0
        for (const entity of findEntities(createDocument(message))) {
          expect(message.slice(entity.start, entity.end)).toBe(entity.value)
          expect(entity.start).toBeGreaterThanOrEqual(end)
          end = entity.end
        }
      }),
    )
  })

  it.each(['A', 'AB12', '1 ', '1.', '+1 ', '1,', '12:', '€1', '1/', 'A1 '])(
    'reads 100 kB of %j to the end',
    (piece) => {
      const document = createDocument(piece.repeat(100_000 / piece.length))
      expect(findEntities(document).every(({ end }) => end <= document.text.length)).toBe(true)
    },
  )
})
