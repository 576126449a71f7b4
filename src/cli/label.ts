/**
 * `triage label`: messages in, decisions out.
 */

import { resolve } from 'node:path'
import { labelLines } from '../batch/index.js'
import { redact } from '../message/index.js'
import { type LoadTriageOptions, readLines } from '../node/index.js'
import { load } from './load.js'
import { openOutput } from './open-output.js'
import { createProgress } from './progress.js'
import { requireFiles } from './require-files.js'
import { UsageError } from './usage-error.js'

export interface LabelCommandOptions extends LoadTriageOptions {
  readonly out?: string
  readonly rejects?: string
  readonly strict?: boolean
  readonly explain?: boolean
}

/** @returns The exit status: 1 where a line was rejected. */
export async function label(
  files: readonly string[],
  { out, rejects, strict = false, explain = false, ...options }: LabelCommandOptions,
): Promise<number> {
  requireFiles(files)
  refuseOverwriting(files, [out, rejects])
  const triage = await load(options)
  const output = openOutput(out)
  const rejected = rejects === undefined ? undefined : openOutput(rejects)
  const progress = createProgress('messages')
  let rejectCount = 0
  try {
    for (const file of files.length === 0 ? ['-'] : files) {
      for await (const result of labelLines(readLines(file), triage, { strict, explain })) {
        if (result.kind === 'decision') await output.write(`${JSON.stringify(result.decision)}\n`)
        else {
          rejectCount++
          process.stderr.write(`${file}:${result.line}: ${redact(result.reason).text}\n`)
          const { line, reason, original } = result
          await rejected?.write(`${JSON.stringify({ file, line, reason, original })}\n`)
        }
        progress.advance()
      }
    }
  } finally {
    // What was decided is written, also where the run ends early.
    await Promise.all([output.close(), rejected?.close()])
  }
  progress.finish(rejectCount === 0 ? '' : `, ${rejectCount} rejected`)
  return rejectCount === 0 ? 0 : 1
}

/** Opening a file to write empties it. */
function refuseOverwriting(
  inputs: readonly string[],
  outputs: readonly (string | undefined)[],
): void {
  const taken = new Set(inputs.filter((file) => file !== '-').map((file) => resolve(file)))
  for (const file of outputs) {
    if (file === undefined || file === '-') continue
    if (taken.has(resolve(file)))
      throw new UsageError(`${file}: is read or written already, give another file to write to`)
    taken.add(resolve(file))
  }
}
