import { describe, expect, it } from 'vitest'
import { formatTable } from '../../src/cli/format-table.js'

const COLUMNS = [
  { title: 'a', of: ([first]: readonly string[]) => first! },
  { title: 'long title', of: ([, second]: readonly string[]) => second! },
  { title: 'b', of: ([, , third]: readonly string[]) => third!, width: 4 },
]

describe('formatTable', () => {
  it('aligns the columns, and cuts what is too long', () => {
    const rows = [
      ['x', 'y', 'four'],
      ['wide', 'z', 'fives'],
    ]
    expect(formatTable(COLUMNS, rows).split('\n')).toEqual([
      'a    long title b',
      'x    y          four',
      'wide z          fiv…',
    ])
  })

  it('shows the titles alone where there are no rows', () => {
    expect(formatTable(COLUMNS, [])).toBe('a long title b')
  })

  it('knows how wide characters are', () => {
    const rows = [
      ['e\u0301', '漢字', '1'], // one column and a mark; two of two columns
      ['ab', '😀', '2'],
    ]
    expect(formatTable(COLUMNS, rows).split('\n').slice(1)).toEqual([
      'e\u0301  漢字       1',
      'ab 😀         2',
    ])
  })

  it('paints cells after they are aligned', () => {
    const painted = COLUMNS.map((column) => ({ ...column, paint: (cell: string) => `<${cell}>` }))
    expect(formatTable(painted, [['x', 'y', 'z']]).split('\n')[1]).toBe('<x> <y         > <z>')
  })
})
