import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, shuffledIndexes } from '../../src/numeric/index.js'

describe('createRandom', () => {
  it('gives the numbers of mulberry32', () => {
    const random = createRandom(0)
    // The first outputs of Ettinger's generator for seed 0, divided by 2³²
    expect([random(), random()]).toEqual([0.26642920868471265, 0.0003297457005828619])
  })
  it('gives the same numbers for the same seed, all in [0, 1)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [a, b] = [createRandom(seed), createRandom(seed)]
        return Array.from({ length: 50 }, a).every((x) => x === b() && x >= 0 && x < 1)
      }),
    )
  })
  it('spreads evenly over ten bins', () => {
    const random = createRandom(42)
    const counts = new Uint32Array(10)
    for (let i = 0; i < 100_000; i++) counts[Math.floor(random() * 10)]!++
    // Nine degrees of freedom: above 27.9 with probability 0.001
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(chiSquare).toBeLessThan(27.9)
  })
})

describe('shuffledIndexes', () => {
  it('gives each index once', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer(), (count, seed) => {
        const order = [...shuffledIndexes(count, createRandom(seed))]
        expect(order.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i))
      }),
    )
  })
  it('gives each order of three equally often', () => {
    const random = createRandom(1)
    const counts = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const order = shuffledIndexes(3, random).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150) // 5 σ
  })
})
