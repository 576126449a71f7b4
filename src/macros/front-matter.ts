/**
 * The YAML between two `---` lines at the top of a file, as a tree that knows its lines.
 */

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

/** A YAML value with the line it begins on, counted from 1. */
export type LocatedValue =
  | { readonly kind: 'map'; readonly line: number; readonly entries: readonly LocatedEntry[] }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly LocatedValue[] }
  | { readonly kind: 'scalar'; readonly line: number; readonly value: unknown }
  /** An alias or another thing that has no place here. */
  | { readonly kind: 'other'; readonly line: number }

export interface LocatedEntry {
  readonly key: string
  readonly line: number
  readonly value: LocatedValue
}

export type FrontMatterResult =
  | {
      readonly ok: true
      readonly head: LocatedValue
      /** Without empty lines at its ends. */
      readonly body: string
      readonly bodyLine: number
    }
  | { readonly ok: false; readonly problems: readonly FrontMatterProblem[] }

export interface FrontMatterProblem {
  readonly code: 'no-front-matter' | 'bad-yaml'
  readonly line: number
  readonly message: string
}

const OPENING = /^\uFEFF?---[ \t]*\n/
const CLOSING = /^---[ \t]*(?:\n|$)/m

export function readFrontMatter(source: string): FrontMatterResult {
  const text = source.replaceAll('\r\n', '\n')
  const opening = OPENING.exec(text)
  if (!opening) return noFrontMatter('The file must begin with a line `---`.')
  const rest = text.slice(opening[0].length)
  const closing = CLOSING.exec(rest)
  if (!closing) return noFrontMatter('The front matter is never closed: add a line `---` after it.')

  const yaml = rest.slice(0, closing.index)
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false })
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + 1 // after the first `---`
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      code: 'bad-yaml' as const,
      line: lineAt(error.pos[0]),
      message: error.message,
    }))
    return { ok: false, problems }
  }
  const afterHead = rest.slice(closing.index + closing[0].length)
  const emptyLines = /^(?:[ \t]*\n)*/.exec(afterHead)![0]
  return {
    ok: true,
    head: locate(document.contents, lineAt),
    body: afterHead.slice(emptyLines.length).trimEnd(),
    bodyLine: lineCount(text.slice(0, text.length - afterHead.length) + emptyLines),
  }
}

function noFrontMatter(message: string): FrontMatterResult {
  return { ok: false, problems: [{ code: 'no-front-matter', line: 1, message }] }
}

function locate(
  node: Node | null,
  lineAt: (offset: number) => number,
  fallbackLine = 2,
): LocatedValue {
  const line = node?.range ? lineAt(node.range[0]) : fallbackLine
  if (node === null) return { kind: 'scalar', line, value: null }
  if (isScalar(node)) return { kind: 'scalar', line, value: node.value }
  if (isSeq<Node>(node)) {
    return { kind: 'list', line, items: node.items.map((item) => locate(item, lineAt, line)) }
  }
  if (!isMap<Node, Node | null>(node)) return { kind: 'other', line }
  const entries = node.items.map(({ key, value }) => {
    const keyLine = key.range ? lineAt(key.range[0]) : line
    const name = isScalar(key) ? String(key.value) : key.toString()
    return { key: name, line: keyLine, value: locate(value, lineAt, keyLine) }
  })
  return { kind: 'map', line, entries }
}

function lineCount(text: string): number {
  return text.split('\n').length
}
