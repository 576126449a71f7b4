/**
 * Whether two words are a few typing slips apart.
 */

/**
 * True where the optimal string alignment distance (insert, delete, replace, swap neighbours) is at most
 * `limit` and the first letters agree.
 *
 * @see Boytsov (2011), Indexing methods for approximate dictionary searching, section 2.1.
 * @example
 * isWithinEdits('refnud', 'refund', 1) // => true
 */
export function isWithinEdits(word: string, target: string, limit: number): boolean {
  if (word === target) return true
  if (limit === 0 || word[0] !== target[0] || Math.abs(word.length - target.length) > limit)
    return false
  const width = target.length + 1
  let beforeLast = new Uint16Array(width)
  let last = Uint16Array.from({ length: width }, (_, i) => i)
  for (let i = 1; i <= word.length; i++) {
    const row = new Uint16Array(width)
    row[0] = i
    for (let j = 1; j < width; j++) {
      const replaced = last[j - 1]! + (word[i - 1] === target[j - 1] ? 0 : 1)
      let best = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && word[i - 1] === target[j - 2] && word[i - 2] === target[j - 1]) {
        best = Math.min(best, beforeLast[j - 2]! + 1)
      }
      row[j] = best
    }
    beforeLast = last
    last = row
  }
  return last[width - 1]! <= limit
}
