/**
 * `triage train`: labelled data in, a model folder out.
 */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LexiconSource } from '../features/index.js'
import { describeProblems, parseMessage } from '../message/index.js'
import { parseTaxonomy, type Taxonomy, writeModel } from '../models/index.js'
import { writeModelFiles } from '../node/index.js'
import {
  type LabelledMessage,
  type TrainedModel,
  trainIntents,
  trainTriage,
} from '../training/index.js'
import { readJson } from './read-json.js'
import { type Row, readRows, textsOf } from './read-labelled.js'
import { UsageError } from './usage-error.js'

export interface TrainCommandOptions {
  readonly data: readonly string[]
  readonly dev?: readonly string[]
  readonly out: string
  readonly text: string
  readonly label: string
  readonly seed: number
  readonly name: string
  readonly noneLabel?: string
  readonly taxonomy?: string
  readonly concepts?: string
}

export async function train(options: TrainCommandOptions): Promise<number> {
  refuseContradictions(options)
  const rows = await readRows(options.data)
  const taxonomy = options.taxonomy === undefined ? undefined : readTaxonomy(options.taxonomy)
  const isWhole = taxonomy !== undefined && options.concepts !== undefined
  const onStep = (step: string): void => void process.stderr.write(`${step}\n`)
  const startedMs = performance.now()
  const trained = isWhole
    ? trainTriage(
        rows.map((row, i) => labelledMessage(row, i, taxonomy)),
        {
          name: options.name,
          seed: options.seed,
          taxonomy,
          lexicon: readLexicon(options.concepts!),
          onStep,
        },
      )
    : trainIntents(textsOf(rows, options), {
        name: options.name,
        seed: options.seed,
        ...(options.dev && { dev: textsOf(await readRows(options.dev), options) }),
        ...(options.noneLabel !== undefined && { noneLabel: options.noneLabel }),
        ...(taxonomy && { taxonomy }),
        onStep,
      })
  const bytes = writeModel(trained.bundle)
  const { manifest } = trained.bundle
  writeModelFiles(options.out, options.name, bytes, {
    name: manifest.name,
    version: manifest.version,
    heads: Object.fromEntries(manifest.heads.map((head) => [head.name, head.labels.length])),
    thresholds: manifest.thresholds,
    training: manifest.training,
    heldOut: trained.heldOut,
  })
  process.stderr.write(`${summary(trained, bytes.length, performance.now() - startedMs)}\n`)
  return 0
}

/** What would be left unread without a word. */
function refuseContradictions({ taxonomy, concepts, dev, noneLabel }: TrainCommandOptions): void {
  if (concepts === undefined) return
  if (taxonomy === undefined) throw new UsageError('--concepts needs --taxonomy')
  if (dev !== undefined || noneLabel !== undefined)
    throw new UsageError('--concepts trains on full labels, without --dev and --none-label')
}

function summary({ bundle, heldOut }: TrainedModel, sizeBytes: number, ms: number): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
  return [
    `${bundle.manifest.training.messages} messages in ${(ms / 1000).toFixed(1)} s, ${(sizeBytes / 1e6).toFixed(2)} MB`,
    `held out: ${heldOut.messages} messages, accuracy ${percent(heldOut.accuracy)}, macro-F1 ${percent(heldOut.macroF1)}, calibration error ${percent(heldOut.ece)}`,
  ].join('\n')
}

function readTaxonomy(file: string): Taxonomy {
  const parsed = parseTaxonomy(readJson(file))
  if (!parsed.ok)
    throw new UsageError(parsed.problems.map((problem) => `${file}: ${problem}`).join('\n'))
  return parsed.taxonomy
}

/** `ids.json` and a file for each language. */
export function readLexicon(folder: string): LexiconSource {
  const read = (name: string): unknown => readJson(join(folder, name))
  const ids = (read('ids.json') as { readonly id: string }[]).map((concept) => concept.id)
  const languages = readdirSync(folder)
    .filter((name) => /^[a-z]{2}\.json$/u.test(name))
    .sort()
  return {
    ids,
    entries: Object.fromEntries(
      languages.map((name) => [
        name.slice(0, 2),
        read(name) as Readonly<Record<string, readonly string[]>>,
      ]),
    ),
  }
}

const LEVELS = {
  sentiment: [-2, 2],
  frustration: [0, 3],
  impact: [1, 3],
  urgency: [1, 3],
} as const

function labelledMessage(row: Row, i: number, taxonomy: Taxonomy): LabelledMessage {
  const parsed = parseMessage(row)
  if (!parsed.ok) {
    throw new UsageError(`row ${i + 1}: ${describeProblems(parsed.problems)}`)
  }
  const { lang, intent, human, repeat } = row
  if (typeof lang !== 'string' || typeof intent !== 'string' || typeof human !== 'boolean') {
    throw new UsageError(
      `row ${i + 1}: expected "lang" and "intent" (text) and "human" (true or false)`,
    )
  }
  if (!taxonomy.intents.some(({ id }) => id === intent))
    throw new UsageError(`row ${i + 1}: the taxonomy has no intent "${intent}"`)
  const level = (name: keyof typeof LEVELS): number => levelIn(row, i, name)
  return {
    ...parsed.message,
    lang,
    intent,
    human,
    sentiment: level('sentiment'),
    frustration: level('frustration'),
    impact: level('impact'),
    urgency: level('urgency'),
    repeat: repeat === true,
  }
}

function levelIn(row: Row, i: number, name: keyof typeof LEVELS): number {
  const value = row[name]
  const [least, most] = LEVELS[name]
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most)
    return value
  throw new UsageError(`row ${i + 1}: expected a whole number ${least} … ${most} in "${name}"`)
}
