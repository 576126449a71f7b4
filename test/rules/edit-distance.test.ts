import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closest, editDistance } from '../../src/rules/edit-distance.js'

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['vpi', 'vip', 1], // a swap of neighbours is one edit
    ['rout', 'route', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3], // no part is edited twice
  ])('%s, %s: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is the same in both directions and 0 only for the same word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const distance = editDistance(a, b)
        return distance === editDistance(b, a) && (distance === 0) === (a === b)
      }),
    )
  })
})

describe('closest', () => {
  it('finds the nearest word that is near', () => {
    expect(closest('biling', ['orders', 'billing'])).toBe('billing')
    expect(closest('biling', ['orders', 'returns'])).toBeUndefined()
    expect(closest('x', [])).toBeUndefined()
  })
})
