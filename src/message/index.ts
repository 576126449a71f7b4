export { type CustomerText, readCustomerText, type SetAside } from './customer-text.js'
export { findIbans } from './find-ibans.js'
export { type HtmlText, htmlToText } from './html-to-text.js'
export { looksLikeHtml } from './looks-like-html.js'
export type { MappedText, TextRange } from './mapped-text.js'
export type {
  Author,
  Channel,
  Facts,
  HistoryEntry,
  Message,
} from './message.js'
export { describeProblems, MessageError } from './message-error.js'
export { type MessageProblem, type ParseMessageResult, parseMessage } from './parse-message.js'
export { type Redaction, type RedactionKind, redact } from './redact.js'
export type { Span } from './span.js'
