import { describe, expect, it } from 'vitest'
import { createRandom, softmaxInPlace } from '../../src/numeric/index.js'
import { fitTemperature } from '../../src/training/fit-temperature.js'

/** Scores of three classes, and classes drawn with the probabilities they mean at this temperature. */
function drawn(temperature: number, count: number): { scores: Float64Array[]; classes: number[] } {
  const random = createRandom(7)
  const scores = Array.from({ length: count }, () =>
    Float64Array.from({ length: 3 }, () => random() * 6 - 3),
  )
  const classes = scores.map((row) => {
    const [a, b] = softmaxInPlace(Float64Array.from(row), temperature)
    const at = random()
    return at < a! ? 0 : at < a! + b! ? 1 : 2
  })
  return { scores, classes }
}

describe('fitTemperature', () => {
  it.each([0.5, 1, 2])('finds the temperature %d that made the data', (temperature) => {
    const { scores, classes } = drawn(temperature, 20_000)
    expect(fitTemperature(scores, classes) / temperature).toBeCloseTo(1, 1)
  })

  it('is cold where every answer is right and hot where none is', () => {
    const scores = Array.from({ length: 1000 }, (_, i) => Float64Array.of(1 - (i % 2), i % 2))
    const right = scores.map((_, i) => i % 2)
    expect(fitTemperature(scores, right)).toBeLessThan(0.2)
    expect(
      fitTemperature(
        scores,
        right.map((c) => 1 - c),
      ),
    ).toBeGreaterThan(10)
  })

  it('stays in doubt after a few right answers', () => {
    const scores = [Float64Array.of(10, 0), Float64Array.of(0, 10)]
    const temperature = fitTemperature(scores, [0, 1])
    // As if an answer of four had been wrong, half of it for the right class: 7/8 is the best probability.
    expect(softmaxInPlace(Float64Array.of(10, 0), temperature)[0]).toBeCloseTo(7 / 8, 2)
  })

  it('leaves out what is not known', () => {
    const { scores, classes } = drawn(2, 500)
    const more = [Float64Array.of(100, 0, 0), ...scores]
    expect(fitTemperature(more, [-1, ...classes])).toBe(fitTemperature(scores, classes))
  })

  it('is 1 where nothing is known', () => {
    expect(fitTemperature([], [])).toBe(1)
    expect(fitTemperature([Float64Array.of(3, 1)], [-1])).toBe(1)
  })
})
