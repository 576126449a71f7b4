/**
 * The line that telephones and mail programs put below what was typed on them: "Sent from my iPhone".
 */

import { foldPhrase } from './fold-phrase.js'
import type { Line } from './line.js'
import { type PhraseTable, phraseSet } from './phrase-set.js'

/** How such lines begin; what it was sent from follows. */
const SENT_FROM: PhraseTable = {
  en: 'Sent from|Sent from my|Sent from the|Sent via|Sent with|Sent using|Get Outlook for',
  pl: 'Wysłane z|Wysłane z mojego|Wysłano z|Wiadomość wysłana z|Wysłane przez|Pobierz aplikację|Pobierz program',
  cs: 'Odesláno z|Odesláno z mého|Posláno z|Posláno z mého|Odesláno pomocí|Odesláno přes|Získejte',
  ru: 'Отправлено с|Отправлено из|Отправлено с моего|Отправлено через|Скачайте|Получить',
  ar: 'أرسلت من|أرسل من|مرسل من|مرسلة من|تم الإرسال من|تم إرساله من|تم إرسالها من|الحصول على',
  de: 'Gesendet von|Gesendet von meinem|Gesendet mit|Gesendet mit der|Gesendet aus|Diese Nachricht wurde von meinem|Holen Sie sich',
  es: 'Enviado desde|Enviado desde mi|Enviado con|Obtener|Descargar',
  fr: 'Envoyé de mon|Envoyé depuis|Envoyé depuis mon|Envoyé à partir de|Envoyé avec|Télécharger|Obtenir',
  pt: 'Enviado do|Enviado do meu|Enviado a partir do|Enviado a partir do meu|Enviado de meu|Enviado pelo|Obter o',
  it: 'Inviato da|Inviato dal|Inviato dal mio|Inviato con|Scarica|Ottieni',
  nl: 'Verzonden vanaf|Verzonden vanaf mijn|Verstuurd vanaf|Verstuurd vanaf mijn|Verzonden met|Verstuurd met',
  uk: 'Надіслано з|Надіслано з мого|Відправлено з|Відправлено з мого|Надіслано через|Отримати',
}

/** How such lines end. */
const SENT_FROM_ENDINGS: PhraseTable = {
  de: 'Von meinem iPhone gesendet|Von meinem iPad gesendet|Von meinem Handy gesendet|Von meinem Smartphone gesendet',
  tr: "iPhone'umdan gönderildi|iPad'imden gönderildi|iPhone'dan gönderildi|cihazımdan gönderildi|telefonumdan gönderildi",
}

/** Prefixes of the words for what it was sent from. */
const DEVICES =
  `iphone ipad ios android samsung galaxy huawei honor xiaomi redmi pixel nokia motorola oppo
  blackberry outlook yahoo gmail gmx proton thunderbird windows yandex яндекс mail почт mobil мобил моб handy
  smartphone smartfon telefon telef telem telep phone cellul celul komork ordinateur aplikac posta tablet компьютер устройств пристро هاتف جهاز الايفون الايباد ايفون جوال`
    .split(/\s+/u)
    .map((device) => foldPhrase(device))

const BEGINNINGS = phraseSet(SENT_FROM)
const MOST_BEGINNING_WORDS = Math.max(...[...BEGINNINGS].map((phrase) => phrase.split(' ').length))
const ENDINGS = [...phraseSet(SENT_FROM_ENDINGS)]
const LONGEST_FOOTER = 120
const MOST_FOOTER_WORDS = 12
/** "Sent from my [new Samsung Galaxy]" */
const WORDS_TO_DEVICE = 3
/** A customer who writes about something sent ("Sent from your warehouse, but …") uses these. */
const SENTENCE_MARK = /[,;?!؟،]/u

/** The footers among the last lines, with nothing but empty lines after them. */
export function findDeviceFooters(lines: readonly Line[]): readonly Line[] {
  const footers: Line[] = []
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!
    if (isDeviceFooter(line.text)) footers.unshift(line)
    else if (line.text !== '') break
  }
  return footers
}

function isDeviceFooter(text: string): boolean {
  if (text === '' || text.length > LONGEST_FOOTER || SENTENCE_MARK.test(text)) return false
  const folded = foldPhrase(text)
  const words = folded.split(' ')
  if (words.length > MOST_FOOTER_WORDS) return false
  if (ENDINGS.some((ending) => folded.endsWith(ending))) return true
  for (let count = 1; count <= MOST_BEGINNING_WORDS; count++) {
    const isBeginning = BEGINNINGS.has(words.slice(0, count).join(' '))
    if (isBeginning && words.slice(count, count + WORDS_TO_DEVICE).some(isDevice)) return true
  }
  return false
}

function isDevice(word: string): boolean {
  return DEVICES.some((device) => word.startsWith(device))
}
