/**
 * A model of five intents in English and Polish, learned from invented messages in a moment.
 */

import { type Taxonomy, type Thresholds, writeModel } from '../../src/models/index.js'
import { type LabelledMessage, type TrainedModel, trainTriage } from '../../src/training/index.js'

export const TAXONOMY: Taxonomy = {
  routes: { orders: 'Orders', returns: 'Returns', safety: 'A person', none: 'Nothing to do' },
  intents: [
    { id: 'order.status', route: 'orders', impact: 3, urgency: 2, sensitive: false },
    { id: 'refund.request', route: 'returns', impact: 3, urgency: 3, sensitive: false },
    { id: 'contact.human', route: 'orders', impact: 3, urgency: 2, sensitive: false },
    { id: 'legal.threat', route: 'safety', impact: 2, urgency: 2, sensitive: true },
    { id: 'other.auto_reply', route: 'none', impact: 3, urgency: 3, sensitive: false },
  ],
}

const TEXTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'order.status': {
    en: ['where is my parcel', 'has my parcel been sent', 'when does the parcel come, where is it'],
    pl: ['gdzie jest moja paczka', 'kiedy przyjdzie paczka', 'gdzie jest paczka, czy wysłana'],
  },
  'refund.request': {
    en: ['I want my money back', 'please give me a refund', 'refund the money to my card'],
    pl: ['chcę zwrot pieniędzy', 'proszę o zwrot pieniędzy', 'zwrot na moją kartę'],
  },
  'contact.human': {
    en: ['let me talk to a human agent', 'I need a real human agent', 'connect me to a human'],
    pl: ['chcę rozmawiać z konsultantem', 'proszę połączyć z konsultantem', 'wolę konsultanta'],
  },
  'legal.threat': {
    en: ['my lawyer will sue you', 'you hear from my lawyer', 'I will go to court with a lawyer'],
    pl: ['mój adwokat pójdzie do sądu', 'odezwie się mój adwokat', 'idę z tym do sądu'],
  },
  'other.auto_reply': {
    en: ['I am out of office', 'out of office until Monday', 'automatic reply: out of office'],
    pl: ['jestem poza biurem', 'odpowiedź automatyczna: poza biurem', 'poza biurem do wtorku'],
  },
}

export const MESSAGES: readonly LabelledMessage[] = Object.entries(TEXTS).flatMap(
  ([intent, byLanguage]) =>
    Object.entries(byLanguage).flatMap(([lang, bodies]) =>
      bodies.map((body): LabelledMessage => {
        const facts = TAXONOMY.intents.find((it) => it.id === intent)!
        const isThreat = intent === 'legal.threat'
        const isRequest = ['order.status', 'refund.request'].includes(intent)
        return {
          body,
          lang,
          intent,
          sentiment: isThreat ? -2 : 0,
          frustration: isThreat ? 3 : 0,
          impact: facts.impact,
          urgency: facts.urgency,
          human: !isRequest && intent !== 'other.auto_reply',
        }
      }),
    ),
)

/** A concept for each intent: what sets them apart. */
export const LEXICON = {
  ids: ['parcel', 'refund', 'human', 'lawyer', 'away'],
  entries: {
    en: {
      parcel: ['parcel', 'package'],
      refund: ['refund', 'money back'],
      human: ['human'],
      lawyer: ['lawyer'],
      away: ['out of office'],
    },
    pl: {
      parcel: ['paczk*'],
      refund: ['zwrot*'],
      human: ['konsultant*'],
      lawyer: ['adwokat*', 'sąd*'],
      away: ['poza biurem'],
    },
  },
}

export function trainTiny(seed = 1): TrainedModel {
  return trainTriage(MESSAGES, { name: 'tiny', taxonomy: TAXONOMY, lexicon: LEXICON, seed })
}

/** @param thresholds - In place of those learned, which so few messages cannot settle. */
export function tinyModel(thresholds: Partial<Thresholds> = {}): Uint8Array {
  const { bundle } = trainTiny()
  const settled = { refuse: 0.3, sensitive: 0.5, human: 0.9, ...thresholds }
  return writeModel({ ...bundle, manifest: { ...bundle.manifest, thresholds: settled } })
}
