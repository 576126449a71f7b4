/**
 * `triage label`: messages in, decisions out.
 */

import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { labelLines } from '../batch/index.js'
import { type LoadTriageOptions, loadTriage, readLines } from '../node/index.js'
import { createProgress } from './progress.js'

export interface LabelCommandOptions extends LoadTriageOptions {
  readonly out?: string
  readonly rejects?: string
  readonly strict?: boolean
  readonly explain?: boolean
}

/** @returns The exit status: 1 where a line was rejected. */
export async function label(
  files: readonly string[],
  { out, rejects, strict = false, explain = false, ...load }: LabelCommandOptions,
): Promise<number> {
  const triage = await loadTriage(load)
  const output = openOutput(out)
  const rejected = rejects === undefined ? undefined : openOutput(rejects)
  const progress = createProgress('messages')
  let rejectCount = 0
  for (const file of files.length === 0 ? ['-'] : files) {
    for await (const result of labelLines(readLines(file), triage, { strict, explain })) {
      if (result.kind === 'decision') await write(output, `${JSON.stringify(result.decision)}\n`)
      else {
        rejectCount++
        process.stderr.write(`${file}:${result.line}: ${result.reason}\n`)
        const { line, reason, original } = result
        if (rejected) await write(rejected, `${JSON.stringify({ file, line, reason, original })}\n`)
      }
      progress.advance()
    }
  }
  progress.finish(rejectCount === 0 ? '' : `, ${rejectCount} rejected`)
  await Promise.all([close(output), rejected && close(rejected)])
  return rejectCount === 0 ? 0 : 1
}

/** A file, whose folder is made; standard output for none or `-`. */
function openOutput(path: string | undefined): Writable {
  if (path === undefined || path === '-') return process.stdout
  mkdirSync(dirname(path), { recursive: true })
  return createWriteStream(path)
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

async function close(stream: Writable): Promise<void> {
  if (stream === process.stdout) return
  stream.end()
  await once(stream, 'finish')
}
