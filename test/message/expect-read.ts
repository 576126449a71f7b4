/**
 * One way to write down what `readCustomerText` should make of a mail.
 */

import { expect } from 'vitest'
import { readCustomerText } from '../../src/message/index.js'

/** Lines of a body; the text that is left; what was set aside, as `kind: text`. */
export interface Example {
  readonly name: string
  readonly subject?: string
  readonly body: readonly string[]
  readonly left: readonly string[]
  readonly setAside?: readonly string[]
}

export function expectRead({ subject, body, left, setAside }: Example): void {
  const whole = body.join('\n')
  const read = readCustomerText({ body: whole, ...(subject !== undefined && { subject }) })
  expect(read.text.slice(subject === undefined ? 0 : subject.length + 1)).toBe(left.join('\n'))
  if (setAside === undefined) return
  const found = read.setAside.map(
    ({ kind, span }) => `${kind}: ${whole.slice(span.start, span.end)}`,
  )
  expect(found).toEqual(setAside)
}
