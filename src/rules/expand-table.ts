/**
 * A table as the rules it stands for: row 2 of `desk` is the rule `desk/2`.
 */

import type { Report } from './diagnostic.js'
import { didYouMean } from './edit-distance.js'
import type { Field } from './field.js'
import type { Action, Cond, RuleDecl, TableCell, TableColumn, TableDecl, Value } from './tree.js'

/** @param report - Hears of columns and cells that no action can be made of. */
export function expandTable(
  table: TableDecl,
  fields: ReadonlyMap<string, Field>,
  report: Report,
): RuleDecl[] {
  const { file, name, title, columns, rows } = table
  for (const { isOutput, name: slot, span } of columns)
    if (isOutput && !OUTPUTS.has(slot))
      report(
        'S017',
        span,
        `A table decides ${[...OUTPUTS.keys()].join(', ')}; found \`${slot}\`.${didYouMean(slot, OUTPUTS.keys())}`,
      )
  return rows.map(({ cells, span }, row) => {
    const pairs = columns.map((column, index) => ({ column, cell: cells[index]! }))
    const then = pairs.flatMap(({ column, cell }) => actionOf(column, cell, report) ?? [])
    return {
      kind: 'rule',
      file,
      name: `${name}/${row + 1}`,
      title,
      shadow: false,
      when: pairs.flatMap(({ column, cell }) => conditionOf(column, cell, fields) ?? []),
      unless: [],
      then,
      tests: [],
      span,
    }
  })
}

function conditionOf(
  { name, isOutput, span: fieldSpan }: TableColumn,
  { values, span }: TableCell,
  fields: ReadonlyMap<string, Field>,
): Cond | undefined {
  const [value] = values
  if (isOutput || !value) return undefined
  const on = { field: name, fieldSpan, span }
  if (fields.get(name)?.type === 'list') return { op: 'has', ...on, quantifier: 'any', values }
  return values.length === 1
    ? { op: 'is', ...on, negated: false, value, confidence: undefined }
    : { op: 'in', ...on, negated: false, values, valuesSpan: span }
}

function actionOf(column: TableColumn, cell: TableCell, report: Report): Action | undefined {
  const output = column.isOutput ? OUTPUTS.get(column.name) : undefined
  if (!output || cell.values.length === 0) return undefined
  const action = output(cell.values, cell.span)
  if (!action)
    report('S017', cell.span, `This is no value for \`${column.name}\`. Write texts in quotes.`)
  return action
}

type Output = (values: readonly Value[], span: TableCell['span']) => Action | undefined

const OUTPUTS: ReadonlyMap<string, Output> = new Map<string, Output>([
  ['route', (values, span) => withText(values, (to) => ({ do: 'route', to, toSpan: span, span }))],
  [
    'priority',
    ([value, ...more], span) =>
      value?.kind === 'number' && more.length === 0
        ? { do: 'priority', to: value.number, toSpan: span, span }
        : undefined,
  ],
  [
    'macro',
    (values, span) =>
      withText(values, (macro) => ({ do: 'macro', macro, macroSpan: span, with: [], span })),
  ],
  ['tag', (values, span) => tagsOf(values, 'tag', span)],
  ['untag', (values, span) => tagsOf(values, 'untag', span)],
  ['note', (values, span) => withText(values, (text) => ({ do: 'note', text, span }))],
  ['handoff', (values, span) => withText(values, (because) => ({ do: 'handOff', because, span }))],
])

function withText(
  [value, ...more]: readonly Value[],
  action: (text: string) => Action,
): Action | undefined {
  return value?.kind === 'text' && more.length === 0 ? action(value.text) : undefined
}

function tagsOf(
  values: readonly Value[],
  kind: 'tag' | 'untag',
  span: TableCell['span'],
): Action | undefined {
  const tags = values.flatMap((value) =>
    value.kind === 'text' ? [{ tag: value.text, span: value.span }] : [],
  )
  return tags.length === values.length ? { do: kind, tags, span } : undefined
}
