import { describe, expect, it } from 'vitest'
import { compileRegex } from '../../src/rules/regex.js'

describe('compileRegex', () => {
  it.each([
    String.raw`[A-Z]{2}\d{2} ?(\w{4} ?){3,7}`,
    String.raw`^\bORD-\d+$`,
    '(foo|bar)*',
    'a{2,3}?',
    '(a+)?',
    '[(+*]',
    String.raw`\p{L}+`,
  ])('accepts %s', (pattern) => {
    expect(compileRegex(pattern, '')).toMatchObject({ ok: true })
  })

  it.each([
    ['(a+)+$', 'a repetition inside a repetition can take exponential time'],
    ['((a*)b){2,}', 'a repetition inside a repetition can take exponential time'],
    ['(a{1,5}){1,5}', 'a repetition inside a repetition can take exponential time'],
    [String.raw`(a)\1`, 'a back-reference cannot be matched in bounded time'],
    ['(?=a)', 'look-around is not supported'],
    ['(?<!a)b', 'look-around is not supported'],
    ['a{101}', 'a repetition may count to 100 at most'],
    ['(a', 'it is not well-formed'],
    ['a)', 'it is not well-formed'],
    ['*', 'it is not well-formed'],
  ])('refuses %s: %s', (pattern, problem) => {
    expect(compileRegex(pattern, '')).toEqual({ ok: false, problem })
  })

  it('knows one flag', () => {
    expect(compileRegex('a', 'i')).toMatchObject({ ok: true })
    expect(compileRegex('a', 'g')).toEqual({ ok: false, problem: 'the only flag is `i`' })
  })
})
