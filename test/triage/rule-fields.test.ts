import { describe, expect, it } from 'vitest'
import { ruleFields } from '../../src/triage/rule-fields.js'
import { readThread } from '../../src/triage/thread.js'
import type { Understanding } from '../../src/triage/understand.js'

const UNDERSTOOD = { intents: [], sensitive: [], entities: [] } as unknown as Understanding

function fieldsOf(custom: Record<string, unknown>): Record<string, unknown> {
  const message = { body: '', custom }
  return ruleFields(message, readThread(message), UNDERSTOOD)
}

describe('ruleFields', () => {
  it('names what stands within by its path', () => {
    const total = { amount: 12.5, currency: 'EUR' }
    const fields = ruleFields(
      {
        body: '',
        customer: { tier: 'vip', history: { orders: 3 } },
        order: { total, shipping: { country: 'PL' } },
      },
      readThread({ body: '' }),
      UNDERSTOOD,
    )
    expect(fields).toMatchObject({
      'customer.tier': 'vip',
      'history.orders': 3,
      'order.total': total,
      'order.shipping.country': 'PL',
      'thread.contacts': 1,
    })
  })

  it.each([
    ['NaN', Number.NaN],
    ['infinite numbers', Number.POSITIVE_INFINITY],
    ['lists of anything but text', ['a', 1]],
    ['null', null],
    ['functions', () => 1],
  ])('leaves out %s', (_name, value) => {
    expect(Object.keys(fieldsOf({ value }))).not.toContain('custom.value')
  })

  it('ends where an object stands within itself', () => {
    const loop: Record<string, unknown> = { name: 'loop' }
    loop.self = loop
    expect(fieldsOf({ loop })).toMatchObject({ 'custom.loop.self.name': 'loop' })
  })

  it('ends in objects ten thousand deep', () => {
    let deep: Record<string, unknown> = {}
    for (let i = 0; i < 10_000; i++) deep = { deep }
    expect(() => fieldsOf(deep)).not.toThrow()
  })
})
