import { describe, expect, it } from 'vitest'
import { stackRows } from '../../src/numeric/index.js'

function row(...entries: [number, number][]) {
  return {
    indices: Uint32Array.from(entries, ([index]) => index),
    values: Float32Array.from(entries, ([, value]) => value),
  }
}

describe('stackRows', () => {
  it('puts rows one under the other, empty ones too', () => {
    expect(stackRows([row([0, 1], [3, 2]), row(), row([2, 0.5])], 4)).toEqual({
      rowCount: 3,
      columnCount: 4,
      rowStart: Uint32Array.of(0, 2, 2, 3),
      columns: Uint32Array.of(0, 3, 2),
      values: Float32Array.of(1, 2, 0.5),
    })
  })
  it('takes no rows and no columns', () => {
    expect(stackRows([], 0).rowStart).toEqual(Uint32Array.of(0))
    expect(stackRows([row()], 0).rowCount).toBe(1)
  })
  it.each([
    { columnCount: 3, index: 3 },
    { columnCount: 0, index: 0 },
  ])('throws on column $index of $columnCount', ({ columnCount, index }) => {
    expect(() => stackRows([row([index, 1])], columnCount)).toThrow(RangeError)
  })
})
