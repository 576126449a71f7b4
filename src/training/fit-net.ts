/**
 * Fits the one-hidden-layer net by Adagrad, with dropout and label smoothing.
 */

import { createRandom, type SparseMatrix, shuffledIndexes } from '../numeric/index.js'

/** One question the net answers, for instance the intent: `classCount` outputs of a softmax. */
export interface HeadTargets {
  readonly classCount: number
  /** [rows], the class of each row; -1 where it is not known. */
  readonly classes: Int16Array
  /** How much the head's loss counts. */
  readonly lossWeight: number
}

export interface NetOptions {
  readonly hiddenCount: number
  readonly epochs: number
  readonly learningRate: number
  /** Share of input features left out at each step, and of hidden units. */
  readonly inputDropout: number
  readonly hiddenDropout: number
  /** Share of the target spread evenly over all classes (Szegedy et al. 2016). */
  readonly labelSmoothing: number
  readonly seed: number
  readonly onEpoch?: (epoch: number, meanLoss: number) => void
}

/** The net in single precision, before it is quantised. Shapes as in `Net`. */
export interface FloatNet {
  readonly inputCount: number
  readonly hiddenCount: number
  readonly outputCount: number
  readonly inputWeights: Float32Array
  readonly hiddenBias: Float32Array
  readonly outputWeights: Float32Array
  readonly outputBias: Float32Array
}

/**
 * @param x - A row for each example.
 * @param heads - Their outputs stand one after the other, in this order.
 * @throws RangeError when a head has not one class for each row.
 * @see Duchi, Hazan, Singer (2011), Adaptive Subgradient Methods; Srivastava et al. (2014), Dropout.
 */
export function fitNet(
  x: SparseMatrix,
  heads: readonly HeadTargets[],
  options: NetOptions,
): FloatNet {
  for (const head of heads) {
    if (head.classes.length !== x.rowCount) {
      throw new RangeError(`fitNet: ${head.classes.length} targets for ${x.rowCount} rows`)
    }
  }
  const fit = new NetFit(x, heads, options)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const loss = fit.runEpoch(options.learningRate * (1 - epoch / options.epochs))
    options.onEpoch?.(epoch + 1, loss)
  }
  return fit.net
}

const ADAGRAD_EPSILON = 1e-6

