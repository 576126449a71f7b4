import { describe, expect, it } from 'vitest'
import { findCues } from '../../src/features/index.js'
import { createPredictor, type ModelBundle } from '../../src/models/index.js'
import { createDocument } from '../../src/text/index.js'
import { buildFeatureSpace } from '../../src/training/build-feature-space.js'
import { EVERY_BLOCK } from '../features/settings.js'
import { randomNet } from './random-net.js'

function inputOf(text: string) {
  const document = createDocument(text)
  return { document, concepts: [], cues: findCues(document) }
}

const SPACE = buildFeatureSpace([inputOf('Where is my order?')], EVERY_BLOCK, { leastDocuments: 1 })
const NET = randomNet(1, { inputCount: SPACE.keys.length, hiddenCount: 5, outputCount: 5 })
const BUNDLE: ModelBundle = {
  manifest: {
    name: 'tiny',
    version: '1',
    heads: [
      { name: 'intent', labels: ['a', 'b', 'c'], offset: 0, temperature: 2 },
      { name: 'human', labels: ['false', 'true'], offset: 3, temperature: 0.5 },
    ],
    settings: EVERY_BLOCK,
    thresholds: { refuse: 0 },
    hiddenCount: NET.hiddenCount,
    training: {},
  },
  space: SPACE,
  net: NET,
}

describe('createPredictor', () => {
  const predictor = createPredictor(BUNDLE)
  const prediction = predictor.predict(inputOf('Where is my parcel?'))

  it('gives each head probabilities that sum to one', () => {
    expect([...prediction.heads.keys()]).toEqual(['intent', 'human'])
    for (const { head, probabilities } of prediction.heads.values()) {
      expect(probabilities).toHaveLength(head.labels.length)
      expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
    }
  })

  it('explains scores whose softmax are the probabilities', () => {
    for (const [name, { head, probabilities }] of prediction.heads) {
      const scores = head.labels.map((label) => {
        const { baseline, contributions } = predictor.explain(prediction, name, label)
        return contributions.reduce((a, b) => a + b, baseline)
      })
      const sum = scores.reduce((total, score) => total + Math.exp(score), 0)
      scores.forEach((score, c) => {
        expect(Math.exp(score) / sum).toBeCloseTo(probabilities[c]!, 6)
      })
    }
  })

  it('keeps a prediction as it is when the next message is read', () => {
    const before = structuredClone(prediction.heads.get('intent')!.probabilities)
    predictor.predict(inputOf('order order order!!!'))
    predictor.explain(prediction, 'human', 'true')
    expect(prediction.heads.get('intent')!.probabilities).toEqual(before)
  })

  it('says where it knows nothing of the message', () => {
    expect(prediction.hasEvidence).toBe(true)
    // Eight words of other letters: no n-gram, no cue in common
    const unknown = predictor.predict(
      inputOf('żżż ććć ńńń ęęę ąąą ółó źźź śśś ббб'.replaceAll(/\p{L}/gu, 'ф')),
    )
    expect(unknown.hasEvidence).toBe(false)
  })

  it.each([
    ['intent', 'd'],
    ['mood', 'a'],
  ])('throws on a label or head it has not: %s, %s', (head, label) => {
    expect(() => predictor.explain(prediction, head, label)).toThrow(RangeError)
  })
})
