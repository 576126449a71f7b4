/**
 * How well classes were told apart.
 */

export interface ClassScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Examples that truly are of the class. */
  readonly support: number
}

export interface ClassificationReport {
  readonly accuracy: number
  /** Mean F1 over the classes that occur in `truth`. */
  readonly macroF1: number
  readonly perClass: Readonly<Record<string, ClassScore>>
}

/**
 * @param truth - The right label of each example.
 * @param answers - What was answered, in the same order; `undefined` where it was refused, which is wrong.
 * @throws RangeError when the lists differ in length or are empty.
 * @example
 * classificationReport(['a', 'b'], ['a', undefined]).accuracy // => 0.5
 */
export function classificationReport(
  truth: readonly string[],
  answers: readonly (string | undefined)[],
): ClassificationReport {
  if (truth.length === 0 || truth.length !== answers.length) {
    throw new RangeError(
      `classificationReport: ${truth.length} labels and ${answers.length} answers`,
    )
  }
  const support = countOf(truth)
  const answered = countOf(answers.filter((answer) => answer !== undefined))
  const hits = countOf(truth.filter((label, i) => label === answers[i]))
  const scoreOf = (label: string): ClassScore => {
    const right = hits.get(label) ?? 0
    const precision = right === 0 ? 0 : right / answered.get(label)!
    const recall = right / support.get(label)!
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    return { precision, recall, f1, support: support.get(label)! }
  }
  // From entries: a label may be called `__proto__`.
  const perClass = Object.fromEntries(
    [...support.keys()].sort().map((label) => [label, scoreOf(label)]),
  )
  const scores = Object.values(perClass)
  return {
    accuracy: truth.filter((label, i) => label === answers[i]).length / truth.length,
    macroF1: scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length,
    perClass,
  }
}

function countOf(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
