/**
 * Text as UTF-8 and back, in plain JavaScript: `TextEncoder` belongs to platforms, not to the language.
 */

/** @returns The UTF-8 bytes of `text`; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0)!
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f))
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
    else {
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 0x3f),
        0x80 | ((code >> 6) & 0x3f),
        0x80 | (code & 0x3f),
      )
    }
  }
  return Uint8Array.from(bytes)
}

/** The inverse of `encodeUtf8`, for bytes that it made. */
export function decodeUtf8(bytes: Uint8Array): string {
  const parts: string[] = []
  let units: number[] = []
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i++]!
    let code = lead
    if (lead >= 0xf0) code = ((lead & 7) << 18) | (next() << 12) | (next() << 6) | next()
    else if (lead >= 0xe0) code = ((lead & 15) << 12) | (next() << 6) | next()
    else if (lead >= 0xc0) code = ((lead & 31) << 6) | next()
    if (code > 0xffff)
      units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff))
    else units.push(code)
    if (units.length > 0x2000) {
      parts.push(String.fromCharCode(...units))
      units = []
    }
    function next(): number {
      return bytes[i++]! & 0x3f
    }
  }
  parts.push(String.fromCharCode(...units))
  return parts.join('')
}
