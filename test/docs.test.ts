import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type Compare,
  examplesInMarkdown,
  examplesInSource,
  runExample,
} from './extract-examples.js'

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => join(folder, path))
}

const GUIDES = [...['README.md'].filter(existsSync), ...filesIn('docs', '.md')]
const SOURCES = filesIn('src', '.ts')

function compareIn(file: string): Compare {
  return (line, actual, expected) => {
    if (expected.length > 1) expect(expected, `${file}:${line}`).toContainEqual(actual)
    else expect(actual, `${file}:${line}`).toEqual(expected[0])
  }
}

const EXAMPLES = [...GUIDES.flatMap(examplesInMarkdown), ...SOURCES.flatMap(examplesInSource)]

describe('examples', () => {
  it.each(EXAMPLES.map((example) => ({ ...example, place: `${example.file}:${example.line}` })))(
    '$place',
    async ({ place: _, ...example }) => {
      await runExample(example, compareIn(example.file))
    },
    30_000,
  )
})

describe('the runner of examples', () => {
  async function comparisonsIn(markdown: string): Promise<[number, unknown, readonly unknown[]][]> {
    const folder = mkdtempSync(join(tmpdir(), 'examples-'))
    try {
      const file = join(folder, 'guide.md')
      writeFileSync(file, markdown)
      const comparisons: [number, unknown, readonly unknown[]][] = []
      for (const example of examplesInMarkdown(file))
        await runExample(example, (...comparison) => comparisons.push(comparison))
      return comparisons
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it.each([
    ['an expression', '1 + 1 // => 2', [2]],
    ['a literal alone', "'a' // 'a'", ['a']],
    ['one of several literals', "'a' // 'a' | 'b'", ['a']],
    ['a list', '[1, 2] // [1, 2]', [[1, 2]]],
    ['a promise', 'Promise.resolve(3) // => 3', [3]],
    ['an expression over lines', '[3, 4]\n  .map((x) =>\n    x + 1)\n  .length // => 2', [2]],
    ['a declaration', 'const x: number = 2 // => 2', [2]],
    ['what is printed', 'console.log("//", 5 - 4) // => 1', [1]],
    [
      'an address within quotes',
      "'https://a.example // x' // => 'https://a.example // x'",
      ['https://a.example // x'],
    ],
  ])('compares %s', async (_, code, expected) => {
    const comparisons = await comparisonsIn(`\n\`\`\`ts\n${code}\n\`\`\`\n`)
    expect(comparisons.map(([, actual]) => actual)).toEqual(expected)
    expect(comparisons[0]![0]).toBe(2 + code.split('\n').length)
    expect(comparisons[0]![2]).toContainEqual(expected[0])
  })

  it.each([
    [
      'prose',
      "const x = 1 // the first\nx // 1 is the first\nx // 'tis x\nx // { id }\nconst y = x // 2",
    ],
    ['other languages', '```\n```sh\nexit 1\n```\n```ts no-run\nthrow 1'],
  ])('compares nothing of %s', async (_, code) => {
    expect(await comparisonsIn(`\`\`\`ts\n${code}\n\`\`\`\n`)).toEqual([])
  })

  it('reads the entries of the package from src', async () => {
    const code =
      "import { type Diagnostic, compileRules as compile } from 'ticket-triage/rules'\ntypeof compile // 'function'"
    expect(await comparisonsIn(`\`\`\`ts\n${code}\n\`\`\`\n`)).toEqual([
      [3, 'function', ['function']],
    ])
  })

  it.each([
    ['does not compile', 'const = 1'],
    ['throws', "throw new Error('no')"],
    ['imports what is not there', "import { a } from 'ticket-triage/nowhere'"],
    ['has no expression before an arrow', 'if (true) { // => 1\n}'],
  ])('fails an example that %s', async (_, code) => {
    await expect(comparisonsIn(`\`\`\`ts\n${code}\n\`\`\`\n`)).rejects.toThrow()
  })

  it('finds the examples of docstrings', () => {
    const examples = examplesInSource('src/numeric/softmax.ts')
    expect(examples).toMatchObject([
      { module: 'src/numeric/softmax.ts', code: expect.stringContaining('// => ') },
    ])
  })
})
