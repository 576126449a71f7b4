/**
 * The names of the default taxonomy that rules may use.
 */

import taxonomy from '../../fixtures/taxonomy.json' with { type: 'json' }

export const INTENTS: readonly string[] = taxonomy.intents.map(({ id }) => id)
export const ROUTES: readonly string[] = Object.keys(taxonomy.routes)
export const SENSITIVE: readonly string[] = taxonomy.intents
  .filter(({ sensitive }) => sensitive)
  .map(({ id }) => id)
