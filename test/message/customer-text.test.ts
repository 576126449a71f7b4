import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCustomerText } from '../../src/message/index.js'

describe('readCustomerText', () => {
  it('joins subject and body', () => {
    const { text, subjectLength } = readCustomerText({ subject: 'Re: x', body: 'y' })
    expect({ text, subjectLength }).toEqual({ text: 'Re: x\ny', subjectLength: 5 })
  })

  it('takes an empty subject for none', () => {
    const { text, subjectLength } = readCustomerText({ subject: '', body: '' })
    expect({ text, subjectLength }).toEqual({ text: '', subjectLength: 0 })
  })

  it('reads HTML mail: quotes, signature and styles off, places in the original', () => {
    const body =
      '<html><head><style>p{}</style></head><body><p>Caf&eacute; order late.</p><p>Regards<br>Ana</p>' +
      '<div class="gmail_quote"><div>On Tue, Nov 10, 2026 at 9:02 AM Shop wrote:</div>' +
      '<blockquote>On its way.</blockquote></div></body></html>'
    const { text, setAside, spanOf } = readCustomerText({ body })
    expect(text).toBe('Café order late.')
    expect(setAside.map(({ kind }) => kind)).toEqual(['markup', 'signature', 'quote'])
    const { start, end } = spanOf(0, 4)
    expect(body.slice(start, end)).toBe('Caf&eacute;')
  })

  it('keeps what was forwarded in HTML', () => {
    const body =
      '<div>FYI</div><div class="gmail_quote"><div>---------- Forwarded message ---------<br>' +
      'From: Ben</div>The lamp is broken.</div>'
    expect(readCustomerText({ body }).text).toContain('The lamp is broken.')
  })

  it('cuts a span to the field it begins in', () => {
    const { spanOf, text } = readCustomerText({ subject: 'ab', body: 'cd' })
    expect(spanOf(1, text.length)).toEqual({ field: 'subject', start: 1, end: 2 })
    expect(spanOf(2, 4)).toEqual({ field: 'subject', start: 2, end: 2 }) // from the line end on
    expect(spanOf(3, 5)).toEqual({ field: 'body', start: 0, end: 2 })
    expect(spanOf(5, 5)).toEqual({ field: 'body', start: 2, end: 2 })
  })

  it.each([
    [-1, 0],
    [0, 9],
    [2, 1],
    [Number.NaN, 1],
  ])('refuses the range %d to %d', (start, end) => {
    expect(() => readCustomerText({ body: 'ab' }).spanOf(start, end)).toThrow(RangeError)
  })

  const line = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      '> x',
      'Regards',
      'Z poważaniem',
      'مع التحية',
      '-- ',
      'On Tue, Nov 10, 2026 at 9:02 AM Shop wrote:',
      '-----Original Message-----',
      'Begin forwarded message:',
      'From: x',
      'Subject: y',
      'To: z',
      'Sent from my iPhone',
      'Confidentiality notice: x',
      'Where is it?',
      'x\r',
    ),
  )
  const plainBody = fc
    .array(line, { maxLength: 30 })
    .map((lines) => lines.join('\n').replaceAll('<', '('))

  it('maps every unit of a plain body to itself', () => {
    fc.assert(
      fc.property(plainBody, fc.option(fc.string(), { nil: '' }), (body, subject) => {
        const { text, spanOf } = readCustomerText({ subject, body })
        for (let i = 0; i < text.length; i++) {
          const { field, start, end } = spanOf(i, i + 1)
          const source = field === 'subject' ? subject : body
          const isLineEndBetween = subject !== '' && i === subject.length
          if (source.slice(start, end) !== (isLineEndBetween ? '' : text[i])) return false
        }
        return true
      }),
    )
  })

  it('loses no line: what is left and what is set aside are the body', () => {
    fc.assert(
      fc.property(plainBody, (body) => {
        const { text, setAside } = readCustomerText({ body })
        const parts = setAside.map(({ span }) => body.slice(span.start, span.end))
        const written = (s: string) => s.replace(/\s/g, '').split('').sort().join('')
        return written(text + parts.join('')) === written(body)
      }),
    )
  })

  it('never throws and never leaves nothing of something', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), plainBody), (body) => {
        const { text } = readCustomerText({ body })
        return text.trim() !== '' || !/[\p{L}\p{N}]/u.test(body) || body.includes('<')
      }),
    )
  })

  it.each([
    '<',
    '>',
    '>\n',
    '> x\n',
    '\n',
    '\r\n',
    'On ',
    'On 10:00 wrote:\n',
    'From: x\nSubject: y\n',
    '-----Original Message-----\n',
    'Regards\n',
    '-- \n',
    'Confidentiality notice\n\n',
    'Sent from my iPhone\n',
    '<p>On 10:00 wrote:',
    ': ',
    'a\n',
  ])('reads 200 kB of %j', (unit) => {
    const body = unit.repeat(200_000 / unit.length)
    const { text, spanOf } = readCustomerText({ subject: 'x', body: `Hello\n${body}` })
    expect(spanOf(0, text.length).field).toBe('subject')
  })
})
