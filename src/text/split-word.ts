/**
 * Where a run of letters and apostrophes is cut into tokens: elisions, clitics, changes of script.
 */

/** French, Italian and Catalan words that lose their vowel before the next word. */
const ELIDED =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|dell|nell|sull|all|dall|quest|quell|c)['’ʼ‘]$/iu
const ENGLISH_CLITIC = /^['’ʼ‘](?:s|re|ll|ve|d|m)$/iu
const ENGLISH_NOT = /n['’ʼ‘]t$/iu
const WHOLE = /^(?:aujourd['’]hui|o['’]clock|n['’ʼ‘]t)$/iu
/** Turkish sets suffixes of names off with an apostrophe: Ankara'dan. */
const LATIN_STEM = /^\p{Script=Latin}{3,}$/u

/** With the marks that belong to it; by extensions, because ー serves both kana scripts and is of neither. */
const IDEOGRAPH =
  /^[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]\p{M}*/u
const SCRIPTS = [
  /^[\p{Script=Latin}\p{M}'’ʼ‘]+/u,
  /^[\p{Script=Cyrillic}\p{M}'’ʼ‘]+/u,
  /^[\p{Script=Arabic}\p{M}ـ'’ʼ‘]+/u,
]
const ASCII_LETTERS = /^[a-z]+$/iu

/**
 * How many UTF-16 units of `word` make its first token; the rest is looked at again.
 *
 * @param word - Not empty: letters, marks and apostrophes.
 */
export function splitWord(word: string): number {
  if (ASCII_LETTERS.test(word)) return word.length
  const ideograph = IDEOGRAPH.exec(word)
  if (ideograph !== null) return ideograph[0].length
  const script = scriptLength(word)
  if (script < word.length) return script
  return clitic(word)
}

/** Length of the first stretch of one script; a single stray letter does not cut a word (pаypal). */
function scriptLength(word: string): number {
  for (const script of SCRIPTS) {
    const length = script.exec(word)?.[0].length ?? 0
    if (length === 0 || length === word.length) continue
    if ((length > 1 && word.length - length > 1) || IDEOGRAPH.test(word.slice(length)))
      return length
  }
  return word.length
}

function clitic(word: string): number {
  const apostrophe = word.search(/['’ʼ‘]/u)
  if (apostrophe < 0 || WHOLE.test(word)) return word.length
  if (apostrophe === 0) return word.length
  if (apostrophe === word.length - 1) return ELIDED.test(word) ? word.length : apostrophe
  const head = word.slice(0, apostrophe + 1)
  const tail = word.slice(apostrophe)
  if (ELIDED.test(head)) return head.length
  if (ENGLISH_NOT.test(word) && word.length > 3) return word.length - 3
  if (ENGLISH_CLITIC.test(tail) || LATIN_STEM.test(head.slice(0, -1))) return apostrophe
  return word.length
}
