import { describe, expect, it } from 'vitest'
import { type SparseMatrix, stackRows } from '../../src/numeric/index.js'
import {
  type FloatNet,
  fitNet,
  type HeadTargets,
  type NetOptions,
} from '../../src/training/fit-net.js'

const OPTIONS: NetOptions = {
  hiddenCount: 8,
  epochs: 60,
  learningRate: 0.2,
  inputDropout: 0,
  hiddenDropout: 0,
  labelSmoothing: 0,
  seed: 1,
}

function rowsOf(rows: readonly (readonly number[])[], columnCount: number): SparseMatrix {
  const stacked = rows.map((columns) => ({
    indices: Uint32Array.from(columns),
    values: new Float32Array(columns.length).fill(Math.SQRT1_2),
  }))
  return stackRows(stacked, columnCount)
}

/** Columns: a = 0, a = 1, b = 0, b = 1. No linear model tells a ≠ b from them. */
const XOR = rowsOf([[0, 2], [0, 3], [1, 2], [1, 3]], 4) // biome-ignore format: a truth table
const XOR_TARGETS: HeadTargets = {
  classCount: 2,
  classes: Int16Array.of(0, 1, 1, 0),
  lossWeight: 1,
}

/** In double precision. @returns Scores of each output for a row. */
function scoresOf(net: FloatNet, x: SparseMatrix, row: number): number[] {
  const hidden = Array.from({ length: net.hiddenCount }, (_, h) => {
    let sum = net.hiddenBias[h]!
    for (let k = x.rowStart[row]!; k < x.rowStart[row + 1]!; k++)
      sum += x.values[k]! * net.inputWeights[x.columns[k]! * net.hiddenCount + h]!
    return Math.max(0, sum)
  })
  return Array.from({ length: net.outputCount }, (_, c) =>
    hidden.reduce(
      (sum, value, h) => sum + value * net.outputWeights[h * net.outputCount + c]!,
      net.outputBias[c]!,
    ),
  )
}

function answersOf(net: FloatNet, x: SparseMatrix): number[] {
  return Array.from({ length: x.rowCount }, (_, row) => {
    const scores = scoresOf(net, x, row)
    return scores.indexOf(Math.max(...scores))
  })
}

describe('fitNet', () => {
  it.each([1, 2, 3, 4, 5])('learns what is not linear, from seed %i', (seed) => {
    const options = { ...OPTIONS, hiddenCount: 32, epochs: 400, learningRate: 0.05, seed } // larger steps can stop at three rows of four
    expect(answersOf(fitNet(XOR, [XOR_TARGETS], options), XOR)).toEqual([0, 1, 1, 0])
  })

  it('learns with dropout and label smoothing', () => {
    const options = {
      ...OPTIONS,
      epochs: 300,
      hiddenCount: 32,
      inputDropout: 0.1,
      hiddenDropout: 0.3,
      labelSmoothing: 0.1,
    }
    expect(answersOf(fitNet(XOR, [XOR_TARGETS], options), XOR)).toEqual([0, 1, 1, 0])
  })

  it('gives the same weights for the same seed, others for another', () => {
    const options = { ...OPTIONS, inputDropout: 0.3, hiddenDropout: 0.5 }
    const net = fitNet(XOR, [XOR_TARGETS], options)
    expect(fitNet(XOR, [XOR_TARGETS], options)).toEqual(net)
    expect(fitNet(XOR, [XOR_TARGETS], { ...options, seed: 2 })).not.toEqual(net)
  })

  it('tells the loss of each epoch, which falls', () => {
    const losses: number[] = []
    fitNet(XOR, [XOR_TARGETS], { ...OPTIONS, onEpoch: (epoch, loss) => (losses[epoch - 1] = loss) })
    expect(losses).toHaveLength(OPTIONS.epochs)
    expect(losses[0]).toBeCloseTo(Math.log(2), 0)
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 2)
  })

  it('answers two questions at once, and learns nothing of a row whose answer is not known', () => {
    const second: HeadTargets = {
      classCount: 3,
      classes: Int16Array.of(2, 2, 0, 0),
      lossWeight: 0.5,
    }
    const both = fitNet(XOR, [XOR_TARGETS, second], OPTIONS)
    const secondAnswers = [0, 1, 2, 3].map((row) => {
      const scores = scoresOf(both, XOR, row).slice(2)
      return scores.indexOf(Math.max(...scores))
    })
    expect(secondAnswers).toEqual([2, 2, 0, 0])

    const unknown = { ...second, classes: new Int16Array(4).fill(-1) }
    const start = fitNet(XOR, [XOR_TARGETS, unknown], { ...OPTIONS, epochs: 0 })
    const end = fitNet(XOR, [XOR_TARGETS, unknown], OPTIONS)
    expect([...end.outputBias.subarray(2)]).toEqual([0, 0, 0])
    for (let h = 0; h < OPTIONS.hiddenCount; h++)
      expect(end.outputWeights.subarray(h * 5 + 2, h * 5 + 5)).toEqual(
        start.outputWeights.subarray(h * 5 + 2, h * 5 + 5),
      )
  })

  it('takes its first step along the gradient', () => {
    const x = rowsOf([[0, 2]], 4)
    const targets: HeadTargets = { classCount: 3, classes: Int16Array.of(1), lossWeight: 0.7 }
    const options = { ...OPTIONS, epochs: 1, learningRate: 0.01, labelSmoothing: 0.15 }
    const start = fitNet(x, [targets], { ...options, epochs: 0 })
    const end = fitNet(x, [targets], options)
    const lossOf = (net: FloatNet): number => {
      const scores = scoresOf(net, x, 0)
      const logSum = Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0))
      const wanted = [0.05, 0.9, 0.05] // 0.15 spread over three classes
      return -0.7 * scores.reduce((sum, score, c) => sum + wanted[c]! * (score - logSum), 0)
    }
    for (const part of ['inputWeights', 'hiddenBias', 'outputWeights', 'outputBias'] as const) {
      start[part].forEach((_, i) => {
        const nudged = (by: number): FloatNet => {
          const weights = Float64Array.from(start[part]) as unknown as Float32Array
          weights[i]! += by
          return { ...start, [part]: weights }
        }
        const slope = (lossOf(nudged(1e-5)) - lossOf(nudged(-1e-5))) / 2e-5
        // Adagrad: the first step is the rate, whatever the size of the slope
        const step = (-0.01 * slope) / (Math.abs(slope) + 1e-6)
        expect(end[part][i]! - start[part][i]!).toBeCloseTo(step, 5)
      })
    }
  })

  it('takes rows without features and no rows at all', () => {
    const net = fitNet(
      rowsOf([[], [0]], 1),
      [{ classCount: 2, classes: Int16Array.of(0, 1), lossWeight: 1 }],
      OPTIONS,
    )
    expect([...net.inputWeights].every(Number.isFinite)).toBe(true)
    const none = { classCount: 2, classes: new Int16Array(), lossWeight: 1 }
    expect(fitNet(rowsOf([], 1), [none], OPTIONS).outputCount).toBe(2)
  })

  it('throws where a head has not one class for each row', () => {
    expect(() => fitNet(XOR, [{ ...XOR_TARGETS, classes: Int16Array.of(0) }], OPTIONS)).toThrow(
      RangeError,
    )
  })
})
