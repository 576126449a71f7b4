import { describe, expect, it } from 'vitest'
import { priorityOf } from '../../src/triage/index.js'

const LEVELS = [1, 2, 3] as const

describe('priorityOf', () => {
  it.each([
    // impact + urgency − 1 for a calm customer
    { impact: 1, urgency: 1, expected: 1 },
    { impact: 1, urgency: 2, expected: 2 },
    { impact: 2, urgency: 1, expected: 2 },
    { impact: 1, urgency: 3, expected: 3 },
    { impact: 2, urgency: 2, expected: 3 },
    { impact: 3, urgency: 1, expected: 3 },
    { impact: 2, urgency: 3, expected: 4 },
    { impact: 3, urgency: 2, expected: 4 },
    { impact: 3, urgency: 3, expected: 5 },
  ] as const)('impact $impact, urgency $urgency -> $expected', ({ impact, urgency, expected }) => {
    expect(priorityOf({ impact, urgency, frustrationLevel: 0, isRepeat: false })).toBe(expected)
  })

  it.each([
    { frustrationLevel: 3, isRepeat: false, step: 1 },
    { frustrationLevel: 3, isRepeat: true, step: 1 }, // one step, not two
    { frustrationLevel: 2, isRepeat: true, step: 1 },
    { frustrationLevel: 2, isRepeat: false, step: 0 },
    { frustrationLevel: 1, isRepeat: true, step: 0 },
    { frustrationLevel: 0, isRepeat: true, step: 0 },
  ])(
    'frustration $frustrationLevel, repeat $isRepeat: $step step more urgent, never below 1',
    ({ step, ...tone }) => {
      for (const impact of LEVELS) {
        for (const urgency of LEVELS) {
          const calm = priorityOf({ impact, urgency, frustrationLevel: 0, isRepeat: false })
          expect(priorityOf({ impact, urgency, ...tone })).toBe(Math.max(1, calm - step))
        }
      }
    },
  )
})
