/**
 * A file or standard input, line by line, in constant memory.
 */

import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'

export interface Line {
  /** From 1. */
  readonly number: number
  /** Without the line end. */
  readonly text: string
}

const NEWLINE = 0x0a

/**
 * The lines of a UTF-8 stream; `\n` or `\r\n`, a byte order mark is skipped, an empty last line is none.
 *
 * @param path - `-` for standard input.
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const stream: Readable = path === '-' ? process.stdin : createReadStream(path)
  let number = 0
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of stream) {
    let block = Buffer.concat([rest, chunk as Buffer])
    for (let end = block.indexOf(NEWLINE); end >= 0; end = block.indexOf(NEWLINE)) {
      yield lineOf(++number, block.subarray(0, end))
      block = block.subarray(end + 1)
    }
    rest = block
  }
  if (rest.length > 0) yield lineOf(++number, rest)
}

function lineOf(number: number, bytes: Buffer): Line {
  let text = bytes.toString('utf8')
  if (number === 1 && text.startsWith('\ufeff')) text = text.slice(1)
  return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text }
}
