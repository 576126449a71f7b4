import { describe, expect, it } from 'vitest'
import { readModel, writeModel } from '../../src/models/index.js'
import { trainTriage } from '../../src/training/index.js'
import { LEXICON, MESSAGES, TAXONOMY, trainTiny } from '../triage/tiny-model.js'

const TRAINED = trainTiny()

describe('trainTriage', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    const bytes = writeModel(TRAINED.bundle)
    expect(writeModel(trainTiny().bundle)).toEqual(bytes)
    expect(writeModel(trainTiny(2).bundle)).not.toEqual(bytes)
  })

  it('gives what is read back from its bytes', () => {
    expect(readModel(writeModel(TRAINED.bundle))).toEqual(TRAINED.bundle)
  })

  it('has a head for each question', () => {
    const { heads } = TRAINED.bundle.manifest
    expect(Object.fromEntries(heads.map(({ name, labels }) => [name, labels.length]))).toEqual({
      intent: 5,
      sentiment: 5,
      frustration: 4,
      impact: 3,
      urgency: 3,
      human: 2,
      repeat: 2,
    })
    for (const { labels, levelCuts } of heads)
      if (levelCuts) expect(levelCuts).toHaveLength(labels.length - 1)
  })

  it('answers each message once in the held-out data, and none with a person as right', () => {
    const { heldOut, manifest } = TRAINED.bundle
    expect(heldOut?.languages).toEqual(['en', 'pl'])
    expect(heldOut?.right).toHaveLength(MESSAGES.length)
    const rightIntents = heldOut!.intent.filter((_, i) => heldOut!.right[i] === 1)
    const names = new Set([...rightIntents].map((i) => manifest.heads[0]!.labels[i]))
    expect([...names]).not.toContain('legal.threat')
    expect([...names]).not.toContain('contact.human')
    expect(names.size).toBeGreaterThan(0)
  })

  it('holds no text of a message', () => {
    const bytes = Buffer.from(writeModel(TRAINED.bundle)).toString('latin1')
    expect(bytes).toContain('order.status')
    for (const text of ['Monday', 'talk to', 'where is my']) expect(bytes).not.toContain(text)
  })

  it('says what it does', () => {
    const steps: string[] = []
    trainTriage(MESSAGES, {
      name: 'tiny',
      taxonomy: TAXONOMY,
      lexicon: LEXICON,
      onStep: (step) => steps.push(step),
    })
    expect(steps.length).toBeGreaterThan(1)
  })
})
