import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../src/message/index.js'

// Card numbers are the test numbers of the card schemes, IBANs the examples of the SWIFT registry.
describe('redact', () => {
  it.each([
    ['write to anna.nowak+shop@mail.example.com.', 'write to [email].'],
    ['<a_b%c@sub.example>', '<[email]>'],
    ['почта: иван@пример.example', 'почта: [email]'],
    ['user@localhost and @handle', 'user@localhost and @handle'],
    ['my card 4111 1111 1111 1111 was charged', 'my card [card] was charged'],
    ['4111-1111-1111-1111', '[card]'],
    ['5555555555554444,378282246310005', '[card],[card]'],
    ['card٤١١١ ١١١١ ١١١١ ١١١١', 'card[card]'],
    ['4111 1111 1111 1112', '4111 1111 1111 1112'], // wrong check digit
    ['41111111111111111111111111', '41111111111111111111111111'], // too long for a card
    ['2 x 4111 1111 1111 1111 24', '2 x [card] 24'],
    ['PL61 1090 1014 0000 0712 1981 2874', '[iban]'],
    ['DE89370400440532013000.', '[iban].'],
    ['gb29 nwbk 6016 1331 9268 19 please', '[iban] please'],
    ['DE89370400440532013001', 'DE89370400440532013001'], // wrong check digits
    ['call +48 600 000 001 or +44 (0)20 7946 0000', 'call [phone] or [phone]'],
    ['tel. 600000001', 'tel. [phone]'],
    ['06.00.00.00.42', '[phone]'],
    ['06 00 00 00 42', '[phone]'],
    ['(0113) 000-0000', '[phone]'],
    ['600 123 456', '[phone]'],
    ['هاتف: ٠٧٧٠-٠٠٠-٠٠٠٠', 'هاتف: [phone]'],
    ['звоните +7 (000) 000-00-17!', 'звоните [phone]!'],
  ])('%s -> %s', (text, expected) => {
    expect(redact(text).text).toBe(expected)
  })

  it.each([
    'order 1002-554-901',
    'Bestellung Nr. 700 118 220',
    'zam. 2026/11/0457',
    'ticket #44-771-200',
    'parcel JX 0099 2210 44',
    'on 2026-11-10 or 10.11.2026 or 10/11/2026 or 10. 11. 2026',
    '12 000 000 people, 12 345 678 zł, 1.234.567,89 €, $ 12 345 678',
    'open 10.00-18.00',
    'at 192.168.100.200',
    'AB-1234-5678-90',
    '12345678',
  ])('leaves "%s" alone', (text) => {
    expect(redact(text)).toEqual({ text, found: [] })
  })

  it('says where each stood', () => {
    const text = 'a@b.example, 4111111111111111'
    expect(redact(text).found).toEqual([
      { kind: 'email', start: 0, end: 11 },
      { kind: 'card', start: 13, end: 29 },
    ])
  })

  it('keeps the kinds it is told to, and does not take them for others', () => {
    const text = 'a@b.example 4111 1111 1111 1111'
    expect(redact(text, { keep: ['card'] }).text).toBe('[email] 4111 1111 1111 1111')
  })

  it('finds the card behind an account number', () => {
    const text = 'DE89 3704 0044 0532 0130 00 4111 1111 1111 1111'
    expect(redact(text).text).toBe('[iban] [card]')
  })

  it('never leaves a valid card', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 17 })
    const card = fc
      .tuple(fc.integer({ min: 1, max: 9 }), digits, fc.constantFrom('', ' ', '-', ' - '))
      .map(([first, rest, separator]) => {
        const payload = [first, ...rest]
        const number = [...payload, checkDigitOf(payload)].join('')
        return number.replace(/(\d{4})(?=\d)/g, `$1${separator}`)
      })
    fc.assert(
      fc.property(card, fc.string(), fc.string(), (number, before, after) => {
        const text = `${before} x ${number} x ${after}`
        return !redact(text).text.includes(number)
      }),
    )
  })

  it('never throws, and finds ranges in order that do not overlap', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789+-() ./@aDE٤,#'.split(''), '4111', '[card]', '\u0000'),
      maxLength: 200,
    })
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (input) => {
        const { found } = redact(input)
        return found.every(({ start, end }, i) => start >= (found[i - 1]?.end ?? 0) && end > start)
      }),
    )
  })

  it.each(['1', '1 ', '@', 'a@', 'a.', '+1-', '4111 1111 1111 1111 ', 'DE89 ', '('])(
    'reads 200 kB of %j',
    (unit) => {
      expect(redact(unit.repeat(200_000 / unit.length)).text.length).toBeGreaterThan(0)
    },
  )
})

/** Luhn's check digit, counted from the right: every second digit doubled, the sum of digits to a multiple of ten. */
function checkDigitOf(payload: readonly number[]): number {
  const sum = [...payload]
    .reverse()
    .map((digit, i) => (i % 2 === 0 ? digit * 2 : digit))
    .reduce((total, value) => total + Math.floor(value / 10) + (value % 10), 0)
  return (10 - (sum % 10)) % 10
}
