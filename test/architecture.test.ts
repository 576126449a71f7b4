import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'

const EVERYTHING = ['*']
const MODELS_AND_BELOW = ['numeric', 'message', 'text', 'features', 'models']
/** Folder of src → the folders it may import; '' are the entries that stand in src itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  numeric: [],
  message: [],
  text: ['message'],
  features: ['numeric', 'message', 'text'],
  models: ['numeric', 'text', 'features'],
  rules: ['text'],
  macros: ['message'],
  triage: [...MODELS_AND_BELOW, 'rules', 'macros'],
  evaluation: ['numeric'],
  training: [...MODELS_AND_BELOW, 'evaluation'],
  batch: ['message', 'triage'],
  adapters: ['text', 'features', 'models', 'message', 'triage'],
  report: ['evaluation', 'batch'],
  '': [
    ...MODELS_AND_BELOW,
    'rules',
    'macros',
    'triage',
    'batch',
    'training',
    'evaluation',
    'report',
  ],
  cli: EVERYTHING,
  node: EVERYTHING,
}
/** Package → the files that may import it; cli and node may import any but the NLP packages. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  valibot: /^(?!numeric\/|text\/)/,
  yaml: /^macros\/front-matter\.ts$/,
  liquidjs: /^macros\/liquid\.ts$/,
  natural: /^(?:adapters|text\/stemmers)\//,
  'wink-nlp': /^adapters\//,
  'wink-eng-lite-web-model': /^adapters\//,
  compromise: /^adapters\//,
  'ml-logistic-regression': /^adapters\//,
}
/** Entries of the package that are not the index of their folder. */
const ENTRIES = ['macros/liquid.ts']
const MOST_LINES = 400

/** `import … from`, `export … from`, `import 'x'`, also of types; not in a docstring, whose lines begin with a star. */
const STATEMENT = /^(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/gm
const DYNAMIC = /^(?!\s*(?:\*|\/\/)).*?\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

interface Import {
  readonly from: string
  /** A path from src for a file of ours, else the specifier. */
  readonly to: string
  readonly isOurs: boolean
}

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
const IMPORTS = SOURCES.filter((path) => !path.endsWith('.d.ts')).flatMap(importsOf)
const OURS = IMPORTS.filter((found) => found.isOurs)

function importsOf(from: string): Import[] {
  return specifiersIn(readFileSync(join('src', from), 'utf8')).map((specifier) => {
    const isOurs = specifier.startsWith('.')
    const to = isOurs ? join(dirname(from), specifier).replace(/\.js$/, '.ts') : specifier
    return { from, to, isOurs }
  })
}

function specifiersIn(text: string): string[] {
  return [STATEMENT, DYNAMIC].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match[1]!),
  )
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
}

function named({ from, to }: Import): string {
  return `${from} imports ${to}`
}

describe('architecture', () => {
  it('sees every form of import, and the files', () => {
    const text = `import type { A } from './a.js'
import {
  b,
} from './b.js'
import './c.js'
export * from './d.js'
export { type E } from './e.js'
export const f = async () => import('./f.js')
type G = import('./g.js').G
/**
 * import { no } from './no.js'
 */
export const text = 'from'
const it = './no.js'
// import('./no.js')`
    expect(specifiersIn(text)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `./${name}.js`),
    )
    expect(SOURCES).toContain('text/tokenize.ts')
    expect(OURS.length).toBeGreaterThan(SOURCES.length)
  })

  it('has a row in the table for each folder', () => {
    expect(SOURCES.map(folderOf).filter((folder) => LAYERS[folder] === undefined)).toEqual([])
  })

  it('imports only files that exist', () => {
    const known = new Set(SOURCES)
    expect(OURS.filter(({ to }) => !known.has(to)).map(named)).toEqual([])
  })

  it('imports only the folders that the table allows', () => {
    const wrong = OURS.filter(({ from, to }) => {
      const allowed = LAYERS[folderOf(from)] ?? []
      return (
        folderOf(from) !== folderOf(to) && allowed !== EVERYTHING && !allowed.includes(folderOf(to))
      )
    })
    expect(wrong.map(named)).toEqual([])
  })

  it('imports a folder from outside only by its index', () => {
    const wrong = OURS.filter(
      ({ from, to }) =>
        folderOf(from) !== folderOf(to) && !/^[^/]*\/index\.ts$/.test(to) && !ENTRIES.includes(to),
    )
    expect(wrong.map(named)).toEqual([])
  })

  it('has no cycle between files', () => {
    const done = new Set<string>()
    const cycles: string[] = []
    function visit(path: string, trail: readonly string[]): void {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      if (trail.includes(path) || done.has(path)) return
      for (const { from, to } of OURS) if (from === path) visit(to, [...trail, path])
      done.add(path)
    }
    for (const path of SOURCES) visit(path, [])
    expect(cycles).toEqual([])
  })

  it('imports packages only where they may stand', () => {
    const wrong = IMPORTS.filter(({ from, to, isOurs }) => {
      if (isOurs) return false
      const name = /^(?:@[^/]+\/)?[^/]+/.exec(to)![0]
      const isEdge = ['cli', 'node'].includes(folderOf(from))
      return !(PACKAGES[name]?.test(from) ?? isEdge)
    })
    expect(wrong.map(named)).toEqual([])
  })

  it(`has no file of more than ${MOST_LINES} lines but for data`, () => {
    const long = SOURCES.filter((path) => !path.includes('/data/')).filter(
      (path) => readFileSync(join('src', path), 'utf8').trimEnd().split('\n').length > MOST_LINES,
    )
    expect(long).toEqual([])
  })
})
