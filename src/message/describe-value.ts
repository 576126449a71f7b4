/**
 * Any value in a few words, for the messages of problems.
 */

const LONGEST_QUOTE = 40

/**
 * @example
 * describeValue(12) // => '12'
 */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return JSON.stringify(
        value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value,
      )
    case 'object':
      return 'an object'
    case 'function':
      return 'a function'
    default:
      return String(value)
  }
}
