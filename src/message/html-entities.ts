/**
 * Character references of HTML: the named ones that mail programs write, and numbers.
 */

/** The names of U+00A0 to U+00FF, in that order (HTML 4.01, section 24.2.1). */
const LATIN_1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`

/** Name and character in turn: marks, and the letters of Polish, Czech, Turkish. */
const OTHERS = `amp & lt < gt > quot " apos ' hellip … ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ”
bdquo „ lsaquo ‹ rsaquo › bull • euro € trade ™ rarr → larr ← check ✓ dagger † permil ‰
OElig Œ oelig œ Aogon Ą aogon ą Cacute Ć cacute ć Eogon Ę eogon ę Lstrok Ł lstrok ł Nacute Ń nacute ń
Sacute Ś sacute ś Zacute Ź zacute ź Zdot Ż zdot ż Ccaron Č ccaron č Dcaron Ď dcaron ď Ecaron Ě ecaron ě
Ncaron Ň ncaron ň Rcaron Ř rcaron ř Scaron Š scaron š Tcaron Ť tcaron ť Uring Ů uring ů Zcaron Ž zcaron ž
Gbreve Ğ gbreve ğ Idot İ inodot ı Scedil Ş scedil ş`

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(/\s+/u).map((name, i): [string, string] => [
    name,
    String.fromCharCode(0xa0 + i),
  ]),
  ...pairs(OTHERS.split(/\s+/u)),
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
])

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w{1,9}));/y
const LAST_CODE_POINT = 0x10ffff
const REPLACEMENT = '\ufffd'

/**
 * The character reference that begins at `start` and how many units it takes; `undefined` where there is none
 * or its name is not known.
 */
export function readEntity(
  html: string,
  start: number,
): { readonly text: string; readonly length: number } | undefined {
  REFERENCE.lastIndex = start
  const match = REFERENCE.exec(html)
  if (match === null) return undefined
  const [whole, decimal, hexadecimal, name] = match
  const text =
    name === undefined
      ? characterOf(decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal))
      : NAMED.get(name)
  return text === undefined ? undefined : { text, length: whole.length }
}

function characterOf(codePoint: number): string {
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  if (codePoint === 0 || isSurrogate || codePoint > LAST_CODE_POINT) return REPLACEMENT
  return String.fromCodePoint(codePoint)
}

function pairs(words: readonly string[]): [string, string][] {
  const found: [string, string][] = []
  for (let i = 0; i + 1 < words.length; i += 2) found.push([words[i]!, words[i + 1]!])
  return found
}
