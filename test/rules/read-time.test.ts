import { describe, expect, it } from 'vitest'
import { readTimeMs } from '../../src/rules/read-time.js'

describe('readTimeMs', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-01T01:00:00+01:00', 0],
    ['1970-01-01T01:00+0100', 0],
    ['1970-01-01T00:00:01.5Z', 1500],
    ['1970-01-01T00:00:00', undefined], // without an offset it would depend on the machine
    ['2026-13-01', undefined],
    ['soon', undefined],
    [5, undefined],
    [undefined, undefined],
  ])('%s: %s', (value, timeMs) => {
    expect(readTimeMs(value)).toBe(timeMs)
  })
})
