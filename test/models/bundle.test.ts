import { describe, expect, it } from 'vitest'
import { compileLexicon, LETTER_BUCKETS } from '../../src/features/index.js'
import {
  type ModelBundle,
  ModelFormatError,
  readModel,
  writeModel,
} from '../../src/models/index.js'
import { readTensorFile, writeTensorFile } from '../../src/models/tensor-file.js'
import { EVERY_BLOCK } from '../features/settings.js'
import { randomNet } from './random-net.js'

const NET = randomNet(1)
const SMALLEST: ModelBundle = {
  manifest: {
    name: 'tiny',
    version: '0badcafe',
    heads: [
      { name: 'intent', labels: ['a', 'b', 'c'], offset: 0, temperature: 1.25 },
      { name: 'human', labels: ['true'], offset: 3, temperature: 1 },
    ],
    settings: EVERY_BLOCK,
    thresholds: { refuse: 0.3, sensitive: 0.1 },
    hiddenCount: NET.hiddenCount,
    training: { seed: 1, messages: 10 },
  },
  space: {
    settings: EVERY_BLOCK,
    keys: Uint32Array.from({ length: NET.inputCount }, (_, i) => i * 1000),
    rarity: new Float32Array(NET.inputCount).fill(1.5),
  },
  net: NET,
}
const FULL: ModelBundle = {
  ...SMALLEST,
  language: {
    labels: ['en', 'pl'],
    weights: Int8Array.from({ length: LETTER_BUCKETS * 2 }, (_, i) => (i % 255) - 127),
    scale: 0.02,
    bias: Float32Array.of(0.5, -0.5),
  },
  lexicon: compileLexicon({
    ids: ['parcel', 'late'],
    entries: { pl: { parcel: ['paczk*'], late: ['za późno'] }, ar: { parcel: ['طرد'] } },
  }),
  heldOut: {
    languages: ['en', 'pl'],
    intent: Uint16Array.of(0, 2, 1),
    language: Uint8Array.of(0, 1, 1),
    probability: Float32Array.of(0.5, 0.75, 0.25),
    right: Uint8Array.of(1, 0, 1),
  },
}

describe('writeModel and readModel', () => {
  it.each([
    { about: 'the smallest model', bundle: SMALLEST },
    { about: 'a model with language, lexicon and held-out answers', bundle: FULL },
  ])('read what was written: $about', ({ bundle }) => {
    const bytes = writeModel(bundle)
    expect(readModel(bytes)).toEqual(bundle)
    expect(writeModel(readModel(bytes))).toEqual(bytes)
  })

  it.each([
    'keys',
    'rarity',
    'inputWeights',
    'outputBias',
    'language.weights',
    'lexicon.words',
    'heldOut.right',
  ])('refuses a model without "%s"', (name) => {
    const { manifest, tensors } = readTensorFile(writeModel(FULL))
    const others = new Map([...tensors].filter(([key]) => key !== name))
    expect(() => readModel(writeTensorFile({ manifest, tensors: others }))).toThrow(
      expect.objectContaining({ code: 'manifest', message: expect.stringContaining(`"${name}"`) }),
    )
  })

  it('refuses a tensor of another type', () => {
    const { manifest, tensors } = readTensorFile(writeModel(SMALLEST))
    const changed = new Map([...tensors, ['keys', new Float32Array(NET.inputCount)]])
    expect(() => readModel(writeTensorFile({ manifest, tensors: changed }))).toThrow(
      ModelFormatError,
    )
  })

  it('refuses a tensor file that is no model', () => {
    const bytes = writeTensorFile({ manifest: {}, tensors: new Map() })
    expect(() => readModel(bytes)).toThrow(expect.objectContaining({ code: 'manifest' }))
  })
})
