import { describe, expect, it } from 'vitest'
import { readModel, writeModel } from '../../src/models/index.js'
import { type LabelledText, trainIntents } from '../../src/training/index.js'
import { createTriage } from '../../src/triage/index.js'

const TEXTS: readonly LabelledText[] = [
  ...['my cat purrs', 'the cat sleeps', 'cats like fish', 'a cat on the mat'].map((text) => ({
    text,
    label: 'cat',
  })),
  ...['my dog barks', 'the dog runs', 'dogs like bones', 'a dog in the fog'].map((text) => ({
    text,
    label: 'dog',
  })),
]
const OUTSIDE: readonly LabelledText[] = ['what time is it', 'two and two', 'blue or green?'].map(
  (text) => ({ text, label: 'oos' }),
)

describe('trainIntents', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    const bytesOf = (seed: number) => writeModel(trainIntents(TEXTS, { name: 'pets', seed }).bundle)
    const bytes = bytesOf(1)
    expect(bytesOf(1)).toEqual(bytes)
    expect(bytesOf(2)).not.toEqual(bytes)
    expect(readModel(bytes).manifest.heads).toMatchObject([{ labels: ['cat', 'dog'] }])
  })

  it('tells the labels apart, without route, stakes and tone', () => {
    const decide = createTriage({
      models: [writeModel(trainIntents(TEXTS, { name: 'pets' }).bundle)],
    })
    expect(decide({ body: 'where is my cat' }).intent?.id).toBe('cat')
    expect(decide({ body: 'where is my dog' })).toMatchObject({
      intent: { id: 'dog' },
      route: null,
      priority: null,
      impact: null,
      urgency: null,
      sentiment: null,
      frustration: null,
      language: { code: 'und', probability: 0 },
      action: 'suggest',
      sensitive: [],
    })
  })

  it('refuses what is like the texts with the label for none', () => {
    const { bundle } = trainIntents([...TEXTS, ...OUTSIDE], { name: 'pets', noneLabel: 'oos' })
    expect(bundle.manifest.heads[0]!.labels).toEqual(['cat', 'dog'])
    const decide = createTriage({ models: [writeModel(bundle)] })
    expect(decide({ body: 'blue or green?' })).toMatchObject({ intent: null, route: null })
    expect(decide({ body: 'my cat purrs' }).intent?.id).toBe('cat')
  })

  it('chooses on the held-out texts it is given, but for labels it has not learned', () => {
    const dev = [...TEXTS.slice(0, 2), { text: 'a bird sings', label: 'bird' }]
    expect(trainIntents(TEXTS, { name: 'pets', dev }).heldOut.messages).toBe(2)
  })

  it.each([
    ['one text', TEXTS.slice(0, 1)],
    ['one label', TEXTS.slice(0, 4)],
    ['texts without a word', [{ text: '', label: 'a' }, { text: ' ', label: 'b' }]], // biome-ignore format: a row
    ['a label named like a property', [{ text: 'x', label: '__proto__' }, ...TEXTS]],
  ])('learns from %s', (_name, texts) => {
    const { bundle } = trainIntents(texts, { name: 'few' })
    const decide = createTriage({ models: [writeModel(bundle)] })
    const labels = texts.map((it) => it.label)
    expect(labels).toContain(decide({ body: texts[0]!.text }).alternatives[0]?.id)
    expect(decide({ body: '' }).intent).toBeNull()
  })

  it('throws without a text of a label', () => {
    expect(() => trainIntents([], { name: 'none' })).toThrow(RangeError)
    expect(() => trainIntents(OUTSIDE, { name: 'none', noneLabel: 'oos' })).toThrow(RangeError)
  })
})
