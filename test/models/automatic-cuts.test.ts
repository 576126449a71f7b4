import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAutomaticCuts, type HeldOutAnswers } from '../../src/models/index.js'
import { binomialLowerBound } from '../../src/numeric/index.js'

interface Answer {
  readonly intent: number
  readonly language: number
  readonly probability: number
  readonly isRight: boolean
}

function heldOut(answers: readonly Answer[]): HeldOutAnswers {
  return {
    languages: ['en', 'pl'],
    intent: Uint16Array.from(answers, (answer) => answer.intent),
    language: Uint8Array.from(answers, (answer) => answer.language),
    probability: Float32Array.from(answers, (answer) => answer.probability),
    right: Uint8Array.from(answers, (answer) => Number(answer.isRight)),
  }
}

const repeated = (count: number, answer: Partial<Answer>): Answer[] =>
  Array.from({ length: count }, () => ({
    intent: 0,
    language: 0,
    probability: 0.5,
    isRight: true,
    ...answer,
  }))

describe('findAutomaticCuts', () => {
  it.each([
    { right: 99, expected: true }, // 0.05^(1/99) = 0.9702 …
    { right: 98, expected: false }, // … 0.05^(1/98) = 0.9699: one too few for 97 %
  ])('needs 99 right answers of 99 for 97 %: $right', ({ right, expected }) => {
    const { byIntent } = findAutomaticCuts(heldOut(repeated(right, { probability: 0.5 })), 0.97)
    expect(byIntent.has(0)).toBe(expected)
  })

  it('sets the cut above the wrong answers', () => {
    const answers = [
      ...repeated(200, { probability: 0.75 }),
      ...repeated(20, { probability: 0.5, isRight: false }),
    ]
    const { byIntent, byLanguage } = findAutomaticCuts(heldOut(answers), 0.97)
    expect(byIntent.get(0)).toBe(0.75)
    expect(byLanguage.get('en')).toBe(0.75)
    expect(byLanguage.has('pl')).toBe(false)
  })

  it('judges answers of the same probability together, whatever their order', () => {
    const tied = [...repeated(150, {}), ...repeated(50, { isRight: false })]
    for (const answers of [tied, tied.toReversed()])
      expect(findAutomaticCuts(heldOut(answers), 0.97).byIntent.size).toBe(0)
  })

  it('holds the precision asked for above every cut', () => {
    const answer = fc.record({
      intent: fc.nat(2),
      language: fc.nat(1),
      probability: fc.constantFrom(0.25, 0.5, 0.75, 1),
      isRight: fc.nat(9).map((n) => n > 0),
    })
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 200, size: 'max' }), (answers) => {
        const { byIntent } = findAutomaticCuts(heldOut(answers), 0.8)
        for (const [intent, cut] of byIntent) {
          const above = answers.filter((a) => a.intent === intent && a.probability >= cut)
          const right = above.filter((a) => a.isRight).length
          expect(binomialLowerBound(right, above.length, 0.95)).toBeGreaterThan(0.8 - 1e-6)
        }
      }),
    )
  })
})
