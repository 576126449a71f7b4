/**
 * What the messages before this one say: how often, how long, who spoke last.
 */

import type { ThreadFacts } from '../features/index.js'
import type { Channel, HistoryEntry, Message } from '../message/index.js'

export interface Thread extends ThreadFacts {
  /** Since the customer's first message that no agent has answered; `undefined` without times. */
  readonly hoursWaiting: number | undefined
  /** The customer was answered, but by no person. */
  readonly hasOnlyBotReplies: boolean
  /** The customer's message before this one. */
  readonly messageBefore: string | undefined
}

const MS_PER_HOUR = 3_600_000

export function readThread({ history = [], received, channel }: Message): Thread {
  const customers = history.filter((entry) => entry.author === 'customer')
  const lastAgent = history.findLastIndex((entry) => entry.author === 'agent')
  const firstUnanswered = history.find((entry, i) => i > lastAgent && entry.author === 'customer')
  const since = firstUnanswered === undefined ? received : firstUnanswered.at
  const hours =
    received === undefined || since === undefined
      ? undefined
      : Math.max(0, (Date.parse(received) - Date.parse(since)) / MS_PER_HOUR)
  return {
    contacts: contactsBefore(history, channel) + 1,
    hasAgentReply: lastAgent >= 0,
    hasOnlyBotReplies: lastAgent < 0 && history.some((entry) => entry.author === 'bot'),
    hoursWaiting: hours,
    messageBefore: customers.at(-1)?.body,
  }
}

/** How often the customer wrote. In a chat, lines without an answer between them are one contact. */
function contactsBefore(history: readonly HistoryEntry[], channel: Channel | undefined): number {
  const isChat = channel === 'chat'
  const contacts = history.filter(
    ({ author }, i) =>
      author === 'customer' &&
      !(isChat && (history[i + 1] ?? { author: 'customer' }).author === 'customer'),
  )
  return contacts.length
}
