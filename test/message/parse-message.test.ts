import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MessageError, parseMessage } from '../../src/message/index.js'

const WHOLE = {
  id: 4711,
  subject: 'Where is it?',
  body: 'My parcel is late.',
  channel: 'email',
  language: 'en-GB',
  received: '2026-11-17T09:24:00+01:00',
  customer: { first_name: 'Ana', tier: 'vip' },
  organization: { name: 'Example Ltd' },
  order: { number: 'A-1', total: { amount: 12, currency: 'EUR' } },
  location: { country: 'PL' },
  tags: ['new'],
  history: [{ author: 'agent', body: 'Hello', at: '2026-11-16T09:24:00Z' }],
  custom: { shop: 3 },
}

function problemsOf(input: unknown, options?: { strict?: boolean }): string[] {
  const result = parseMessage(input, options)
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`)
}

describe('parseMessage', () => {
  it('gives back a message with every known key as it came', () => {
    expect(parseMessage(WHOLE)).toEqual({ ok: true, message: WHOLE, extra: {} })
  })

  it('takes a body alone, also an empty one', () => {
    expect(parseMessage({ body: '' })).toEqual({ ok: true, message: { body: '' }, extra: {} })
  })

  it('counts null as absent, also in the history', () => {
    const nothing = Object.fromEntries(Object.keys(WHOLE).map((key) => [key, null]))
    const history = [{ author: 'bot', body: 'Hi', at: null }]
    expect(parseMessage({ ...nothing, body: 'x' })).toEqual({
      ok: true,
      message: { body: 'x' },
      extra: {},
    })
    expect(parseMessage({ body: 'x', history })).toMatchObject({
      message: { history: [{ author: 'bot', body: 'Hi' }] },
    })
  })

  it('keeps unknown keys apart, labels of data sets among them', () => {
    const result = parseMessage({ body: 'x', lang: 'pl', intent: 'order.status', priority: null })
    expect(result).toEqual({
      ok: true,
      message: { body: 'x' },
      extra: { lang: 'pl', intent: 'order.status', priority: null },
    })
  })

  it('keeps a key named __proto__ as a key', () => {
    const result = parseMessage(JSON.parse('{"body":"x","__proto__":{"admin":true}}'))
    expect(result.ok && Object.keys(result.extra)).toEqual(['__proto__'])
    expect(result.ok && 'admin' in result.extra).toBe(false)
  })

  it('refuses unknown keys where it is strict', () => {
    expect(problemsOf({ body: 'x', lang: 'pl', chanel: 'web' }, { strict: true })).toEqual([
      'lang: expected one of the keys id, subject, body, channel, language, received, customer, organization, order, location, tags, history, custom, found "lang"',
      'chanel: expected one of the keys id, subject, body, channel, language, received, customer, organization, order, location, tags, history, custom, found "chanel"',
    ])
  })

  it.each([
    { input: null, problem: ': expected an object, found null' },
    { input: undefined, problem: ': expected an object, found nothing' },
    { input: 'help', problem: ': expected an object, found "help"' },
    { input: ['help'], problem: ': expected an object, found a list' },
    { input: {}, problem: 'body: expected a string, found nothing' },
    { input: { body: null }, problem: 'body: expected a string, found null' },
    { input: { body: 12 }, problem: 'body: expected a string, found 12' },
    { input: { body: 'x', id: {} }, problem: 'id: expected a string or a number, found an object' },
    {
      input: { body: 'x', id: Number.NaN },
      problem: 'id: expected a string or a number, found NaN',
    },
    {
      input: { body: 'x', channel: 'phone' },
      problem:
        'channel: expected one of email, web, chat, social, voice, sms, review, found "phone"',
    },
    { input: { body: 'x', customer: 'Ana' }, problem: 'customer: expected an object, found "Ana"' },
    { input: { body: 'x', order: [] }, problem: 'order: expected an object, found a list' },
    { input: { body: 'x', tags: 'new' }, problem: 'tags: expected a list of strings, found "new"' },
    { input: { body: 'x', tags: ['a', 1] }, problem: 'tags[1]: expected a string, found 1' },
    {
      input: { body: 'x', history: {} },
      problem: 'history: expected a list of earlier messages, found an object',
    },
    {
      input: { body: 'x', history: [{ author: 'me', body: 'x' }] },
      problem: 'history[0].author: expected one of customer, agent, bot, found "me"',
    },
    {
      input: { body: 'x', history: [{ body: 'x' }] },
      problem: 'history[0].author: expected one of customer, agent, bot, found nothing',
    },
    {
      input: { body: 'x', received: 'yesterday' },
      problem:
        'received: expected a date and time with offset such as 2026-11-17T09:24:00+01:00, found "yesterday"',
    },
  ])('$problem', ({ input, problem }) => {
    expect(problemsOf(input)).toEqual([problem])
  })

  it('reports every problem at once', () => {
    const input = {
      body: 1,
      tags: [2],
      history: [
        { author: 'agent', body: 'x' },
        { author: 'x', body: 3, at: 'x' },
      ],
    }
    const paths = problemsOf(input).map((problem) => problem.split(':')[0])
    expect(paths).toEqual([
      'body',
      'tags[0]',
      'history[1].author',
      'history[1].body',
      'history[1].at',
    ])
  })

  it.each([
    { received: '2026-11-17T09:24Z', isTaken: true },
    { received: '2026-11-17T09:24:00.123+01:00', isTaken: true },
    { received: '2026-11-17T09:24:00+0100', isTaken: true },
    { received: '2028-02-29T00:00:00Z', isTaken: true },
    { received: '2026-02-29T00:00:00Z', isTaken: false }, // no leap year
    { received: '2026-13-01T00:00:00Z', isTaken: false },
    { received: '2026-11-17T24:00:00Z', isTaken: false },
    { received: '2026-11-17T09:24:00', isTaken: false }, // where?
    { received: '2026-11-17', isTaken: false },
    { received: 'Tue, 17 Nov 2026 09:24:00 GMT', isTaken: false },
  ])('takes $received: $isTaken', ({ received, isTaken }) => {
    expect(parseMessage({ body: '', received }).ok).toBe(isTaken)
  })

  it('never throws', () => {
    const almost = fc.record(
      Object.fromEntries(Object.keys(WHOLE).map((key) => [key, fc.anything()])),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), almost), (input) => {
        const result = parseMessage(input, { strict: true })
        return result.ok || result.problems.length > 0
      }),
    )
  })
})

describe('MessageError', () => {
  it('says every problem and keeps them', () => {
    const result = parseMessage({ body: 12, tags: 'x' })
    const error = new MessageError(result.ok ? [] : result.problems)
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({ code: 'invalid-message', name: 'MessageError' })
    expect(error.problems).toHaveLength(2)
    expect(error.message).toBe(
      'This is no message: body: expected a string, found 12; tags: expected a list of strings, found "x"',
    )
  })
})
