/**
 * A light stemmer for German: endings of nouns, adjectives and verbs, and the participle's ge-.
 */

/**
 * @see Weissweiler, Fraser (2017), Developing a Stemmer for German Based on a Comparative Analysis of
 * Publicly Available Stemmers (CISTEM, case-insensitive).
 */
export function stemGerman(word: string): string {
  let stem = word
    .toLowerCase()
    .replaceAll('ü', 'u')
    .replaceAll('ö', 'o')
    .replaceAll('ä', 'a')
    .replaceAll('ß', 'ss')
    .replace(/^ge(.{4,})$/u, '$1')
    .replaceAll('sch', '$')
    .replaceAll('ei', '%')
    .replaceAll('ie', '&')
    .replace(/(.)\1/gu, '$1*')
  while (stem.length > 3) {
    const shorter = stem.length > 5 ? stem.replace(/(?:e[mr]|nd)$/u, '') : stem
    const next = shorter === stem ? stem.replace(/[tesn]$/u, '') : shorter
    if (next === stem) break
    stem = next
  }
  return stem
    .replace(/(.)\*/gu, '$1$1')
    .replaceAll('%', 'ei')
    .replaceAll('&', 'ie')
    .replaceAll('$', 'sch')
}
