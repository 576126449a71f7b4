import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToText, looksLikeHtml } from '../../src/message/index.js'

describe('looksLikeHtml', () => {
  it.each([
    { text: '<p>Hello', expected: true },
    { text: 'Hello<br>world', expected: true },
    { text: 'Hello<BR/>world', expected: true },
    { text: '<!DOCTYPE html>', expected: true },
    { text: '<div dir="ltr">Hi</div>', expected: true },
    { text: 'very <b>angry</b>', expected: true },
    { text: 'I <3 you', expected: false },
    { text: 'a < b and b > c', expected: false },
    { text: 'where is <order>?', expected: false },
    { text: 'a <b c> d', expected: false }, // never closed
    { text: 'Anna <anna@shop.example> wrote', expected: false },
    { text: 'List<String> x', expected: false },
    { text: '<p', expected: false },
    { text: '', expected: false },
  ])('$text: $expected', ({ text, expected }) => {
    expect(looksLikeHtml(text)).toBe(expected)
  })
})

describe('htmlToText', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo\n\n'],
    ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['<div>One</div><div>Two</div>', 'One\nTwo\n'],
    ['<ul><li>One<li>Two</ul>', 'One\nTwo\n\n'],
    ['<table><tr><td>A</td><td>1</td></tr><tr><td>B</td></tr></table>', 'A 1\nB\n\n'],
    ['a\n  <b>b</b>\t c', 'a b c'],
    ['a&nbsp;&nbsp;b', 'a b'],
    ['<pre>a\n  b</pre>', 'a\n  b\n\n'],
    ['za&zdot;&oacute;&#322;&#x107; &lt;3 &amp;amp; &nosuch; &', 'zażółć <3 &amp; &nosuch; &'],
    ['&#128512;&#xD800;&#0;&#9999999;', '😀\ufffd\ufffd\ufffd'],
    ['<style>p{}</style>a<script>if(a<b){}</script>b', 'ab'],
    ['<head><title>t</title></head>a', 'a'],
    ['a<!-- > b -->c<![endif]-->d<?xml version="1"?>e', 'acde'],
    ['<a href="x>y" title=\'>\'>link</a>', 'link'],
    ['<o:p></o:p>a', 'a'],
    // Broken in every way: nothing but tags is lost.
    ['<style>a', 'a'],
    ['<!-- a', '<!-- a'],
    ['<b', '<b'],
    ['a <b and then <i>b</i>', 'a <b and then b'],
    ['<a href="x>a</a> b', 'a b'],
    ['</p></div></blockquote>a', 'a'],
    ['<div><blockquote>a', 'a'],
  ])('%s -> %j', (html, expected) => {
    expect(htmlToText(html).text).toBe(expected)
  })

  it('maps back: entities whole, line ends to their tags', () => {
    const html = '<p>caf&eacute;<br>x</p>'
    const { text, originalRange } = htmlToText(html)
    const sliceOf = (start: number, end: number) => {
      const range = originalRange(start, end)
      return html.slice(range.start, range.end)
    }
    expect(text).toBe('café\nx\n\n')
    expect(sliceOf(0, 4)).toBe('caf&eacute;')
    expect(sliceOf(3, 4)).toBe('&eacute;')
    expect(sliceOf(4, 5)).toBe('<br>')
    expect(sliceOf(5, 6)).toBe('x')
    expect(originalRange(text.length, text.length)).toEqual({
      start: html.length,
      end: html.length,
    })
  })

  it.each([
    { html: 'a<blockquote>b<blockquote>c</blockquote>d</blockquote>e', quoted: ['b\n\nc\n\nd'] },
    { html: '<div>a</div><div class="gmail_quote">b</div><div>c</div>', quoted: ['b'] },
    {
      // In Gmail, answers between quoted parts stand in the same div.
      html: '<div class="gmail_quote">On…<blockquote>b</blockquote>mine<blockquote>c</blockquote></div>',
      quoted: ['On…\n\nb', 'c'],
    },
    { html: '<div class="gmail_quote"><div>b</div>c', quoted: ['b\nc'] },
  ])('knows the quotes of $html', ({ html, quoted }) => {
    const { text, quotes } = htmlToText(html)
    expect(quotes.map(({ start, end }) => text.slice(start, end).trim())).toEqual(quoted)
  })

  it('names the content nobody reads', () => {
    const html = 'a<style>p{}</style><script></script>b'
    const { unread } = htmlToText(html)
    expect(unread.map(({ start, end }) => html.slice(start, end))).toEqual(['p{}'])
  })

  it('takes any string; offsets never go back', () => {
    const piece = fc.constantFrom(
      ...'<>/!-"\'=& ;#x'.split(''),
      '<p>',
      '</p>',
      '<br>',
      '<div class="gmail_quote">',
      '</div>',
      '<blockquote>',
      '</blockquote>',
      '<style>',
      '</style>',
      '<pre>',
      '<!--',
      '-->',
      '&amp;',
      '&#128512;',
      '<a href="',
      'ż',
      '\ud800',
    )
    const html = fc.oneof(fc.string({ unit: piece }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(html, (input) => {
        const { text, originalRange } = htmlToText(input)
        let last = 0
        for (let i = 0; i < text.length; i++) {
          const { start, end } = originalRange(i, i + 1)
          if (start < last || end <= start || end > input.length) return false
          last = start
        }
        return true
      }),
    )
  })

  it('keeps the text of HTML without tags', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'ż', 'ب', '1', '.') })
    fc.assert(fc.property(plain, (text) => htmlToText(text).text === text))
  })

  it.each([
    '<',
    '<a ',
    '<a href="',
    "<a ='",
    '<a ="=\'',
    '<!--',
    '<style>',
    '<p>',
    '<br>',
    '&',
    '&#',
    '<blockquote>',
    '<pre> ',
    '<div class="gmail_quote">',
    '<script></script',
    '</',
  ])('reads 200 kB of %j, closed and not', (unit) => {
    const html = unit.repeat(200_000 / unit.length)
    expect(htmlToText(html).text.length).toBeLessThanOrEqual(html.length)
    expect(htmlToText(`${html}>`).text.length).toBeLessThanOrEqual(html.length + 1)
    expect(looksLikeHtml(html)).toBeTypeOf('boolean')
  })
})
