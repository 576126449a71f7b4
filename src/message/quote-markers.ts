/**
 * Lines after which another mail follows as a whole, by language, and the subjects of forwarded mail.
 */

import { foldPhrase } from './fold-phrase.js'
import { type PhraseTable, phraseSet } from './phrase-set.js'

const ORIGINAL_MESSAGE: PhraseTable = {
  en: 'Original Message|Original Appointment|Reply message',
  pl: 'Oryginalna wiadomość|Wiadomość oryginalna|Treść oryginalnej wiadomości',
  cs: 'Původní zpráva|Původní e-mail|Původní e-mailová zpráva',
  ru: 'Исходное сообщение|Оригинальное сообщение|Исходное письмо|Original Message',
  ar: 'الرسالة الأصلية|رسالة أصلية|الرسالة الأصليه',
  de: 'Ursprüngliche Nachricht|Originalnachricht|Original-Nachricht|Ursprüngliche Mail',
  es: 'Mensaje original|Mensaje Original',
  fr: "Message d'origine|Message original|Message initial|Courriel original",
  pt: 'Mensagem original|Mensagem Original',
  it: 'Messaggio originale|Messaggio Originale',
  nl: 'Oorspronkelijk bericht|Origineel bericht|Oorspronkelijke bericht',
  uk: 'Оригінальне повідомлення|Вихідне повідомлення|Початкове повідомлення',
  tr: 'Özgün İleti|Orijinal Mesaj|Orijinal ileti|Asıl Mesaj',
}

const FORWARDED_MESSAGE: PhraseTable = {
  en: 'Forwarded message|Begin forwarded message|Forwarded mail',
  pl: 'Przekazana wiadomość|Wiadomość przekazana dalej|Przekazywana wiadomość|Początek przekazywanej wiadomości|Treść przekazanej wiadomości|Forwarded message',
  cs: 'Přeposlaná zpráva|Předaná zpráva|Začátek přeposílané zprávy|Přeposlaný e-mail',
  ru: 'Пересылаемое сообщение|Пересланное сообщение|Переадресованное сообщение|Начало переадресованного сообщения|Начало переадресованного письма|Конец пересылаемого сообщения',
  ar: 'رسالة معاد توجيهها|رسالة محولة|الرسالة المعاد توجيهها|بدء الرسالة المعاد توجيهها|بداية الرسالة المعاد توجيهها',
  de: 'Weitergeleitete Nachricht|Weitergeleitete Mail|Anfang der weitergeleiteten Nachricht|Anfang der weitergeleiteten E-Mail',
  es: 'Mensaje reenviado|Inicio del mensaje reenviado|Mensaje reenviado por',
  fr: 'Message transféré|Forwarded message|Début du message réexpédié|Début du message transféré|Message réexpédié',
  pt: 'Mensagem encaminhada|Forwarded message|Início da mensagem encaminhada|Início da mensagem reencaminhada|Mensagem reencaminhada',
  it: 'Messaggio inoltrato|Inizio messaggio inoltrato|Messaggio inoltrato da',
  nl: 'Doorgestuurd bericht|Begin doorgestuurd bericht|Doorgestuurde bericht',
  uk: 'Переслане повідомлення|Пересилане повідомлення|Початок пересланого повідомлення|Початок листа, що пересилається',
  tr: 'Yönlendirilmiş mesaj|İletilen mesaj|İletilmiş ileti|İletinin başlangıcı|Yönlendirilen ileti',
}

/** What mail programs put before the subject of a forwarded mail. */
const FORWARD_PREFIXES: ReadonlySet<string> = new Set(
  'FW Fwd PD WG RV TR ENC I DOORST İLT Пер Пересл إعادة_توجيه'
    .split(' ')
    .map((prefix) => foldPhrase(prefix)),
)

const ORIGINAL_PHRASES = phraseSet(ORIGINAL_MESSAGE)
const FORWARD_PHRASES = phraseSet(FORWARDED_MESSAGE)
const LONGEST_MARKER = 100
/** Such a line stands between dashes or underscores, or ends in a colon. */
const MARKER_SHAPE = /^\*?[-_–—=]{2}|[-_–—=]{2}\*?$|:$/u
/** "##- Please type your reply above this line -##": Zendesk and those that learned from it. */
const REPLY_ABOVE = /^#{2,}-? .* -?#{2,}$/u

export type QuoteMarker = 'original' | 'forwarded'

/** What kind of mail `text` announces; `undefined` where it announces none. */
export function quoteMarkerOf(text: string): QuoteMarker | undefined {
  if (text.length > LONGEST_MARKER) return undefined
  if (REPLY_ABOVE.test(text)) return 'original'
  if (!MARKER_SHAPE.test(text)) return undefined
  const phrase = foldPhrase(text)
  if (FORWARD_PHRASES.has(phrase)) return 'forwarded'
  return ORIGINAL_PHRASES.has(phrase) ? 'original' : undefined
}

/**
 * Whether the subject says that the mail was forwarded.
 *
 * @example
 * isForwardSubject('WG: Rechnung 4711') // => true
 */
export function isForwardSubject(subject: string): boolean {
  const colon = subject.indexOf(':')
  return colon > 0 && colon <= 12 && FORWARD_PREFIXES.has(foldPhrase(subject.slice(0, colon)))
}
