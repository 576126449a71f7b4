/**
 * Which features and which net: each recipe cross-validated on the training messages of the project (five folds),
 * and, where labelled messages of one's own are named, trained on all and measured on them.
 *
 * node bench/run.mjs recipes [MESSAGES.ndjson…]
 */

import { readdirSync } from 'node:fs'
import { readRows } from '../src/cli/read-labelled.js'
import { readLexicon } from '../src/cli/train.js'
import { compileLexicon, type FeatureSettings, readFeatures } from '../src/features/index.js'
import { type Message, readCustomerText } from '../src/message/index.js'
import { compileMatcher, createDocument, foldWord, stemmerFor } from '../src/text/index.js'
import type { Example, HeadSpec } from '../src/training/example.js'
import { type FitOptions, fitModel } from '../src/training/fit-model.js'
import { crossFit } from '../src/training/held-out-scores.js'
import { TRIAGE_RECIPE } from '../src/training/triage-recipe.js'

interface Recipe {
  readonly name: string
  readonly settings?: Partial<FeatureSettings>
  readonly fit?: Partial<FitOptions>
  readonly allLanguages?: boolean
  readonly stems?: boolean
}

/** One net instead of four: it shows the same differences in a quarter of the time. */
const BASE: FitOptions = { ...TRIAGE_RECIPE, netCount: 1, seed: 1 }
const BLOCKS = BASE.settings.blockWeights

const RECIPES: readonly Recipe[] = [
  { name: 'one net of 64: word 1–2-grams cut to 6 letters, concepts, pairs, cues' },
  { name: 'four nets of 64', fit: { netCount: 4 } },
  {
    name: 'four nets of 40, features in four messages or more',
    fit: { netCount: 4, hiddenCount: 40, leastDocuments: 4 },
  },
  { name: 'one net of 160', fit: { hiddenCount: 160 } },
  { name: 'whole words', settings: { wordPrefix: 0 } },
  { name: 'stems', stems: true, settings: { wordPrefix: 0 } },
  { name: 'words cut to 5 letters', settings: { wordPrefix: 5 } },
  { name: 'single words only', settings: { wordLength: 1 } },
  { name: 'no words', settings: { blockWeights: { ...BLOCKS, words: 0 } } },
  {
    name: 'no concepts, no pairs',
    settings: { blockWeights: { ...BLOCKS, concepts: 0, conceptPairs: 0 } },
  },
  { name: 'no pairs', settings: { blockWeights: { ...BLOCKS, conceptPairs: 0 } } },
  { name: 'no cues', settings: { blockWeights: { ...BLOCKS, cues: 0 } } },
  { name: 'concepts of all languages at once', allLanguages: true },
  { name: 'input dropout 0.4', fit: { inputDropout: 0.4 } },
  { name: 'hidden dropout 0.2', fit: { hiddenDropout: 0.2 } },
  { name: 'no label smoothing', fit: { labelSmoothing: 0 } },
  { name: 'features in two messages or more', fit: { leastDocuments: 2 } },
  {
    name: 'and character 3–4-grams',
    settings: {
      shortestCharacters: 3,
      longestCharacters: 4,
      blockWeights: { ...BLOCKS, characters: 0.4 },
    },
  },
]

const TRAINING = 'fixtures/training'
const lexicon = compileLexicon(readLexicon('fixtures/concepts'))
const matcher = compileMatcher(lexicon.patterns)

const training = await readRows(
  readdirSync(TRAINING)
    .sort()
    .map((name) => `${TRAINING}/${name}`),
)
const own = await readRows(process.argv.slice(2))
const labels = [...new Set(training.map((row) => String(row.intent)))].sort()
const heads: HeadSpec[] = [{ name: 'intent', labels, lossWeight: 1 }]
const only = process.env.RECIPE

console.log(
  `| recipe | features | cross-validated | ${own.length > 0 ? 'own messages | ' : ''}seconds |`,
)
console.log(`| --- | --- | --- | ${own.length > 0 ? '--- | ' : ''}--- |`)
for (const recipe of RECIPES) {
  if (only !== undefined && !recipe.name.includes(only)) continue
  const startedMs = performance.now()
  const options: FitOptions = {
    ...BASE,
    ...recipe.fit,
    settings: { ...BASE.settings, ...recipe.settings },
  }
  const examples = training.map((row) => exampleOf(row, recipe))
  const held = crossFit(examples, heads, options)
  const cells = [recipe.name]
  const whole = fitModel(examples, heads, options)
  cells.push(String(whole.space.keys.length), percent(accuracy(held.examples, held.scores)))
  if (own.length > 0) {
    const measured = own.map((row) => exampleOf(row, recipe))
    cells.push(percent(accuracy(measured, measured.map(whole.score))))
  }
  cells.push(((performance.now() - startedMs) / 1000).toFixed(0))
  console.log(`| ${cells.join(' | ')} |`)
}

function exampleOf(
  row: Readonly<Record<string, unknown>>,
  { stems, allLanguages }: Recipe,
): Example {
  const lang = String(row.lang)
  const { text, subjectLength } = readCustomerText(row as unknown as Message)
  const document = createDocument(text, subjectLength)
  const hits = matcher.match(document.tokens, lang)
  const stem = stems ? stemmerFor(lang) : undefined
  const read = stem
    ? {
        ...document,
        tokens: document.tokens.map((it) => ({
          ...it,
          folded: it.kind === 'word' ? foldWord(stem(it.text.toLowerCase())) : it.folded,
        })),
      }
    : document
  const input = readFeatures(read, hits, { lexicon, language: allLanguages ? undefined : lang })
  return { input, language: lang, targets: { intent: String(row.intent) } }
}

function accuracy(examples: readonly Example[], scores: readonly Float64Array[]): number {
  const right = examples.filter((example, i) => {
    const row = scores[i]!
    return labels[row.indexOf(Math.max(...row))] === example.targets.intent
  })
  return right.length / examples.length
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}