/** The weights, their squared gradients and the working memory of one fit. */
class NetFit {
  readonly net: FloatNet
  readonly #x: SparseMatrix
  readonly #heads: readonly HeadTargets[]
  readonly #options: NetOptions
  readonly #random: () => number
  readonly #squares: {
    input: Float32Array
    hiddenBias: Float32Array
    output: Float32Array
    outputBias: Float32Array
  }
  readonly #hidden: Float64Array // after ReLU and dropout
  readonly #hiddenGradient: Float64Array
  readonly #gradient: Float64Array // [outputs], of the scores
  readonly #kept: Float64Array // values of the row after input dropout
  readonly #active: Uint32Array // the hidden units that dropout and ReLU left on …
  #activeCount = 0 // … so many of them

  constructor(x: SparseMatrix, heads: readonly HeadTargets[], options: NetOptions) {
    const outputCount = heads.reduce((sum, head) => sum + head.classCount, 0)
    const { hiddenCount } = options
    this.#x = x
    this.#heads = heads
    this.#options = options
    this.#random = createRandom(options.seed)
    const uniform = (count: number, limit: number): Float32Array =>
      Float32Array.from({ length: count }, () => (this.#random() * 2 - 1) * limit)
    this.net = {
      inputCount: x.columnCount,
      hiddenCount,
      outputCount,
      // Rows have length 1, so a hidden unit starts with inputs of about this size whatever the vocabulary.
      inputWeights: uniform(x.columnCount * hiddenCount, 0.1),
      hiddenBias: new Float32Array(hiddenCount).fill(0.1),
      outputWeights: uniform(hiddenCount * outputCount, Math.sqrt(6 / (hiddenCount + outputCount))),
      outputBias: new Float32Array(outputCount),
    }
    this.#squares = {
      input: new Float32Array(this.net.inputWeights.length),
      hiddenBias: new Float32Array(hiddenCount),
      output: new Float32Array(this.net.outputWeights.length),
      outputBias: new Float32Array(outputCount),
    }
    this.#hidden = new Float64Array(hiddenCount)
    this.#hiddenGradient = new Float64Array(hiddenCount)
    this.#gradient = new Float64Array(outputCount)
    let longest = 0
    for (let r = 0; r < x.rowCount; r++)
      longest = Math.max(longest, x.rowStart[r + 1]! - x.rowStart[r]!)
    this.#kept = new Float64Array(longest)
    this.#active = new Uint32Array(hiddenCount)
  }

  /** One pass over the rows in random order. @returns The mean loss, in nats. */
  runEpoch(rate: number): number {
    let loss = 0
    for (const row of shuffledIndexes(this.#x.rowCount, this.#random)) {
      this.#forward(row)
      loss += this.#lossAndGradient(row)
      this.#backward(row, rate)
    }
    return loss / Math.max(1, this.#x.rowCount)
  }

  #forward(row: number): void {
    const { columns, values, rowStart } = this.#x
    const { hiddenCount, outputCount, inputWeights, hiddenBias, outputWeights, outputBias } =
      this.net
    const { inputDropout, hiddenDropout } = this.#options
    const hidden = this.#hidden
    const scores = this.#gradient
    const start = rowStart[row]!
    const end = rowStart[row + 1]!
    hidden.set(hiddenBias)
    for (let k = start; k < end; k++) {
      const value = this.#random() < inputDropout ? 0 : values[k]! / (1 - inputDropout)
      this.#kept[k - start] = value
      if (value === 0) continue
      const offset = columns[k]! * hiddenCount
      for (let h = 0; h < hiddenCount; h++) hidden[h]! += value * inputWeights[offset + h]!
    }
    scores.set(outputBias)
    this.#activeCount = 0
    for (let h = 0; h < hiddenCount; h++) {
      if (hidden[h]! <= 0 || this.#random() < hiddenDropout) continue
      this.#active[this.#activeCount++] = h
      hidden[h]! /= 1 - hiddenDropout
      const activation = hidden[h]!
      const offset = h * outputCount
      for (let c = 0; c < outputCount; c++) scores[c]! += activation * outputWeights[offset + c]!
    }
  }

  /** The scores in `#gradient` become the gradient of the loss. */
  #lossAndGradient(row: number): number {
    const { labelSmoothing } = this.#options
    const gradient = this.#gradient
    let loss = 0
    let offset = 0
    for (const { classCount, classes, lossWeight } of this.#heads) {
      const target = classes[row]!
      const end = offset + classCount
      if (target < 0) gradient.fill(0, offset, end)
      else {
        let max = Number.NEGATIVE_INFINITY
        for (let c = offset; c < end; c++) max = Math.max(max, gradient[c]!)
        let sum = 0
        for (let c = offset; c < end; c++) {
          gradient[c] = Math.exp(gradient[c]! - max)
          sum += gradient[c]!
        }
        loss -= lossWeight * Math.log(gradient[offset + target]! / sum + 1e-300)
        for (let c = offset; c < end; c++) {
          const wanted =
            labelSmoothing / classCount + (c - offset === target ? 1 - labelSmoothing : 0)
          gradient[c] = lossWeight * (gradient[c]! / sum - wanted)
        }
      }
      offset = end
    }
    return loss
  }

  #backward(row: number, rate: number): void {
    this.#backwardOutput(rate)
    const { columns, rowStart } = this.#x
    const { hiddenCount, inputWeights } = this.net
    const squares = this.#squares.input
    const hiddenGradient = this.#hiddenGradient
    const active = this.#active
    const activeCount = this.#activeCount
    const start = rowStart[row]!
    const end = rowStart[row + 1]!
    for (let k = start; k < end; k++) {
      const value = this.#kept[k - start]!
      if (value === 0) continue
      const offset = columns[k]! * hiddenCount
      for (let a = 0; a < activeCount; a++) {
        const at = offset + active[a]!
        const slope = hiddenGradient[active[a]!]! * value
        const square = squares[at]! + slope * slope
        squares[at] = square
        inputWeights[at]! -= (rate * slope) / (Math.sqrt(square) + ADAGRAD_EPSILON)
      }
    }
  }

  /** Step the output layer and the biases; leave the gradient of each active hidden unit. */
  #backwardOutput(rate: number): void {
    const { outputCount, hiddenBias, outputWeights, outputBias } = this.net
    const { output, hiddenBias: biasSquares, outputBias: outputBiasSquares } = this.#squares
    const gradient = this.#gradient
    const keptShare = 1 - this.#options.hiddenDropout
    for (let c = 0; c < outputCount; c++) {
      outputBiasSquares[c]! += gradient[c]! ** 2
      outputBias[c]! -= (rate * gradient[c]!) / (Math.sqrt(outputBiasSquares[c]!) + ADAGRAD_EPSILON)
    }
    for (let a = 0; a < this.#activeCount; a++) {
      const h = this.#active[a]!
      const activation = this.#hidden[h]!
      const offset = h * outputCount
      let back = 0
      for (let c = 0; c < outputCount; c++) {
        const at = offset + c
        back += gradient[c]! * outputWeights[at]!
        const slope = gradient[c]! * activation
        const square = output[at]! + slope * slope
        output[at] = square
        outputWeights[at]! -= (rate * slope) / (Math.sqrt(square) + ADAGRAD_EPSILON)
      }
      back /= keptShare
      biasSquares[h]! += back * back
      hiddenBias[h]! -= (rate * back) / (Math.sqrt(biasSquares[h]!) + ADAGRAD_EPSILON)
      this.#hiddenGradient[h] = back
    }
  }
}
