import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../src/rules/index.js'

describe('formatDiagnostic', () => {
  it('shows the place, the line and a caret', () => {
    const source = 'rule r\r\n\twhen custmer.tier is "vip"\r\n'
    const start = source.indexOf('custmer')
    const found = {
      id: 'T001',
      severity: 'error',
      code: 'unknown-field',
      message: 'Unknown field `custmer.tier`.',
      file: 'bad.triage',
      start,
      end: start + 12,
      help: 'There is customer.tier.',
    } as const
    expect(formatDiagnostic(found, source)).toBe(
      [
        'bad.triage:2:7 error T001 Unknown field `custmer.tier`.',
        '    2 | \twhen custmer.tier is "vip"',
        '      | \t     ^^^^^^^^^^^^',
        '      = There is customer.tier.',
      ].join('\n'),
    )
  })
})
