/**
 * Examples → a feature space and a net over it.
 */

import { createVectorize, type FeatureSettings, type FeatureSpace } from '../features/index.js'
import { type Net, scoreInto } from '../models/index.js'
import { stackRows } from '../numeric/index.js'
import { buildFeatureSpace } from './build-feature-space.js'
import type { Example, HeadSpec } from './example.js'
import { type FloatNet, fitNet, type NetOptions } from './fit-net.js'
import { quantizeNet } from './quantize-net.js'

export interface FitOptions extends Omit<NetOptions, 'onEpoch'> {
  readonly settings: FeatureSettings
  /** A feature of fewer examples is not learned. */
  readonly leastDocuments: number
  /** So many nets from different seeds are averaged into one of so many times the hidden units. */
  readonly netCount: number
}

export interface FittedModel {
  readonly space: FeatureSpace
  readonly net: Net
  /** Scores of all heads for an example, in a new array. */
  readonly score: (example: Example) => Float64Array
}

export function fitModel(
  examples: readonly Example[],
  heads: readonly HeadSpec[],
  options: FitOptions,
): FittedModel {
  const inputs = examples.map((example) => example.input)
  const space = buildFeatureSpace(inputs, options.settings, {
    leastDocuments: options.leastDocuments,
  })
  const vectorize = createVectorize(space)
  const x = stackRows(inputs.map(vectorize), space.keys.length)
  const targets = heads.map(({ name, labels, lossWeight }) => {
    const classOf = new Map(labels.map((label, c) => [label, c]))
    const classes = Int16Array.from(
      examples,
      (example) => classOf.get(example.targets[name] ?? '') ?? -1,
    )
    return { classCount: labels.length, classes, lossWeight }
  })
  const nets = Array.from({ length: options.netCount }, (_, i) =>
    fitNet(x, targets, { ...options, seed: options.seed + i }),
  )
  const net = quantizeNet(joinNets(nets))
  const hidden = new Float64Array(net.hiddenCount)
  return {
    space,
    net,
    score: ({ input }) =>
      scoreInto(net, vectorize(input), hidden, new Float64Array(net.outputCount)),
  }
}

/** Nets over the same inputs and outputs, side by side: the scores of the joined net are the mean of theirs. */
function joinNets(nets: readonly FloatNet[]): FloatNet {
  const [first] = nets
  if (first === undefined) throw new RangeError('joinNets: no nets')
  if (nets.length === 1) return first
  const { inputCount, outputCount } = first
  const hiddenCount = nets.reduce((sum, net) => sum + net.hiddenCount, 0)
  const inputWeights = new Float32Array(inputCount * hiddenCount)
  const hiddenBias = new Float32Array(hiddenCount)
  const outputWeights = new Float32Array(hiddenCount * outputCount)
  const outputBias = new Float32Array(outputCount)
  let at = 0
  for (const net of nets) {
    for (let row = 0; row < inputCount; row++) {
      const weights = net.inputWeights.subarray(row * net.hiddenCount, (row + 1) * net.hiddenCount)
      inputWeights.set(weights, row * hiddenCount + at)
    }
    hiddenBias.set(net.hiddenBias, at)
    outputWeights.set(
      net.outputWeights.map((weight) => weight / nets.length),
      at * outputCount,
    )
    net.outputBias.forEach((bias, c) => {
      outputBias[c]! += bias / nets.length
    })
    at += net.hiddenCount
  }
  return {
    inputCount,
    hiddenCount,
    outputCount,
    inputWeights,
    hiddenBias,
    outputWeights,
    outputBias,
  }
}
