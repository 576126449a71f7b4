/**
 * Where an expected level becomes the next level.
 */

/**
 * Cuts at which held-out messages get each level as often as it is true of them.
 *
 * @param means - Expected level of each held-out message.
 * @param truth - Its true level.
 * @param levels - All levels, ascending.
 * @returns One cut fewer than levels, ascending.
 */
export function chooseLevelCuts(
  means: readonly number[],
  truth: readonly number[],
  levels: readonly number[],
): number[] {
  const ascending = [...means].sort((a, b) => a - b)
  let below = 0
  return levels.slice(0, -1).map((level) => {
    below += truth.filter((it) => it === level).length
    // A level that was true of none is never answered, however far a message lies out.
    if (below === 0) return -Number.MAX_VALUE
    return ascending[below] ?? Number.MAX_VALUE
  })
}
