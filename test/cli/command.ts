/**
 * The command `triage` as users run it: bundled once for a test file, each call a process of its own.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { writeModelFiles } from '../../src/node/index.js'
import { tinyModel } from '../triage/tiny-model.js'

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Command {
  /** A folder for the test's files, which is also where the command runs. */
  readonly folder: string
  /** Folder of a model of five intents that stands alone. */
  readonly model: string
  /** @returns The path, relative to the folder. */
  readonly write: (name: string, text: string) => string
  readonly run: (args: readonly string[], stdin?: string) => Promise<Ended>
  readonly start: (args: readonly string[]) => ChildProcess
  readonly remove: () => void
}

/** Inside the project, so that packages and the default model are found from there. */
export function createCommand(): Command {
  const home = mkdtempSync(resolve('node_modules/.cli-'))
  const folder = join(home, 'work')
  const main = join(home, 'main.mjs')
  buildSync({
    entryPoints: ['src/cli/main.ts'],
    outfile: main,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['liquidjs', 'yaml', 'commander', 'csv-parse', 'picocolors'],
    logLevel: 'silent',
  })
  writeModelFiles(join(folder, 'tiny'), 'tiny', tinyModel(), {})
  const start = (args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [main, ...args], { cwd: folder, stdio: 'pipe' })
  return {
    folder,
    model: 'tiny',
    write(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
      return name
    },
    run: (args, stdin = '') => ended(start(args), stdin),
    start,
    remove: () => rmSync(home, { recursive: true }),
  }
}

function ended(child: ChildProcess, stdin: string): Promise<Ended> {
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  }
  child.stdin!.on('error', () => {}) // it may end before it has read all
  child.stdin!.end(stdin)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (status) => done({ status, ...output }))
  })
}

/** What a person may see, but never a stack. */
export const STACK = /^\s+at .*:\d+:\d+/mu
