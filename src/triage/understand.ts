/**
 * A message → what it asks, in which tone, and what hangs on it: everything before the rules.
 */

import {
  type FeatureInput,
  type FoundEntity,
  findEntities,
  readFeatures,
} from '../features/index.js'
import { type CustomerText, type Message, readCustomerText } from '../message/index.js'
import {
  type FrustrationScore,
  type HeadPrediction,
  type IdentifiedLanguage,
  identifyLanguage,
  knownCode,
  type Level,
  type Prediction,
  readFrustration,
  readLevel,
  readSentiment,
  type Sentiment,
} from '../models/index.js'
import {
  createDocument,
  type Document,
  type Hit,
  type Matcher,
  negatedTokens,
} from '../text/index.js'
import type { Ranked } from './decision.js'
import type { ModelSet } from './model-set.js'
import type { Thread } from './thread.js'

export interface Understanding {
  readonly customerText: CustomerText
  readonly document: Document
  /** Of all patterns: the lexicon's first, then the rules'. */
  readonly hits: readonly Hit[]
  readonly features: FeatureInput
  /** For each token 1 where it stands in the scope of a negation. */
  readonly negated: Uint8Array
  readonly language: IdentifiedLanguage
  readonly prediction: Prediction
  readonly intent: Ranked | undefined
  readonly intents: readonly Ranked[]
  readonly alternatives: readonly Ranked[]
  readonly sentiment: Sentiment | undefined
  readonly frustration: FrustrationScore | undefined
  readonly impact: Level | undefined
  readonly urgency: Level | undefined
  /** The customer writes again about the same thing. */
  readonly isRepeat: boolean
  readonly needsPerson: boolean
  readonly sensitive: readonly string[]
  readonly entities: readonly FoundEntity[]
}

export interface Reader {
  readonly matcher: Matcher
  readonly models: ModelSet
  /** Only these languages can be answered; all where absent. */
  readonly languages: readonly string[] | undefined
  /** Text beyond so many UTF-16 units is not read. */
  readonly mostCharacters: number
}

const ALTERNATIVES = 5
/** A second request is one where the model gives it at least this share of the first one's probability. */
const SECOND_REQUEST_SHARE = 0.4
/** Under this a language told from the text alone yields to what the helpdesk knows of the customer. */
const SURE_LANGUAGE = 0.7
/** What is known of the customer says of this message: likelier than not, and not more. */
const HINT_PROBABILITY = 0.6

export function understand(message: Message, thread: Thread, reader: Reader): Understanding {
  const { matcher, models } = reader
  const { lexicon } = models
  const customerText = readCustomerText(message)
  const document = createDocument(
    customerText.text.slice(0, reader.mostCharacters),
    customerText.subjectLength,
  )
  const language = languageOf(message, document, reader)
  const code = knownCode(language)
  const hits = matcher.match(document.tokens, code)
  const conceptHits = hits.filter((hit) => hit.pattern < lexicon.patterns.length)
  const features = readFeatures(document, conceptHits, { lexicon, language: code, thread })
  const prediction = models.predict(features)
  const ranked = rank(prediction.heads.get('intent'))
  const [best] = ranked
  // Emoji and punctuation tell the tone, but ask for nothing and put nothing at stake.
  const hasRequest = prediction.hasEvidence && document.tokens.some((it) => it.kind === 'word')
  const isUnderstood =
    best !== undefined && hasRequest && best.probability >= models.thresholds.refuse
  const facts = isUnderstood ? models.intents.get(best.id) : undefined
  const sentiment = prediction.heads.get('sentiment')
  const frustration = prediction.heads.get('frustration')
  return {
    customerText,
    document,
    hits,
    features,
    negated: negatedTokens(document.tokens, code),
    language,
    prediction,
    intent: isUnderstood ? best : undefined,
    intents: isUnderstood
      ? ranked.filter((it) => it.probability >= best.probability * SECOND_REQUEST_SHARE)
      : [],
    alternatives: ranked.slice(0, ALTERNATIVES),
    sentiment: sentiment && readSentiment(sentiment),
    frustration: frustration && readFrustration(frustration),
    impact: levelOf(prediction.heads.get('impact'), hasRequest) ?? facts?.impact,
    urgency: levelOf(prediction.heads.get('urgency'), hasRequest) ?? facts?.urgency,
    isRepeat: thread.contacts > 1 || probabilityOf(prediction, 'repeat', 'true') >= 0.5,
    needsPerson:
      hasRequest && probabilityOf(prediction, 'human', 'true') >= (models.thresholds.human ?? 1),
    sensitive: ranked
      .filter(
        (it) =>
          hasRequest &&
          models.intents.get(it.id)?.sensitive &&
          it.probability >= (models.thresholds.sensitive ?? 1),
      )
      .map((it) => it.id),
    entities: findEntities(document),
  }
}

function languageOf(
  { language }: Message,
  { tokens }: Document,
  { models, languages }: Reader,
): IdentifiedLanguage {
  const known = knownLanguage(language, languages ?? models.language?.labels)
  const found: IdentifiedLanguage = models.language
    ? identifyLanguage(models.language, tokens, languages)
    : { code: 'und', probability: 0 }
  if (known === undefined || found.code === known || found.probability >= SURE_LANGUAGE)
    return found
  return { code: known, probability: HINT_PROBABILITY }
}

function rank(prediction: HeadPrediction | undefined): Ranked[] {
  if (prediction === undefined) return []
  const { head, probabilities } = prediction
  return head.labels
    .map((id, i) => ({ id, probability: probabilities[i]! }))
    .sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1))
}

/** ISO 639-1 code of a BCP 47 tag; `undefined` for one without (`und`, `fil`) and for one that is not allowed. */
function knownLanguage(
  tag: string | undefined,
  allowed: readonly string[] | undefined,
): string | undefined {
  const code = /^[a-z]{2}(?=$|[-_])/iu.exec(tag ?? '')?.[0].toLowerCase()
  return code !== undefined && (allowed?.includes(code) ?? true) ? code : undefined
}

/** 3 where nothing can be read. */
function levelOf(head: HeadPrediction | undefined, hasRequest: boolean): Level | undefined {
  return head && (hasRequest ? (readLevel(head) as Level) : 3)
}

function probabilityOf({ heads }: Prediction, name: string, label: string): number {
  const found = heads.get(name)
  const i = found?.head.labels.indexOf(label) ?? -1
  return found?.probabilities[i] ?? 0
}
