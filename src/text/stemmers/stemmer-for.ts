/**
 * The stemmer of each language: `natural`'s where it has one that works, light ones of our own elsewhere.
 */

import en from 'natural/lib/natural/stemmers/porter_stemmer.js'
import es from 'natural/lib/natural/stemmers/porter_stemmer_es.js'
import fr from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'
import it from 'natural/lib/natural/stemmers/porter_stemmer_it.js'
import nl from 'natural/lib/natural/stemmers/porter_stemmer_nl.js'
import pt from 'natural/lib/natural/stemmers/porter_stemmer_pt.js'
import ru from 'natural/lib/natural/stemmers/porter_stemmer_ru.js'
import uk from 'natural/lib/natural/stemmers/porter_stemmer_uk.js'
import { stemArabic } from './arabic.js'
import { stemCzech } from './czech.js'
import { stemGerman } from './german.js'
import { stemPolish } from './polish.js'
import { stemTurkish } from './turkish.js'

/** A word in lower case → what stays the same when it is inflected. Not a dictionary form. */
export type Stemmer = (word: string) => string

/**
 * The stemmer of a language, or `undefined` where there is none.
 *
 * @param language - ISO 639-1 code, or a BCP 47 tag that begins with one (`pt-BR`).
 */
export function stemmerFor(language: string): Stemmer | undefined {
  switch (language.slice(0, 2)) {
    case 'en':
      return (word) => en.stem(word)
    case 'es':
      return (word) => es.stem(word)
    case 'fr':
      return (word) => fr.stem(word)
    case 'it':
      return (word) => it.stem(word)
    case 'nl':
      return (word) => nl.stem(word)
    case 'pt':
      return (word) => pt.stem(word)
    case 'ru':
      return (word) => ru.stem(word)
    case 'uk':
      return (word) => uk.stem(word)
    case 'ar':
      return stemArabic
    case 'cs':
      return stemCzech
    case 'de':
      return stemGerman
    case 'pl':
      return stemPolish
    case 'tr':
      return stemTurkish
    default:
      return undefined
  }
}
