import { describe, expect, it } from 'vitest'
import { meanLevel, readLevel } from '../../src/models/index.js'
import { predictionOf } from './prediction-of.js'

describe('meanLevel', () => {
  it('weighs the levels with their probabilities, in any order', () => {
    expect(meanLevel(predictionOf([0, 1, 2, 3], [0.25, 0.25, 0.25, 0.25]))).toBe(1.5)
    expect(meanLevel(predictionOf([3, 0, 2, 1], [0.5, 0.25, 0.25, 0]))).toBe(2)
  })
})

describe('readLevel', () => {
  it.each([
    { mean: 0.4, expected: 0 },
    { mean: 0.5, expected: 0 }, // between two the lower
    { mean: 0.6, expected: 1 },
  ])('is the nearest to $mean without cuts: $expected', ({ mean, expected }) => {
    expect(readLevel(predictionOf([0, 1], [1 - mean, mean]))).toBe(expected)
  })
  it.each([
    { mean: 0.1, expected: 0 },
    { mean: 0.25, expected: 1 }, // a cut belongs to the level above it
    { mean: 0.7, expected: 1 },
    { mean: 0.8, expected: 2 },
  ])('counts the cuts up to $mean: $expected', ({ mean, expected }) => {
    expect(readLevel(predictionOf([2, 0, 1], [mean / 2, 1 - mean / 2, 0], [0.25, 0.75]))).toBe(
      expected,
    )
  })
})
