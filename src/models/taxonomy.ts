/**
 * What can be answered: intents, the route each goes to, and how much usually hangs on it.
 */

/** 1 is the highest: people in danger, money being lost / within the hour. 3 can wait. */
export type Level = 1 | 2 | 3

export interface TaxonomyIntent {
  readonly id: string
  readonly route: string
  readonly impact: Level
  readonly urgency: Level
  /** Always goes to a person and is never answered by itself. */
  readonly sensitive: boolean
  readonly definition?: string
}

export interface Taxonomy {
  /** Route → what it is for. */
  readonly routes: Readonly<Record<string, string>>
  readonly intents: readonly TaxonomyIntent[]
}
