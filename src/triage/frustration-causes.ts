/**
 * What makes a message sound frustrated: concepts and cues by cause.
 */

import type { CueId, FeatureInput } from '../features/index.js'

export interface CauseHit {
  readonly cause: string
  readonly startToken: number
  readonly endToken: number
}

/** Cause → the concepts that show it. */
const CONCEPTS_OF_CAUSE: Readonly<Record<string, readonly string[]>> = {
  'repeated-contact': ['third_time', 'wrote_before', 'still_not_solved'],
  waiting: ['wait', 'on_hold', 'no_answer', 'ignore', 'late'],
  'broken-promise': ['promise', 'nobody_came'],
  'threat-to-leave': ['threaten_leave', 'competitor', 'never_again'],
  'legal-threat': ['lawyer', 'court', 'sue', 'regulator', 'consumer_protection'],
  'public-threat': ['public_post'],
  chargeback: ['chargeback'],
  profanity: ['swear'],
  insult: ['insult', 'incompetent'],
  sarcasm: ['sarcasm_thanks', 'joke_is_this'],
  reproach: [
    'unacceptable',
    'shame',
    'disaster',
    'lie',
    'excuse',
    'treated_badly',
    'rip_off',
    'trust_lost',
    'rude',
  ],
  anger: ['angry', 'frustrated_fed_up', 'disappointed'],
}

const CAUSE_OF_CUE: Readonly<Partial<Record<CueId, string>>> = {
  capitals: 'capitals',
  lengthened: 'lengthened',
  exclamations: 'punctuation',
  bewilderment: 'punctuation',
  'masked-word': 'profanity',
  'angry-emoji': 'anger',
  'third-contact': 'repeated-contact',
  unanswered: 'waiting',
}

const CAUSE_OF_CONCEPT: ReadonlyMap<string, string> = new Map(
  Object.entries(CONCEPTS_OF_CAUSE).flatMap(([cause, concepts]) =>
    concepts.map((concept) => [concept, cause]),
  ),
)

/**
 * @param conceptIds - By number of the concept.
 * @param negated - For each token 1 in the scope of a negation: "not angry" is no cause.
 */
export function findCauses(
  { concepts, cues }: FeatureInput,
  conceptIds: readonly string[],
  negated: Uint8Array,
): CauseHit[] {
  const hits: CauseHit[] = []
  for (const { concept, startToken, endToken } of concepts) {
    const cause = CAUSE_OF_CONCEPT.get(conceptIds[concept] ?? '')
    if (cause !== undefined && negated[startToken] !== 1) hits.push({ cause, startToken, endToken })
  }
  for (const { id, startToken, endToken } of cues) {
    const cause = CAUSE_OF_CUE[id]
    if (cause !== undefined) hits.push({ cause, startToken, endToken })
  }
  return hits
}
