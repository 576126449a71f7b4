/**
 * What a share seen in a sample says of the true share.
 */

/**
 * The exact lower bound of a probability, after `successes` in `trials` (Clopper–Pearson, one-sided).
 *
 * Found by bisection on the binomial tail; accurate to 1e-9.
 *
 * @param confidence - For example 0.95: the true share is below the bound in at most 5 % of samples.
 * @returns 0 where nothing was tried or nothing succeeded.
 * @see Clopper, Pearson (1934), The use of confidence or fiducial limits illustrated in the case of the binomial.
 * @example
 * binomialLowerBound(98, 98, 0.95).toFixed(3) // => '0.970'
 */
export function binomialLowerBound(successes: number, trials: number, confidence: number): number {
  if (trials === 0 || successes === 0) return 0
  let low = 0
  let high = successes / trials
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (upperTail(successes, trials, middle) > 1 - confidence) high = middle
    else low = middle
  }
  return low
}

/**
 * Whether `successes` in `trials` show, with `confidence`, that the true share is at least `share`: the same as
 * `binomialLowerBound(…) >= share`, at a fraction of the cost.
 */
export function showsShare(
  successes: number,
  trials: number,
  share: number,
  confidence: number,
): boolean {
  if (trials === 0 || successes / trials < share) return false
  return upperTail(successes, trials, share) <= 1 - confidence
}

/** P(X ≥ successes) for X ~ Binomial(trials, p), summed in log space. */
function upperTail(successes: number, trials: number, p: number): number {
  if (p <= 0) return 0
  let logTerm = trials * Math.log(p) // the term of all successes, then downwards
  let sum = Math.exp(logTerm)
  for (let k = trials; k > successes; k--) {
    logTerm += Math.log(k / (trials - k + 1)) + Math.log1p(-p) - Math.log(p)
    sum += Math.exp(logTerm)
  }
  return sum
}
