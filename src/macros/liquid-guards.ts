/**
 * What of Liquid a macro may use. Everything else is taken out before a body is read.
 */

/** Without `capture`: doubling what it holds passes the memory limit of liquidjs 10.30. */
export const ALLOWED_TAGS: readonly string[] = [
  'assign',
  'case',
  'comment',
  'for',
  'if',
  'raw',
  'unless',
]

/**
 * Left out: what is random (`sample`), reads the clock (`date_to_*`), throws on a value that a customer can
 * give (`url_decode`), or evaluates text where the check of the variables does not see it (`*_exp`). `date`
 * and `url_encode` are our own.
 */
export const ALLOWED_FILTERS: readonly string[] = [
  ...['abs', 'at_least', 'at_most', 'ceil', 'divided_by', 'floor', 'minus', 'modulo', 'plus'],
  ...['round', 'times'],
  ...['append', 'capitalize', 'downcase', 'lstrip', 'prepend', 'remove', 'remove_first'],
  ...['remove_last', 'replace', 'replace_first', 'replace_last', 'rstrip', 'slice', 'split'],
  ...['strip', 'strip_html', 'strip_newlines', 'truncate', 'truncatewords', 'upcase', 'url_encode'],
  ...['compact', 'concat', 'first', 'join', 'last', 'map', 'reverse', 'size', 'sort'],
  ...['sort_natural', 'sum', 'uniq', 'where'],
  ...['date', 'default'],
]

export interface LiquidLimits {
  /** UTF-16 units of a body. */
  readonly bodyLimit: number
  /** UTF-16 units of the text. */
  readonly outputLimit: number
  /** Rounds of all loops of a macro together. */
  readonly loopLimit: number
  /** What the filters may build, in units of liquidjs: about one for a character or an entry of a list. */
  readonly memoryLimit: number
  /** Wall clock, the last resort: a lower one could change with the load of the machine what comes out. */
  readonly renderLimitMs: number
}

export const DEFAULT_LIMITS: LiquidLimits = {
  bodyLimit: 20_000,
  outputLimit: 20_000,
  loopLimit: 1_000,
  memoryLimit: 1_000_000,
  renderLimitMs: 5_000,
}
