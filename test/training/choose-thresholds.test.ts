import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseRefusal, cutForFalseAlarm } from '../../src/training/choose-thresholds.js'

const right = (probability: number) => ({ probability, right: true })
const wrong = (probability: number) => ({ probability, right: false })

const probability = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000)
const answers = fc.array(fc.record({ probability, right: fc.boolean() }), { maxLength: 50 })

describe('chooseRefusal', () => {
  it('keeps nearly all right answers where nothing shows what to refuse', () => {
    const sure = Array.from({ length: 1000 }, (_, i) => right((i + 1) / 1000))
    expect(chooseRefusal(sure, [])).toBe(0.006) // the five below it are half a percent
    expect(chooseRefusal(sure, [], { mostLost: 0.1 })).toBe(0.101)
    expect(chooseRefusal([], [])).toBe(0)
    expect(chooseRefusal([wrong(0.9)], [])).toBe(0)
  })

  it('parts right answers from outsiders', () => {
    expect(chooseRefusal([right(0.8), right(0.9), wrong(0.2)], [0.1, 0.3])).toBe(0.8)
  })

  it('loses at most the share that it may lose', () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0, max: 0.99, noNaN: true }), (given, mostLost) => {
        const cut = chooseRefusal(given, [], { mostLost })
        const kept = given.filter((it) => it.right)
        const lost = kept.filter((it) => it.probability < cut).length
        return lost <= kept.length * mostLost
      }),
    )
  })

  it('is no worse than a cut at any right answer or outsider, by trying all', () => {
    const outsiders = fc.array(probability, { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(answers, outsiders, (given, outside) => {
        const gain = (cut: number): number =>
          given.filter((it) => it.right && it.probability >= cut).length /
            Math.max(1, given.length) +
          outside.filter((it) => it < cut).length / outside.length
        const best = gain(chooseRefusal(given, outside))
        const right = given.filter((it) => it.right).map((it) => it.probability)
        const cuts = [...right, ...outside]
        return cuts.every((cut) => gain(cut) <= best + 1e-12)
      }),
    )
  })
})

describe('cutForFalseAlarm', () => {
  it.each([
    { negatives: [0.1, 0.2, 0.3, 0.4], share: 0.25, alarms: 1 },
    { negatives: [0.1, 0.2, 0.3, 0.4], share: 0.2, alarms: 0 }, // one of four is more than a fifth
    { negatives: [0.4, 0.4, 0.4, 0.1], share: 0.5, alarms: 0 }, // ties fall together
    { negatives: [0.1, 0.2], share: 1, alarms: 2 },
    { negatives: [1, 1], share: 0.5, alarms: 0 },
  ])('raises $alarms alarms for $negatives at $share', ({ negatives, share, alarms }) => {
    const cut = cutForFalseAlarm(negatives, share)
    expect(negatives.filter((it) => it >= cut)).toHaveLength(alarms)
  })

  it('is 0 without negatives', () => {
    expect(cutForFalseAlarm([], 0.1)).toBe(0)
  })

  it('keeps the share, and no lower cut does', () => {
    fc.assert(
      fc.property(fc.array(probability, { minLength: 1 }), probability, (negatives, share) => {
        const alarmsAt = (cut: number) => negatives.filter((it) => it >= cut).length
        const cut = cutForFalseAlarm(negatives, share)
        const most = negatives.length * share
        const lower = Math.max(0, ...negatives.filter((it) => it < cut))
        expect(alarmsAt(cut)).toBeLessThanOrEqual(most)
        if (cut > 0) expect(alarmsAt(lower)).toBeGreaterThan(most)
      }),
    )
  })
})
