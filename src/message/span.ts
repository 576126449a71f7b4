/**
 * A place in a message as it arrived.
 */

/** UTF-16 offsets into the original field, half-open. */
export interface Span {
  readonly field: 'subject' | 'body'
  readonly start: number
  readonly end: number
}
