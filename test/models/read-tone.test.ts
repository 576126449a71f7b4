import { describe, expect, it } from 'vitest'
import { readFrustration, readSentiment } from '../../src/models/index.js'
import { predictionOf } from './prediction-of.js'

describe('readSentiment', () => {
  it.each([
    { probabilities: [1, 0, 0, 0, 0], expected: { score: -1, level: -2 } },
    { probabilities: [0, 0, 1, 0, 0], expected: { score: 0, level: 0 } },
    { probabilities: [0, 0, 0, 0, 1], expected: { score: 1, level: 2 } },
    { probabilities: [0.5, 0, 0, 0, 0.5], expected: { score: 0, level: 0 } },
  ])('$probabilities', ({ probabilities, expected }) => {
    expect(readSentiment(predictionOf([-2, -1, 0, 1, 2], probabilities))).toEqual(expected)
  })
})

describe('readFrustration', () => {
  it.each([
    { probabilities: [1, 0, 0, 0], expected: { score: 0, level: 0 } },
    { probabilities: [0, 0, 0, 1], expected: { score: 1, level: 3 } },
    { probabilities: [0, 0.5, 0, 0.5], expected: { score: 2 / 3, level: 2 } },
  ])('$probabilities', ({ probabilities, expected }) => {
    expect(readFrustration(predictionOf([0, 1, 2, 3], probabilities))).toEqual(expected)
  })
})
