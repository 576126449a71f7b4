/**
 * Which lines at the end of a letter are its closing formula and signature.
 */

import { isClosingFormula } from './closing-formulas.js'
import type { Line } from './line.js'
import { isSignatureLine } from './signature-line.js'

const DELIMITER = '--' // RFC 3676, section 4.3; the space after it is often lost
/** Name, post, department, firm, street, town, telephone, address. */
const MOST_SIGNATURE_LINES = 8
/** The signature and what was added below it. */
const MOST_LINES_BELOW = 12

/**
 * The lines from the closing formula (or `-- `) on, as far as they look like a signature; none where the letter has
 * neither, or says nothing above it.
 *
 * @param lines - What is left of the mail without quotes and disclaimers.
 */
export function findSignature(lines: readonly Line[]): readonly Line[] {
  const start = signatureStart(lines)
  if (start === undefined) return []
  let end = start + 1
  let written = 0
  for (let i = end; i < lines.length && written < MOST_SIGNATURE_LINES; i++) {
    const { text } = lines[i]!
    if (text === '') continue
    const above = lines[i - 1]!
    const beginsParagraph = i === start + 1 || above.text === ''
    if (!isSignatureLine(text, { beginsParagraph })) break
    written++
    end = i + 1
  }
  return lines.slice(start, end)
}

/** The topmost formula near the end that has something above it. */
function signatureStart(lines: readonly Line[]): number | undefined {
  let start: number | undefined
  let below = 0
  for (let i = lines.length - 1; i > 0 && below <= MOST_LINES_BELOW; i--) {
    const { text } = lines[i]!
    if (text === '') continue
    if (text === DELIMITER || isClosingFormula(text)) start = i
    below++
  }
  if (start === undefined) return undefined
  return lines.slice(0, start).some(({ text }) => text !== '') ? start : undefined
}
