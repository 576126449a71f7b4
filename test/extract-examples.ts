/**
 * Examples in Markdown and docstrings → functions that run them and compare what they say with what comes out.
 *
 * A line `expression // => value` is compared with the value. So is `expression // value` where the comment is one
 * literal (or several with `|` between: one of them); any other comment is prose. `const x = … // => value`
 * compares `x`, `console.log(x) // => value` too.
 */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { transformSync } from 'esbuild'

export interface Example {
  readonly file: string
  /** Of the first line of `code`, from 1. */
  readonly line: number
  readonly code: string
  /** Its exports are seen by the example. */
  readonly module?: string
}

/** Called with what an expression gave and what the comment beside it says: one of `expected`. */
export type Compare = (line: number, actual: unknown, expected: readonly unknown[]) => void

/** The blocks fenced as exactly `ts`. */
export function examplesInMarkdown(file: string): Example[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^```ts[ \t]*\n(.*?)^```[ \t]*$/gms)].map((match) => ({
    file,
    line: lineAt(text, match.index) + 1,
    code: match[1]!,
  }))
}

/** The `@example`s of docstrings; one without imports sees the exports of its own file. */
export function examplesInSource(file: string): Example[] {
  const text = readFileSync(file, 'utf8')
  const examples = text.matchAll(/^[ \t]*\* @example[ \t]*\n((?:[ \t]*\*(?!\/| @).*\n)+)/gm)
  return [...examples].map((match) => ({
    file,
    line: lineAt(text, match.index) + 1,
    code: match[1]!.replace(/^[ \t]*\* ?/gm, '').replace(/^```.*$/gm, ''),
    ...(!/^import /m.test(match[1]!.replace(/^[ \t]*\* ?/gm, '')) && { module: file }),
  }))
}

/** @throws Error where the example does not compile or run, or `compare` throws. */
export async function runExample(example: Example, compare: Compare): Promise<void> {
  const own = example.module === undefined ? {} : await load(resolve(example.module))
  const names = Object.keys(own)
  const { code } = transformSync(withoutImports(withChecks(example)), {
    loader: 'ts',
    target: 'es2023',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  })
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  const run = new AsyncFunction('__load', '__check', ...names, code)
  await run(
    (specifier: string) => load(sourceOf(specifier)),
    compare,
    ...names.map((name) => own[name]),
  )
}

async function load(path: string): Promise<Record<string, unknown>> {
  return import(/* @vite-ignore */ path)
}

/** The package's own entries are read from `src`, by the types that package.json names. */
function sourceOf(specifier: string): string {
  const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  if (specifier !== name && !specifier.startsWith(`${name}/`)) return specifier
  const types: string | undefined = exports[`.${specifier.slice(name.length)}`]?.types
  if (types === undefined) throw new Error(`the package has no entry "${specifier}"`)
  return resolve(types.replace('dist/types', 'src').replace('.d.ts', '.ts'))
}

function withoutImports(code: string): string {
  return code
    .replace(/^import type [^;]*?from '[^']+';?$/gm, '')
    .replace(/^import ([^;]*?) from '([^']+)';?$/gm, (_, names: string, specifier: string) => {
      const values = names.replace(/\btype \w+(?: as \w+)?,?/g, '').replace(/ as /g, ': ')
      const target = values.startsWith('*') ? values.replace(/^\*\s*:\s*/, '') : values
      return `const ${target} = await __load('${specifier}')`
    })
}

/** The code with a comparison in place of each expression that a comment says the value of. */
function withChecks({ code, line }: Example): string {
  const lines = code.split('\n')
  lines.forEach((text, i) => {
    const [before, comment] = splitComment(text)
    const expected = expectedOf(comment)
    if (expected === undefined || before.trim() === '') return
    const check = (actual: string) => `;__check(${line + i}, await (${actual}), [${expected}]);`
    const declared = /^\s*(?:const|let) (\w+)\b[^=]*=/.exec(before)?.[1]
    if (declared !== undefined) {
      if (!comment.startsWith('=>')) return
      lines[i] = `${before}${check(declared)}`
      return
    }
    for (let start = i; start >= 0; start--) {
      const statement = [...lines.slice(start, i), before].join('\n').trim().replace(/;$/, '')
      if (!isExpression(statement)) continue
      const shown = /^console\.log\((.*)\)$/s.exec(statement)?.[1] ?? statement
      lines.fill('', start, i + 1)
      lines[start] = check(shown)
      return
    }
    if (comment.startsWith('=>')) throw new Error(`line ${line + i}: no expression before "//"`)
  })
  return lines.join('\n')
}

/** The line without its comment, and the comment; a `//` within quotes begins none. */
function splitComment(line: string): [string, string] {
  for (const match of line.matchAll(/(?:^|\s)\/\/ /g)) {
    const before = line.slice(0, match.index)
    const quotes = before.replace(/\\./g, '').match(/['"`]/g) ?? []
    if (quotes.length % 2 === 0) return [before, line.slice(match.index + match[0].length).trim()]
  }
  return [line, '']
}

/** What the comment says, as a list in source text; `undefined` for prose. */
function expectedOf(comment: string): string | undefined {
  if (comment.startsWith('=>')) return comment.slice(2)
  if (!/^(?:['"`[{\d]|-\d|(?:true|false|null|undefined)\b)/.test(comment)) return undefined
  const alternatives = comment.split(' | ')
  return alternatives.every(isLiteral) ? alternatives.join(', ') : undefined
}

/** Whether the text alone has a value: `{ id }` has not. */
function isLiteral(text: string): boolean {
  try {
    new Function(`return (${text}\n)`)()
    return true
  } catch {
    return false
  }
}

function isExpression(text: string): boolean {
  try {
    transformSync(`async () => (${text}\n)`, { loader: 'ts', logLevel: 'silent' })
    return true
  } catch {
    return false
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
