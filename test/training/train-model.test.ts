import { describe, expect, it } from 'vitest'
import { createDocument } from '../../src/text/index.js'
import type { Example } from '../../src/training/example.js'
import { trainModel } from '../../src/training/train-model.js'
import { onlyBlock } from '../features/settings.js'

const OPTIONS = {
  name: 'test',
  settings: onlyBlock('words', { wordLength: 1 }),
  leastDocuments: 1,
  netCount: 1,
  hiddenCount: 8,
  epochs: 20,
  learningRate: 0.1,
  inputDropout: 0,
  hiddenDropout: 0,
  labelSmoothing: 0.1,
  seed: 1,
}
const HEADS = [
  { name: 'intent', labels: ['a', 'b'], lossWeight: 1 },
  { name: 'impact', labels: ['1', '2', '3'], lossWeight: 0.5, isOrdinal: true },
]

function exampleOf(text: string, targets: Readonly<Record<string, string>>): Example {
  return {
    input: { document: createDocument(text), concepts: [], cues: [] },
    language: 'und',
    targets,
  }
}

const KNOWN = Array.from({ length: 12 }, (_, i) => {
  const impact = String((i % 3) + 1)
  return exampleOf(`word${i % 3} more`, { intent: i % 2 === 0 ? 'a' : 'b', impact })
})

describe('trainModel', () => {
  it('throws on no examples and on no heads', () => {
    expect(() => trainModel([], HEADS, OPTIONS)).toThrow(RangeError)
    expect(() => trainModel(KNOWN, [], OPTIONS)).toThrow(RangeError)
  })

  it('takes a level that is not known for no level', () => {
    const dev = KNOWN
    const unknown = KNOWN.map(({ input, language, targets: { intent } }) => ({
      input,
      language,
      targets: { intent: intent! },
    }))
    const cutsWith = (held: readonly Example[]) =>
      trainModel(KNOWN, HEADS, { ...OPTIONS, dev: held }).bundle.manifest.heads[1]!
    expect(cutsWith([...dev, ...unknown])).toEqual(cutsWith(dev))
  })

  it('scores on held-out examples where it is given some', () => {
    const dev = KNOWN.slice(0, 4)
    expect(trainModel(KNOWN, HEADS, { ...OPTIONS, dev }).heldOut.messages).toBe(4)
    expect(trainModel(KNOWN, HEADS, OPTIONS).heldOut.messages).toBe(KNOWN.length)
  })

  it('calls no person where nothing says who does', () => {
    const { thresholds } = trainModel(KNOWN, HEADS, OPTIONS).bundle.manifest
    expect(Object.keys(thresholds)).toEqual(['refuse'])
  })
})
