/**
 * The formulas with which letters close, by language.
 */

import { foldPhrase } from './fold-phrase.js'
import { type PhraseTable, phraseSet } from './phrase-set.js'

const CLOSING_FORMULAS: PhraseTable = {
  en: `Best regards|Kind regards|Kindest regards|Warm regards|Warmest regards|Many regards|Regards|With regards
    |With kind regards|With best regards|Best wishes|With best wishes|All the best|Best|Sincerely|Sincerely yours
    |Yours sincerely|Yours faithfully|Yours truly|Very truly yours|Respectfully|Respectfully yours|Cheers|Kind wishes
    |Thanks and regards|Thanks and best regards|Thanks and kind regards|Thanks regards|Thanks best regards
    |Thank you and best regards|Thank you and kind regards|Many thanks and kind regards|With thanks and regards|Rgds|BR|KR`,
  pl: `Pozdrawiam|Pozdrawiam serdecznie|Serdecznie pozdrawiam|Z pozdrowieniami|Serdeczne pozdrowienia|Pozdrowienia
    |Z poważaniem|Z wyrazami szacunku|Z szacunkiem|Łączę pozdrowienia|Łączę wyrazy szacunku|Pozdro|Miłego dnia
    |Dziękuję i pozdrawiam|Dzięki i pozdrawiam|Dziękuję pozdrawiam|Z góry dziękuję i pozdrawiam|Pozdr|Pzdr`,
  cs: `S pozdravem|S přátelským pozdravem|S pozdravom|S úctou|S pozdravem a přáním hezkého dne|Zdraví|Srdečně zdraví
    |Srdečně|S přáním hezkého dne|S přáním pěkného dne|Přeji hezký den|Přeji pěkný den|Hezký den|Pěkný den
    |Děkuji a přeji hezký den|Děkuji a přeji pěkný den|Děkuji s pozdravem|Děkuji a zdravím|Díky a hezký den|Mějte se hezky`,
  ru: `С уважением|С наилучшими пожеланиями|С наилучшими|С глубоким уважением|С почтением|Искренне Ваш|Искренне ваша
    |Всего доброго|Всего наилучшего|Хорошего дня|Спасибо и хорошего дня|Заранее благодарен с уважением|С ув`,
  ar: `مع التحية|مع تحياتي|تحياتي|مع خالص التحية|مع خالص تحياتي|خالص التحية|خالص تحياتي|مع أطيب التحيات|أطيب التحيات
    |مع فائق الاحترام|مع فائق الاحترام والتقدير|وتفضلوا بقبول فائق الاحترام|وتفضلوا بقبول فائق الاحترام والتقدير
    |تفضلوا بقبول فائق الاحترام|مع الاحترام|مع جزيل الشكر والتقدير|مع الشكر والتقدير|ولكم جزيل الشكر|ودمتم|دمتم بخير
    |تقبلوا تحياتي|وتقبلوا التحية|تقبلوا التحية|ولكم التحية|لكم التحية|وتقبلوا تحياتي|مع وافر التحية|تحياتي لكم`,
  de: `Mit freundlichen Grüßen|Mit freundlichen Gruessen|Mit freundlichem Gruß|Mit freundlichem Gruss|Freundliche Grüße
    |Freundliche Gruesse|Freundlichen Gruß|Viele Grüße|Viele Gruesse|Liebe Grüße|Liebe Gruesse|Beste Grüße|Beste Gruesse
    |Schöne Grüße|Schöne Gruesse|Herzliche Grüße|Herzliche Gruesse|Herzlichst|Mit besten Grüßen|Mit besten Gruessen
    |Mit lieben Grüßen|Mit herzlichen Grüßen|Mit vielen Grüßen|Hochachtungsvoll|Gruß|Gruss|Grüße|Gruesse|Viele Dank und Grüße
    |Vielen Dank und freundliche Grüße|Vielen Dank und viele Grüße|Vielen Dank und beste Grüße|Danke und Gruß
    |Danke und viele Grüße|Danke und freundliche Grüße|Besten Gruß|Lieben Gruß|Schönen Gruß|MfG|LG|VG|BG
    |Mit sportlichen Grüßen|Mit kollegialen Grüßen`,
  es: `Un saludo|Saludos|Un cordial saludo|Cordiales saludos|Saludos cordiales|Un saludo cordial|Atentamente|Atte
    |Muy atentamente|Cordialmente|Un abrazo|Reciban un cordial saludo|Reciba un cordial saludo|Reciban un saludo
    |Quedo a la espera un saludo|Gracias y un saludo|Gracias y saludos|Muchas gracias y un saludo|Sin otro particular
    |Con afecto|Afectuosamente|Le saluda atentamente|Les saluda atentamente|Mis saludos|Saludos y gracias`,
  fr: `Cordialement|Bien cordialement|Très cordialement|Salutations|Sincères salutations|Meilleures salutations
    |Salutations distinguées|Salutations cordiales|Bien à vous|Respectueusement|Sincèrement|Cdt|Cdlt|Crdlt|Amicalement
    |Bonne journée|Bonne réception|Bien sincèrement|Merci et bonne journée|Merci cordialement|Avec mes salutations
    |Je vous prie d'agréer|Veuillez agréer|Veuillez recevoir|Je vous prie de croire|Dans l'attente cordialement`,
  pt: `Atenciosamente|Cumprimentos|Com os melhores cumprimentos|Melhores cumprimentos|Os melhores cumprimentos
    |Com cumprimentos|Cordialmente|Respeitosamente|Abraço|Um abraço|Abraços|Saudações|Att|Grato|Grata
    |Obrigado e cumprimentos|Obrigada e cumprimentos|Com os meus cumprimentos`,
  it: `Cordiali saluti|Distinti saluti|Saluti|Un saluto|Un cordiale saluto|Cordialmente|Tanti saluti|In fede
    |Grazie e saluti|Grazie e cordiali saluti|Grazie cordiali saluti|Porgo distinti saluti|Porgo cordiali saluti
    |Buona giornata|Grazie e buona giornata|I miei migliori saluti|Con i migliori saluti`,
  nl: `Met vriendelijke groet|Met vriendelijke groeten|Vriendelijke groet|Vriendelijke groeten|Groet|Groeten|Groetjes
    |Hartelijke groet|Hartelijke groeten|Hoogachtend|Mvg|Met hartelijke groet|Beste groet|Bedankt en groet
    |Alvast bedankt en groeten|Met groet`,
  uk: `З повагою|З найкращими побажаннями|Щиро ваш|Щиро ваша|Гарного дня|На все добре|Всього найкращого|З пошаною
    |Дякую з повагою|Дякую і гарного дня`,
  tr: `Saygılarımla|Saygılarımızla|Saygılar|İyi çalışmalar|İyi günler dilerim|Sevgiler|Selamlar|Teşekkürler saygılarımla
    |İyi çalışmalar dilerim|Kolay gelsin|Hürmetlerimle|Teşekkür eder saygılar sunarım|Saygılarımı sunarım`,
}

