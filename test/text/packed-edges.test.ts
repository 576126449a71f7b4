import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PackedEdges } from '../../src/text/packed-edges.js'

describe('PackedEdges', () => {
  it('answers like a Map, also after it has grown', () => {
    const edge = fc.record({ from: fc.nat(200), label: fc.nat(0xffff) })
    fc.assert(
      fc.property(fc.array(edge, { minLength: 1, maxLength: 3000, size: 'max' }), (list) => {
        const edges = new PackedEdges()
        const expected = new Map<string, number>()
        list.forEach(({ from, label }, to) => {
          if (expected.has(`${from} ${label}`)) return
          expected.set(`${from} ${label}`, to)
          edges.add(from, label, to)
        })
        for (const { from, label } of list) {
          expect(edges.get(from, label)).toBe(expected.get(`${from} ${label}`))
          expect(edges.get(from + 1000, label)).toBe(-1)
        }
      }),
      { numRuns: 20 },
    )
  })
})
