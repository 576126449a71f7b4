/**
 * A file or a stream, line by line; only the line itself is held in memory.
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
 * @param source - A path, `-` for standard input, or a stream of bytes.
 */
export async function* readLines(source: string | Readable): AsyncGenerator<Line> {
  let number = 0
  let begun: Buffer[] = [] // the pieces of a line whose end is still to come
  for await (const chunk of streamOf(source)) {
    let block = chunk as Buffer
    for (let end = block.indexOf(NEWLINE); end >= 0; end = block.indexOf(NEWLINE)) {
      yield lineOf(++number, Buffer.concat([...begun, block.subarray(0, end)]))
      begun = []
      block = block.subarray(end + 1)
    }
    if (block.length > 0) begun.push(block)
  }
  if (begun.length > 0) yield lineOf(++number, Buffer.concat(begun))
}

function streamOf(source: string | Readable): Readable {
  if (typeof source !== 'string') return source
  return source === '-' ? process.stdin : createReadStream(source)
}

function lineOf(number: number, bytes: Buffer): Line {
  let text = bytes.toString('utf8')
  if (number === 1 && text.startsWith('\ufeff')) text = text.slice(1)
  return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text }
}
