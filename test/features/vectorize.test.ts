import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createVectorize,
  FEATURE_BLOCKS,
  type FeatureInput,
  type FeatureSettings,
  type FeatureSpace,
  findCues,
  visitFeatures,
} from '../../src/features/index.js'
import type { SparseVector } from '../../src/numeric/index.js'
import { createDocument } from '../../src/text/index.js'
import { buildFeatureSpace } from '../../src/training/build-feature-space.js'
import { EVERY_BLOCK, onlyBlock } from './settings.js'

function inputOf(text: string): FeatureInput {
  const document = createDocument(text)
  const concepts = document.tokens.flatMap(({ folded }, i) =>
    folded.startsWith('o') ? [{ concept: folded.length, startToken: i, endToken: i + 1 }] : [],
  )
  return { document, concepts, cues: findCues(document) }
}

const TEXTS = [
  'Where is my order?',
  'order of one parcel',
  'my order is LATE!!',
  'one order or one parcel',
]
const WEIGHTS = { words: 1, characters: 0.5, concepts: 2, conceptPairs: 0.25, cues: 0.75 }
const SETTINGS: FeatureSettings = { ...EVERY_BLOCK, blockWeights: WEIGHTS }
const SPACE = buildFeatureSpace(TEXTS.map(inputOf), SETTINGS, { leastDocuments: 1 })

/** The formula of the docstring, with a Map for each step. */
function vectorizeNaively(
  { settings, keys, rarity }: FeatureSpace,
  input: FeatureInput,
): Map<number, number> {
  const counts = new Map<number, { block: number; count: number }>()
  visitFeatures(input, settings, (block, key, _start, _end, amount) => {
    const column = keys.indexOf(key)
    if (column >= 0) counts.set(column, { block, count: (counts.get(column)?.count ?? 0) + amount })
  })
  const values = new Map<number, number>()
  FEATURE_BLOCKS.forEach((name, block) => {
    const own = [...counts].filter(([, counted]) => counted.block === block)
    const raw = own.map(([column, { count }]) => (1 + Math.log(count)) * rarity[column]!)
    const length = Math.hypot(...raw)
    own.forEach(([column], i) => {
      values.set(column, (raw[i]! / length) * settings.blockWeights[name])
    })
  })
  const length = Math.hypot(...values.values())
  return new Map([...values].map(([column, value]) => [column, value / length]))
}

const lengthOf = ({ values }: SparseVector) => Math.hypot(...values)

describe('createVectorize', () => {
  const vectorize = createVectorize(SPACE)
  const words = fc.constantFrom(
    'order',
    'my',
    'one',
    'of',
    'or',
    'LATE',
    'parcel',
    '!!',
    '.',
    'unknown',
  )
  const text = fc.array(words, { maxLength: 15 }).map((list) => list.join(' '))

  it('agrees with the formula, however often it was called before', () => {
    fc.assert(
      fc.property(text, (message) => {
        const { indices, values } = vectorize(inputOf(message))
        const expected = vectorizeNaively(SPACE, inputOf(message))
        expect([...indices]).toEqual([...expected.keys()].sort((a, b) => a - b))
        indices.forEach((column, k) => {
          expect(values[k]).toBeCloseTo(expected.get(column)!, 5)
        })
      }),
    )
  })

  it('gives length 1, or nothing where it knows no feature', () => {
    fc.assert(
      fc.property(text, (message) => {
        const vector = vectorize(inputOf(message))
        return vector.indices.length === 0 || Math.abs(lengthOf(vector) - 1) < 1e-5
      }),
    )
    const unknown = createVectorize({
      ...SPACE,
      keys: new Uint32Array(),
      rarity: new Float32Array(),
    })
    expect(unknown(inputOf('Where is my order?')).indices).toHaveLength(0)
  })

  it('gives nothing for an empty text in a space of words', () => {
    const settings = onlyBlock('words')
    const space = buildFeatureSpace([inputOf('order')], settings, { leastDocuments: 1 })
    expect(createVectorize(space)(inputOf(''))).toEqual({
      indices: new Uint32Array(),
      values: new Float32Array(),
    })
  })

  it('counts a cue of amount 0 as absent', () => {
    const settings = onlyBlock('cues')
    const cue = { id: 'capitals' as const, amount: 1, startToken: 0, endToken: 1 }
    const input = { ...inputOf('a'), cues: [cue] }
    const vectorizeCues = createVectorize(
      buildFeatureSpace([input], settings, { leastDocuments: 1 }),
    )
    expect(vectorizeCues(input).indices).toHaveLength(1)
    expect(vectorizeCues({ ...input, cues: [{ ...cue, amount: 0 }] }).indices).toHaveLength(0)
  })
})
