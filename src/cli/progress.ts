/**
 * How far a run is: one line drawn over and over on a terminal, one line at the end elsewhere. On standard error.
 */

export interface Progress {
  readonly advance: () => void
  /** @param note - Follows the count. */
  readonly finish: (note?: string) => void
}

const REDRAW_MS = 200

export function createProgress(unit: string): Progress {
  const startedMs = performance.now()
  const isTerminal = process.stderr.isTTY === true
  let count = 0
  let drawnMs = startedMs
  const line = (): string => {
    const seconds = (performance.now() - startedMs) / 1000
    return `${count.toLocaleString('en')} ${unit}, ${Math.round(count / Math.max(seconds, 1e-3)).toLocaleString('en')} a second`
  }
  return {
    advance() {
      count++
      if (!isTerminal || performance.now() - drawnMs < REDRAW_MS) return
      drawnMs = performance.now()
      process.stderr.write(`\r${line()}`)
    },
    finish(note = '') {
      process.stderr.write(`${isTerminal ? '\r' : ''}${line()}${note}\n`)
    },
  }
}
