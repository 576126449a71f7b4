import { describe, expect, it } from 'vitest'
import { readThread } from '../../src/triage/thread.js'

const BODY = { body: 'hello?' }

describe('readThread', () => {
  it('counts the message itself', () => {
    expect(readThread(BODY)).toEqual({
      contacts: 1,
      hasAgentReply: false,
      hasOnlyBotReplies: false,
      hoursWaiting: undefined,
      messageBefore: undefined,
    })
  })

  it('counts only what the customer wrote, and an answer only of an agent', () => {
    const thread = readThread({
      ...BODY,
      history: [
        { author: 'customer', body: 'first' },
        { author: 'bot', body: 'received' },
        { author: 'customer', body: 'second' },
        { author: 'bot', body: 'received again' },
      ],
    })
    expect(thread).toMatchObject({ contacts: 3, hasAgentReply: false, messageBefore: 'second' })
    expect(thread.hasOnlyBotReplies).toBe(true)
  })

  it('takes lines of a chat without an answer between them for one contact', () => {
    const history = ['hi', 'my code', 'does not come'].map(
      (body) => ({ author: 'customer', body }) as const,
    )
    expect(readThread({ ...BODY, channel: 'chat', history }).contacts).toBe(1)
    expect(readThread({ ...BODY, channel: 'email', history }).contacts).toBe(4)
    const answered = [...history, { author: 'agent', body: 'a moment' } as const]
    expect(readThread({ ...BODY, channel: 'chat', history: answered }).contacts).toBe(2)
  })

  it.each([
    // Since the first message after the agent's last answer.
    { history: [['customer', 1], ['customer', 3]], hours: 9 }, // biome-ignore format: one thread a line
    { history: [['customer', 1], ['agent', 2], ['customer', 4]], hours: 6 }, // biome-ignore format: one thread a line
    {
      history: [
        ['customer', 1],
        ['agent', 2],
      ],
      hours: 0,
    }, // answered: waits since this message
    { history: [['customer', 11]], hours: 0 }, // clocks that disagree
  ] as const)('has waited $hours hours after $history', ({ history, hours }) => {
    const entries = history.map(([author, hour]) => ({
      author,
      body: '',
      at: `2026-11-17T${String(hour).padStart(2, '0')}:00:00Z`,
    }))
    const message = { ...BODY, received: '2026-11-17T10:00:00Z', history: entries }
    expect(readThread(message).hoursWaiting).toBe(hours)
  })

  it('does not know the hours where this message has no time', () => {
    const history = [{ author: 'customer', body: '', at: '2026-11-17T09:00:00Z' }] as const
    expect(readThread({ ...BODY, history }).hoursWaiting).toBeUndefined()
  })
})
