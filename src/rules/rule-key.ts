/**
 * Something that a rule cannot match without, and by which it can be found.
 */

/** What must be so for a rule to match. */
export type RuleKey =
  | { readonly kind: 'equals'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'mentions'; readonly list: number }
