/**
 * The known name that a misspelt one was meant to be.
 */

/** ` Did you mean \`title\`?`, or nothing where every name is further off than a third of the letters. */
export function didYouMean(word: string, names: Iterable<string>): string {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const nearest = [...names]
    .map((name) => ({ name, distance: editDistance(word, name) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)[0]
  return nearest === undefined ? '' : ` Did you mean \`${nearest.name}\`?`
}

/** Letters to insert, delete, replace or swap with a neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const swapped = isSwap ? beforeLast[column - 2]! + 1 : replaced
      current.push(Math.min(replaced, swapped, last[column]! + 1, current[column - 1]! + 1))
    }
    beforeLast = last
    last = current
  }
  return last[b.length]!
}
