import { describe, expect, it } from 'vitest'
import { readSchema } from '../../src/rules/schema.js'

describe('readSchema', () => {
  it('reads fields and names', () => {
    const json =
      '{"fields": {"a.b": {"type": "enum", "values": ["x"], "optional": true}}, "routes": ["r"]}'
    expect(readSchema(json)).toEqual({
      ok: true,
      schema: {
        fields: { 'a.b': { type: 'enum', values: ['x'], optional: true } },
        intents: undefined,
        routes: ['r'],
        tags: undefined,
        macros: undefined,
      },
    })
  })

  it.each([
    ['{', 'it is not a JSON object'],
    ['[]', 'it is not a JSON object'],
    ['{"field": {}}', 'field is not known, did you mean fields?'],
    [
      '{"fields": {"a": {"type": "txt"}}}',
      'fields["a"].type must be one of text, number, money, enum, list, boolean, time',
    ],
    ['{"fields": {"a": {"type": "enum"}}}', 'fields["a"].values must list what the enum can be'],
    ['{"routes": "a"}', 'routes must be a list of texts'],
    ['{"macros": {"a": 1}}', 'macros["a"] must be a list of texts'],
  ])('%s: %s', (json, problem) => {
    expect(readSchema(json)).toEqual({ ok: false, problems: [problem] })
  })
})
