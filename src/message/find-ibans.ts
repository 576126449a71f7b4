/**
 * International bank account numbers in running text.
 */

import type { TextRange } from './mapped-text.js'

/** Country and length: SWIFT IBAN registry, release 99 (2024). */
const LENGTHS = `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18
DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30
KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24
PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22
VG24 XK20 YE30`

const LENGTH_BY_COUNTRY: ReadonlyMap<string, number> = new Map(
  LENGTHS.split(/\s+/u).map((entry): [string, number] => [
    entry.slice(0, 2),
    Number(entry.slice(2)),
  ]),
)

const START = /(?<![\p{L}\p{N}])[A-Za-z]{2}[ -]?\d[ -]?\d/gu
const SEPARATOR = /[ \u00a0\u202f\t-]/

/** The places of account numbers of the length of their country whose check digits are right. */
export function findIbans(text: string): TextRange[] {
  const ibans: TextRange[] = []
  for (const { index: start } of text.matchAll(START)) {
    if (start < (ibans.at(-1)?.end ?? 0)) continue
    const length = LENGTH_BY_COUNTRY.get(text.slice(start, start + 2).toUpperCase())
    const iban = length === undefined ? undefined : readCharacters(text, start, length)
    if (iban !== undefined && hasCheckDigits(iban.characters)) ibans.push({ start, end: iban.end })
  }
  return ibans
}

/** So many letters and digits from `start` on, with at most one separator between two, and none after them. */
function readCharacters(
  text: string,
  start: number,
  count: number,
): { readonly characters: string; readonly end: number } | undefined {
  let characters = ''
  let end = start
  for (let i = start; characters.length < count; i++) {
    const unit = text[i] ?? ''
    if (IS_CHARACTER.test(unit)) {
      characters += unit.toUpperCase()
      end = i + 1
    } else if (!SEPARATOR.test(unit) || i > end) return undefined
  }
  return IS_CHARACTER.test(text[end] ?? '') ? undefined : { characters, end }
}

const IS_CHARACTER = /^[A-Za-z0-9]$/

/** ISO 13616-1, 6: the number with its first four characters last, letters as 10 to 35, is 1 modulo 97. */
function hasCheckDigits(iban: string): boolean {
  let remainder = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}
