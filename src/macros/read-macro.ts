/**
 * A macro file → a macro, or everything that is wrong with it.
 */

import { type LocatedEntry, readFrontMatter } from './front-matter.js'
import type { Macro } from './macro.js'
import type { MacroProblem } from './macro-problem.js'
import { type Report, readKeys, textOf } from './read-keys.js'
import { readVariables } from './read-variables.js'

export type ReadMacroResult =
  | { readonly ok: true; readonly macro: Macro }
  | { readonly ok: false; readonly problems: readonly MacroProblem[] }

/**
 * Read one macro: YAML between two `---` lines, then the Liquid body, which is not looked into here.
 *
 * @param file - Its name, for the problems.
 */
export function readMacro(source: string, file: string): ReadMacroResult {
  const parts = readFrontMatter(source)
  if (!parts.ok) return { ok: false, problems: parts.problems.map((found) => ({ file, ...found })) }

  const problems: MacroProblem[] = []
  const report: Report = (code, line, message) => {
    problems.push({ code, file, line, message })
  }
  const keys = readKeys(parts.head, KEYS, `Write \`key: value\` with ${KEYS.join(', ')}.`, report)
  const id = readId(keys, report)
  const title = readText(keys, 'title', report)
  const intents = readNames(keys.get('intents'), INTENT, 'an intent such as `order.status`', report)
  const languages = readNames(keys.get('languages'), LANGUAGE, 'a code such as `en`', report)
  const variables = readVariables(keys.get('variables'), report)
  if (intents?.length === 0) {
    report('missing-key', keys.get('intents')?.line ?? 1, 'A macro needs one of `intents` or more.')
  }
  if (parts.body === '') report('empty-body', parts.bodyLine, 'The macro has no text.')

  if (problems.length > 0 || !id || !title || !intents || !languages) {
    return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) }
  }
  const lines = Object.fromEntries([
    ...[...keys].map(([key, { line }]) => [key, line] as const),
    ...variables.map(({ variable, line }) => [`variables.${variable.name}`, line] as const),
    ['body', parts.bodyLine] as const,
  ])
  const macro: Macro = {
    id,
    title,
    intents,
    languages,
    variables: variables.map(({ variable }) => variable),
    body: parts.body,
    source: { file, lines },
  }
  return { ok: true, macro }
}

const KEYS = ['id', 'title', 'intents', 'languages', 'variables']
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const INTENT = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i
const LANGUAGE = /^[a-z]{2}$/

type Keys = ReadonlyMap<string, LocatedEntry>

function readId(keys: Keys, report: Report): string | undefined {
  const id = readText(keys, 'id', report)
  if (id === undefined || ID.test(id)) return id
  const message = `\`${id}\` is no id: small letters, digits and \`-\` between them.`
  report('bad-name', keys.get('id')!.line, message)
  return undefined
}

function readText(keys: Keys, key: string, report: Report): string | undefined {
  const entry = keys.get(key)
  const text = entry && textOf(entry.value)
  if (entry === undefined) report('missing-key', 1, `A macro needs \`${key}\`.`)
  else if (text === undefined) report('wrong-type', entry.line, `\`${key}\` must be a text.`)
  return text
}

/** A list of names, each once; empty where the key is left out. */
function readNames(
  entry: LocatedEntry | undefined,
  form: RegExp,
  expected: string,
  report: Report,
): readonly string[] | undefined {
  if (entry === undefined) return []
  const { key, line, value } = entry
  if (value.kind !== 'list') {
    report('wrong-type', line, `\`${key}\` must be a list: \`${key}: [ … ]\`.`)
    return undefined
  }
  const names = new Set<string>()
  for (const item of value.items) {
    const name = textOf(item)
    if (name === undefined || !form.test(name)) {
      report('wrong-type', item.line, `${name ? `\`${name}\`` : 'This'} is not ${expected}.`)
    } else if (names.has(name)) {
      report('bad-name', item.line, `\`${name}\` stands twice in \`${key}\`.`)
    } else {
      names.add(name)
    }
  }
  return [...names]
}
