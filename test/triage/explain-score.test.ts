import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BASELINE, createTriage, type Reason } from '../../src/triage/index.js'
import { anyText } from '../any-text.js'
import { tinyModel } from './tiny-model.js'

const SUBJECT = 'Parcel late again'
const BODY = 'Where is my PARCEL?! I wrote before, and the parcel is still not here.'

function sumOf(reasons: readonly Reason[], output: string): number {
  return reasons.reduce((sum, it) => sum + (it.output === output ? it.weight : 0), 0)
}

describe.each([
  ['the model that ships', new Uint8Array(readFileSync('models/default.bin'))],
  ['a model of five intents', tinyModel()],
])('the reasons for a score, by %s', (_name, model) => {
  const triage = createTriage({ models: [model] })

  it('sum to it, with the baseline, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constant(BODY)), (body) => {
        const { decision, understanding } = triage.inspect({ body }, { explain: true })
        const labels = {
          intent: decision.alternatives[0]!.id,
          frustration: String(decision.frustration!.level),
        }
        for (const [head, label] of Object.entries(labels)) {
          const { baseline, contributions } = triage.models.explain(
            understanding.features,
            head,
            label,
          )
          const score = contributions.reduce((a, b) => a + b, baseline)
          expect(Math.abs(sumOf(decision.reasons, head) - score)).toBeLessThan(1e-4)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('explain the probabilities: their ratio is the difference of the scores', () => {
    const { understanding } = triage.inspect({ subject: SUBJECT, body: BODY })
    const { head, probabilities } = understanding.prediction.heads.get('intent')!
    const scores = head.labels.map((id) => {
      const { baseline, contributions } = triage.models.explain(
        understanding.features,
        'intent',
        id,
      )
      return contributions.reduce((a, b) => a + b, baseline)
    })
    // Oracle: softmax, so ln(p₁ / p₂) = s₁ − s₂.
    scores.forEach((score, c) => {
      expect(score - scores[0]!).toBeCloseTo(Math.log(probabilities[c]! / probabilities[0]!), 4)
    })
  })

  it('come largest first, the baseline last, each word once with all its places', () => {
    const { reasons } = triage({ subject: SUBJECT, body: BODY }, { explain: true })
    const forIntent = reasons.filter((it) => it.output === 'intent')
    const weights = forIntent.slice(0, -1).map((it) => Math.abs(it.weight))
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(forIntent.at(-1)).toMatchObject({ id: BASELINE, kind: 'cue', spans: [] })
    const names = forIntent.map(({ kind, id }) => `${kind}:${id}`)
    expect(new Set(names).size).toBe(names.length)
    const parcel = forIntent.find((it) => it.kind === 'concept' && it.id === 'parcel')
    expect(parcel?.spans).toEqual([
      { field: 'subject', start: 0, end: 6 },
      { field: 'body', start: 12, end: 18 },
      { field: 'body', start: 45, end: 51 },
    ])
  })

  it('are given only where asked for', () => {
    expect(triage({ body: BODY }).reasons).toEqual([])
  })

  it('leave the rest of the decision as it is', () => {
    const { reasons: _, ...explained } = triage({ body: BODY }, { explain: true })
    const { reasons: __, ...plain } = triage({ body: BODY })
    expect(explained).toEqual(plain)
  })
})
