/**
 * A syntax tree as one text: what two rule sets that mean the same have in common.
 */

/** JSON with sorted keys, without what only says where a node was written. */
export function canonicalJson(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'file' || key === 'span' || key.endsWith('Span')) return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