/** Formulas that are ordinary words too, so that they close a letter only where a comma or nothing follows. */
const ORDINARY_WORDS: PhraseTable = {
  en: 'Best|Cheers|BR|KR',
  pl: 'Miłego dnia',
  cs: 'Srdečně|Hezký den|Pěkný den',
  fr: 'Sincèrement|Bonne journée|Bonne réception',
  it: 'Buona giornata',
  pt: 'Grato|Grata',
}

const FORMULAS = phraseSet(CLOSING_FORMULAS)
const FIRST_WORDS = new Set([...FORMULAS].map((formula) => formula.split(' ', 1)[0]!))
const LONE_FORMULAS = phraseSet(ORDINARY_WORDS)
const MOST_FORMULA_WORDS = Math.max(...[...FORMULAS].map((formula) => formula.split(' ').length))
/** "С уважением, Марьям Б.", "Best regards, Dr. Anna van Dijk" */
const MOST_NAME_WORDS = 4
const LONGEST_FORMULA_LINE = 90
/** A name may follow on the line after a comma; ordinary words go on without one. */
const FORMULA_THEN_NAME = /^[^,!.–—-]+[,!.–—-]/u

/**
 * Whether `text` is a closing formula, alone or with a name after it.
 *
 * @example
 * isClosingFormula('Mit freundlichen Grüßen, Nils Ahrendsen') // => true
 */
export function isClosingFormula(text: string): boolean {
  if (text === '' || text.length > LONGEST_FORMULA_LINE) return false
  // Folding a whole line is dear, and most lines begin with another word.
  if (!FIRST_WORDS.has(foldPhrase(text.split(' ', 1)[0]!).split(' ', 1)[0]!)) return false
  const words = foldPhrase(text).split(' ')
  for (let count = Math.min(words.length, MOST_FORMULA_WORDS); count > 0; count--) {
    const formula = words.slice(0, count).join(' ')
    if (!FORMULAS.has(formula)) continue
    const isAlone = count === words.length
    if (isAlone) return true
    if (LONE_FORMULAS.has(formula) && !FORMULA_THEN_NAME.test(text)) return false
    return words.length - count <= MOST_NAME_WORDS
  }
  return false
}
