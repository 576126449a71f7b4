/**
 * The header lines that mail programs put above a mail answered to, by language.
 */

import { foldPhrase } from './fold-phrase.js'
import type { Line } from './line.js'

type QuoteHeader = 'from' | 'sent' | 'to' | 'copy' | 'subject'

const LABELS: Readonly<Record<string, Readonly<Record<QuoteHeader, string>>>> = {
  en: { from: 'From', sent: 'Sent|Date', to: 'To', copy: 'Cc|Bcc', subject: 'Subject' },
  pl: { from: 'Od', sent: 'Wysłano|Wysłane|Data', to: 'Do', copy: 'DW', subject: 'Temat' },
  cs: { from: 'Od', sent: 'Odesláno|Datum', to: 'Komu|Pro', copy: 'Kopie', subject: 'Předmět' },
  ru: {
    from: 'От|От кого',
    sent: 'Отправлено|Дата',
    to: 'Кому|Для',
    copy: 'Копия',
    subject: 'Тема',
  },
  ar: {
    from: 'من|المرسل',
    sent: 'تاريخ الإرسال|التاريخ|تم الإرسال|أرسلت',
    to: 'إلى|المرسل إليه',
    copy: 'نسخة|نسخة إلى',
    subject: 'الموضوع',
  },
  de: { from: 'Von', sent: 'Gesendet|Datum', to: 'An', copy: 'Kopie', subject: 'Betreff' },
  es: {
    from: 'De',
    sent: 'Enviado|Enviado el|Fecha',
    to: 'Para',
    copy: 'CC|Copia',
    subject: 'Asunto',
  },
  fr: { from: 'De', sent: 'Envoyé|Date', to: 'À', copy: 'Cc|Copie à', subject: 'Objet|Sujet' },
  pt: {
    from: 'De',
    sent: 'Enviado|Enviada|Enviada em|Data',
    to: 'Para',
    copy: 'Cc',
    subject: 'Assunto',
  },
  it: { from: 'Da', sent: 'Inviato|Data', to: 'A', copy: 'Cc', subject: 'Oggetto' },
  nl: { from: 'Van', sent: 'Verzonden|Datum', to: 'Aan', copy: 'CC', subject: 'Onderwerp' },
  uk: { from: 'Від', sent: 'Надіслано|Дата', to: 'Кому', copy: 'Копія', subject: 'Тема' },
  tr: {
    from: 'Kimden|Gönderen',
    sent: 'Gönderildi|Gönderme Tarihi|Tarih',
    to: 'Kime|Alıcı',
    copy: 'Bilgi',
    subject: 'Konu',
  },
}

const HEADER_BY_LABEL: ReadonlyMap<string, QuoteHeader> = new Map(
  Object.values(LABELS).flatMap((labels) =>
    (Object.keys(labels) as QuoteHeader[]).flatMap((header) =>
      labels[header].split('|').map((label): [string, QuoteHeader] => [foldPhrase(label), header]),
    ),
  ),
)
const LONGEST_LABEL = 24
/** Six headers, of which the lists of addresses may be wrapped. */
const MOST_BLOCK_LINES = 10

/**
 * Whether a block of mail headers begins at `lines[index]`: sender, subject and one of date and addressee.
 * (A form has no subject: "From: Prague, To: Vienna, Date: 3 May" is none.)
 */
export function isHeaderBlockStart(lines: readonly Line[], index: number): boolean {
  if (headerOf(lines[index]!.text) === undefined) return false
  const found = new Set<QuoteHeader>()
  let misses = 0
  for (const { text } of lines.slice(index, index + MOST_BLOCK_LINES)) {
    const header = headerOf(text)
    if (header !== undefined) found.add(header)
    misses = header === undefined ? misses + 1 : 0
    if (misses > 1) break
  }
  return found.has('from') && found.has('subject') && (found.has('sent') || found.has('to'))
}

/** The header of a line `Label: value`; `>` before it and `*` around the label do not count. */
function headerOf(text: string): QuoteHeader | undefined {
  const colon = text.indexOf(':')
  if (colon < 1 || colon > LONGEST_LABEL) return undefined
  return HEADER_BY_LABEL.get(foldPhrase(text.slice(0, colon)))
}
