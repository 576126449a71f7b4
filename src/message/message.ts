/**
 * What a ticket is when it reaches the library.
 */

export const CHANNELS = ['email', 'web', 'chat', 'social', 'voice', 'sms', 'review'] as const
export type Channel = (typeof CHANNELS)[number]

export const AUTHORS = ['customer', 'agent', 'bot'] as const
export type Author = (typeof AUTHORS)[number]

/** Values that a helpdesk adds to a ticket; rules read them by name. */
export type Facts = Readonly<Record<string, unknown>>

/** One earlier message of the thread, oldest first in `history`. */
export interface HistoryEntry {
  readonly author: Author
  readonly body: string
  /** ISO 8601 with offset. */
  readonly at?: string
}

export interface Message {
  readonly id?: string | number
  readonly subject?: string
  readonly body: string
  readonly channel?: Channel
  /** BCP 47, where the helpdesk knows what the customer writes in. */
  readonly language?: string
  /** ISO 8601 with offset; no decision reads a clock. */
  readonly received?: string
  readonly customer?: Facts
  readonly organization?: Facts
  readonly order?: Facts
  readonly location?: Facts
  readonly tags?: readonly string[]
  readonly history?: readonly HistoryEntry[]
  readonly custom?: Facts
}
