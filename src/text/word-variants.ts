/**
 * Other forms under which a written word should also be looked up: Arabic words without the particles and
 * the article that are written on to them.
 */

/** Conjunctions and prepositions written on to an Arabic word, with the article where it is, longest first. */
const ARABIC_PROCLITICS = [
  'وبال',
  'فبال',
  'وال',
  'فال',
  'بال',
  'كال',
  'ولل',
  'فلل',
  'لل',
  'ال',
  'وب',
  'ول',
  'وم',
  'و',
  'ف',
  'ب',
  'ل',
  'ه',
  'ح',
  'ع',
] as const
const SHORTEST_STEM = 3
const ARABIC_LETTER = /^[\u0621-\u064a]/u

/**
 * The folded word without each Arabic proclitic that it may begin with; nothing for other scripts.
 *
 * @example
 * wordVariants('والطلب') // => ['طلب', 'الطلب']
 */
export function wordVariants(folded: string): readonly string[] {
  if (folded.length <= SHORTEST_STEM || !ARABIC_LETTER.test(folded)) return NO_VARIANTS
  const variants: string[] = []
  for (const proclitic of ARABIC_PROCLITICS) {
    if (folded.length - proclitic.length >= SHORTEST_STEM && folded.startsWith(proclitic)) {
      variants.push(folded.slice(proclitic.length))
    }
  }
  return variants
}

const NO_VARIANTS: readonly string[] = []
