/**
 * Messages labelled in full → a model that stands on its own: language, intent, tone, stakes.
 */

import { compileLexicon, type LexiconSource, readFeatures } from '../features/index.js'
import { type Message, readCustomerText } from '../message/index.js'
import type { Taxonomy } from '../models/index.js'
import { compileMatcher, createDocument } from '../text/index.js'
import type { Example, HeadSpec } from './example.js'
import { fitLanguage, type LanguageSample } from './fit-language.js'
import { type TrainedModel, trainModel } from './train-model.js'
import { transliterate } from './transliterate.js'
import { TRIAGE_RECIPE } from './triage-recipe.js'

/** A message with what a good support lead would decide on it. */
export interface LabelledMessage extends Message {
  readonly lang: string
  readonly intent: string
  readonly sentiment: number
  readonly frustration: number
  readonly impact: number
  readonly urgency: number
  readonly human: boolean
  readonly repeat?: boolean
}

export interface TrainTriageOptions {
  readonly name: string
  readonly taxonomy: Taxonomy
  readonly lexicon: LexiconSource
  readonly seed?: number
  readonly onStep?: (step: string) => void
}

/** The tone and stakes heads share the hidden layer with the intents and must not outweigh them. */
const SIDE_WEIGHT = 0.5

/** Same messages, taxonomy, lexicon and seed: same model. */
export function trainTriage(
  messages: readonly LabelledMessage[],
  { name, taxonomy, lexicon: source, seed = 1, onStep }: TrainTriageOptions,
): TrainedModel {
  const lexicon = compileLexicon(source)
  const matcher = compileMatcher(lexicon.patterns)
  const examples = messages.map((message): Example => {
    const { text, subjectLength } = readCustomerText(message)
    const document = createDocument(text, subjectLength)
    const hits = matcher.match(document.tokens, message.lang)
    return {
      input: readFeatures(document, hits, { lexicon, language: message.lang }),
      language: message.lang,
      targets: {
        intent: message.intent,
        sentiment: String(message.sentiment),
        frustration: String(message.frustration),
        impact: String(message.impact),
        urgency: String(message.urgency),
        human: String(message.human),
        repeat: String(message.repeat ?? false),
      },
    }
  })
  onStep?.('fitting the language head')
  const language = fitLanguage([...samplesOf(examples), ...wordsOf(source)], seed)
  return trainModel(examples, headsOf(taxonomy), {
    ...TRIAGE_RECIPE,
    leastDocuments: leastDocumentsFor(messages.length),
    name,
    seed,
    taxonomy,
    lexicon,
    language,
    ...(onStep && { onStep }),
  })
}

/** The recipe's from 9,000 messages on; the fewer there are, the rarer a feature may be, down to a single message. */
function leastDocumentsFor(messageCount: number): number {
  const most = TRIAGE_RECIPE.leastDocuments
  return Math.max(1, Math.min(most, Math.floor((messageCount * most) / 9000)))
}

function headsOf(taxonomy: Taxonomy): HeadSpec[] {
  const side = (name: string, labels: readonly (number | boolean)[]): HeadSpec => ({
    name,
    labels: labels.map(String),
    lossWeight: SIDE_WEIGHT,
    isOrdinal: typeof labels[0] === 'number',
  })
  return [
    { name: 'intent', labels: taxonomy.intents.map((intent) => intent.id), lossWeight: 1 },
    side('sentiment', [-2, -1, 0, 1, 2]),
    side('frustration', [0, 1, 2, 3]),
    side('impact', [1, 2, 3]),
    side('urgency', [1, 2, 3]),
    side('human', [false, true]),
    side('repeat', [false, true]),
  ]
}

/** Every message, and in Latin letters every third of those written in Cyrillic. */
function samplesOf(examples: readonly Example[]): LanguageSample[] {
  return examples.flatMap(({ language, input }, i): LanguageSample[] => {
    const { text } = input.document
    const latin = i % 3 === 0 ? transliterate(text, language) : undefined
    return latin === undefined
      ? [{ language, text }]
      : [
          { language, text },
          { language, text: latin },
        ]
  })
}

/** The lexicon also teaches how languages are spelled that have no messages yet. */
function wordsOf({ entries }: LexiconSource): LanguageSample[] {
  return Object.entries(entries).flatMap(([language, concepts]) =>
    Object.values(concepts).map((words) => ({
      language,
      text: words.join(' ').replaceAll('*', ''),
    })),
  )
}
