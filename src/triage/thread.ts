/**
 * What the messages before this one say: how often, how long, who spoke last.
 */

import type { ThreadFacts } from '../features/index.js'
import type { Message } from '../message/index.js'

export interface Thread extends ThreadFacts {
  /** Since the customer's first message that no agent has answered; `undefined` without times. */
  readonly hoursWaiting: number | undefined
  /** The customer's message before this one. */
  readonly messageBefore: string | undefined
}

const MS_PER_HOUR = 3_600_000

export function readThread({ history = [], received }: Message): Thread {
  const customers = history.filter((entry) => entry.author === 'customer')
  const lastAgent = history.findLastIndex((entry) => entry.author === 'agent')
  const firstUnanswered = history.find((entry, i) => i > lastAgent && entry.author === 'customer')
  const since = firstUnanswered?.at ?? received
  const hours =
    received === undefined || since === undefined
      ? undefined
      : Math.max(0, (Date.parse(received) - Date.parse(since)) / MS_PER_HOUR)
  return {
    contacts: customers.length + 1,
    hasAgentReply: lastAgent >= 0,
    hoursWaiting: hours,
    messageBefore: customers.at(-1)?.body,
  }
}
