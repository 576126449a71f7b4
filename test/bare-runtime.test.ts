import { existsSync, readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { createTriage } from '../src/index.js'

const ENTRY = 'src/index.ts'
const MODEL = 'models/default.bin'
/** What platforms add to the language; a context of `vm` has some of it, a bare engine has none. */
const PLATFORM = [
  'console',
  'process',
  'Buffer',
  'TextEncoder',
  'TextDecoder',
  'URL',
  'fetch',
  'setTimeout',
  'structuredClone',
  'performance',
  'crypto',
  'window',
  'document',
]

/** The entry as one script that puts its exports into the global `library`. */
function bundle(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'library',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2023',
    logLevel: 'silent',
  })
  return outputFiles[0]!.text
}

/** An engine with the language and nothing else. */
function bareContext(): (code: string, given?: Record<string, unknown>) => unknown {
  const sandbox = createContext({})
  runInContext(PLATFORM.map((name) => `delete globalThis.${name};`).join('\n'), sandbox)
  return (code, given = {}) => {
    Object.assign(sandbox, given)
    return runInContext(code, sandbox)
  }
}

describe('a bare runtime', () => {
  it('has nothing of a platform', () => {
    const run = bareContext()
    expect(PLATFORM.filter((name) => run(`typeof ${name}`) !== 'undefined')).toEqual([])
  })

  it('defines createTriage, and changes no global', () => {
    const run = bareContext()
    const globals = () => run('JSON.stringify(Object.getOwnPropertyNames(globalThis).sort())')
    run('var library')
    const before = globals()
    run(bundle(ENTRY))
    expect(run('typeof library.createTriage')).toBe('function')
    expect(globals()).toBe(before)
  })

  it.skipIf(!existsSync(MODEL))(
    'decides as it does in Node',
    () => {
      const message = {
        subject: 'Order 4711',
        body: 'Third mail!! Where is my parcel? 😠 Moja paczka nie dotarła — я жду с 3 мая.',
        received: '2026-03-02T10:00:00+01:00',
        customer: { tier: 'vip' },
      }
      const decide = `JSON.stringify(library.createTriage({ models: [bytes] })(JSON.parse(message), { explain: true }))`
      const run = bareContext()
      run(bundle(ENTRY))
      const model = readFileSync(MODEL)
      const given = { message: JSON.stringify(message), length: model.length }
      const bytes = run('globalThis.bytes = new Uint8Array(length)', given) as Uint8Array
      bytes.set(model)
      const outside = createTriage({ models: [model] })(message, { explain: true })
      expect(run(decide)).toBe(JSON.stringify(outside))
    },
    30_000,
  )

  it.each(['rules', 'training'])('evaluates the entry "%s"', (folder) => {
    const run = bareContext()
    run(bundle(`src/${folder}/index.ts`))
    expect(run('typeof library')).toBe('object')
  })
})
