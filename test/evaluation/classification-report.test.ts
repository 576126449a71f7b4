import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classificationReport } from '../../src/evaluation/index.js'

describe('classificationReport', () => {
  it('agrees with an example counted by hand', () => {
    const truth = ['a', 'a', 'a', 'b', 'b', 'c']
    const answers = ['a', 'a', 'b', 'b', undefined, 'a']
    const report = classificationReport(truth, answers)
    expect(report.accuracy).toBe(0.5)
    expect(report.perClass).toEqual({
      a: { precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, support: 3 },
      b: { precision: 1 / 2, recall: 1 / 2, f1: 1 / 2, support: 2 },
      c: { precision: 0, recall: 0, f1: 0, support: 1 },
    })
    expect(report.macroF1).toBeCloseTo((2 / 3 + 1 / 2 + 0) / 3, 12)
  })

  it('does not count a class that is only answered', () => {
    const report = classificationReport(['a', 'a'], ['a', 'x'])
    expect(Object.keys(report.perClass)).toEqual(['a'])
    expect(report.macroF1).toBeCloseTo(2 / 3, 12) // precision 1, recall 1/2
  })

  it.each(['__proto__', 'constructor', '', '0'])('keeps a class called "%s"', (label) => {
    const { perClass, macroF1 } = classificationReport([label], [label])
    expect(Object.entries(perClass)).toEqual([
      [label, { precision: 1, recall: 1, f1: 1, support: 1 }],
    ])
    expect(macroF1).toBe(1)
  })

  it.each([
    [[], []],
    [['a'], []],
    [[], ['a']],
  ])('throws on %j labels and %j answers', (truth, answers) => {
    expect(() => classificationReport(truth, answers)).toThrow(RangeError)
  })

  const label = fc.constantFrom('a', 'b', 'c')
  const rows = fc.array(fc.tuple(label, fc.option(label, { nil: undefined })), { minLength: 1 })

  it('stays within 0 and 1, is 1 for the truth, and depends on no order', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const truth = given.map(([it]) => it)
        const answers = given.map(([, it]) => it)
        const report = classificationReport(truth, answers)
        const figures = [report.accuracy, report.macroF1]
        for (const { precision, recall, f1 } of Object.values(report.perClass))
          figures.push(precision, recall, f1)
        for (const figure of figures) expect(figure >= 0 && figure <= 1).toBe(true)
        expect(classificationReport(truth, truth)).toMatchObject({ accuracy: 1, macroF1: 1 })
        expect(classificationReport(truth.toReversed(), answers.toReversed())).toEqual(report)
        const support = Object.values(report.perClass).reduce((sum, it) => sum + it.support, 0)
        expect(support).toBe(given.length)
      }),
    )
  })
})
