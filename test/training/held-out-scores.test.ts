import { describe, expect, it } from 'vitest'
import { createDocument } from '../../src/text/index.js'
import type { Example } from '../../src/training/example.js'
import { crossFit } from '../../src/training/held-out-scores.js'
import { onlyBlock } from '../features/settings.js'

const OPTIONS = {
  settings: onlyBlock('words', { wordLength: 1 }),
  leastDocuments: 1,
  netCount: 1,
  hiddenCount: 16,
  epochs: 60,
  learningRate: 0.2,
  inputDropout: 0,
  hiddenDropout: 0,
  labelSmoothing: 0,
  seed: 1,
}
const HEADS = [{ name: 'intent', labels: ['a', 'b'], lossWeight: 1 }]

function exampleOf(text: string, intent: string): Example {
  return {
    input: { document: createDocument(text), concepts: [], cues: [] },
    language: 'und',
    targets: { intent },
  }
}

/** Every example has a word of its own: only who has seen it can tell its label. */
const STRANGERS = Array.from({ length: 20 }, (_, i) =>
  exampleOf(`word${i}`, i % 2 === 0 ? 'a' : 'b'),
)

describe('crossFit', () => {
  it('scores each example once', () => {
    const { examples, scores } = crossFit(STRANGERS, HEADS, OPTIONS)
    expect(new Set(examples)).toEqual(new Set(STRANGERS))
    expect(examples).toHaveLength(STRANGERS.length)
    expect(scores).toHaveLength(STRANGERS.length)
  })

  it('by a model that has not seen it', () => {
    // All its words are unknown to such a model, so that within a fold every example has the same scores.
    const { scores } = crossFit(STRANGERS, HEADS, OPTIONS)
    for (let fold = 0; fold < 5; fold++) {
      const rows = scores.slice(fold * 4, fold * 4 + 4).map((row) => row.join())
      expect(new Set(rows).size).toBe(1)
    }
  })

  it('learns from the others', () => {
    const repeated = Array.from({ length: 20 }, (_, i) =>
      i % 2 === 0 ? exampleOf('parcel late', 'a') : exampleOf('invoice wrong', 'b'),
    )
    const { examples, scores } = crossFit(repeated, HEADS, OPTIONS)
    examples.forEach(({ targets }, i) => {
      const [a, b] = scores[i]!
      expect(a! > b! ? 'a' : 'b').toBe(targets.intent)
    })
  })

  it('stops after the folds asked for', () => {
    const { examples } = crossFit(STRANGERS, HEADS, OPTIONS, { folds: 5, foldsScored: 2 })
    expect(examples).toHaveLength(8)
  })

  it.each([1, 2, 3])('does with %i examples', (count) => {
    expect(crossFit(STRANGERS.slice(0, count), HEADS, OPTIONS).scores).toHaveLength(count)
  })
})
