import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseLevelCuts } from '../../src/training/choose-level-cuts.js'

const LEVELS = [0, 1, 2, 3]

describe('chooseLevelCuts', () => {
  it('cuts so that each level is answered as often as it is true', () => {
    // Two of level 0, one of 1, none of 2, one of 3.
    expect(chooseLevelCuts([0.9, 0.1, 0.2, 0.5], [3, 0, 0, 1], LEVELS)).toEqual([0.5, 0.9, 0.9])
  })

  it('never answers a level below all that were true', () => {
    expect(chooseLevelCuts([1.6, 2.4], [2, 3], LEVELS)).toEqual([
      -Number.MAX_VALUE,
      -Number.MAX_VALUE,
      2.4,
    ])
  })

  it('never answers a level above all that were true', () => {
    expect(chooseLevelCuts([0.4, 0.6], [0, 0], LEVELS)).toEqual(
      LEVELS.slice(1).map(() => Number.MAX_VALUE),
    )
  })

  it('gives every level its number of messages, for different means', () => {
    const messages = fc.uniqueArray(
      fc.record({
        mean: fc.double({ min: 0, max: 3, noNaN: true }),
        truth: fc.constantFrom(...LEVELS),
      }),
      { selector: (it) => it.mean, minLength: 1 },
    )
    fc.assert(
      fc.property(messages, (rows) => {
        const truth = rows.map((row) => row.truth)
        const levelCuts = chooseLevelCuts(
          rows.map((row) => row.mean),
          truth,
          LEVELS,
        )
        expect(levelCuts).toEqual(levelCuts.toSorted((a, b) => a - b))
        const answered = rows.map(({ mean }) => levelCuts.filter((cut) => mean >= cut).length)
        return answered.toSorted().join() === truth.toSorted().join()
      }),
    )
  })
})
