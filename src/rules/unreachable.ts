/**
 * The end of a `switch` that handles every kind: adding a kind without handling it does not compile.
 */

/** @throws TypeError always. */
export function unreachable(value: never): never {
  throw new TypeError(`unreachable case: ${JSON.stringify(value)}`)
}
