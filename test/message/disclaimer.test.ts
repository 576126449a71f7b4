import { describe, it } from 'vitest'
import { type Example, expectRead } from './expect-read.js'

describe('findDisclaimer', () => {
  it.each([
    'This email and any attachments are intended solely for the use of the individual to whom they are addressed.',
    'Please consider the environment before printing this email.',
    'Niniejsza wiadomość jest przeznaczona wyłącznie dla adresata i może zawierać informacje poufne.',
    'Tento e-mail může obsahovat důvěrné informace. Pokud nejste adresátem, smažte jej.',
    'Данное письмо и вложения предназначены исключительно адресату.',
    'هذه الرسالة ومرفقاتها سرية ومخصصة للمرسل إليه.',
    'Diese E-Mail kann vertrauliche Informationen enthalten. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.',
    'AVISO: Este mensaje y sus adjuntos van dirigidos exclusivamente a su destinatario.',
    "Ce message et toutes les pièces jointes sont établis à l'intention exclusive de ses destinataires.",
    'Esta mensagem e os seus anexos destinam-se exclusivamente ao destinatário.',
    'Questo messaggio e i suoi allegati sono destinati esclusivamente al destinatario.',
    'Dit bericht en eventuele bijlagen zijn uitsluitend bestemd voor de geadresseerde.',
    'Це повідомлення призначене виключно для адресата.',
    'Bu e-posta ve ekleri yalnızca gönderildiği kişiye özeldir.',
    'Antes de imprimir este mensaje, piense si es necesario.',
    'Virus-free. www.avast.example',
  ])('%s', (notice) => {
    const body = ['Where is it?', '', 'Regards', 'Anna', '', notice]
    const setAside = ['signature: Regards\nAnna', `disclaimer: ${notice}`]
    expectRead({ name: '', body, left: ['Where is it?'], setAside })
  })

  it.each<Example>([
    {
      name: 'in two languages, wrapped, below a rule',
      body: [
        'Kde je to?',
        '',
        '_______',
        'Tato zpráva je určena výhradně',
        'adresátovi.',
        '',
        'This message is intended only',
        'for the addressee.',
      ],
      left: ['Kde je to?'],
    },
    {
      name: 'in the same paragraph as the request',
      body: ['Hello', '', 'Where is it?', 'If you are not the intended recipient, delete this.'],
      left: ['Hello', '', 'Where is it?'],
    },
    {
      name: 'below the line of a telephone',
      body: ['Where is it?', 'Sent from my iPhone', '', 'CONFIDENTIALITY NOTICE: read on.'],
      left: ['Where is it?'],
    },
  ])('$name', expectRead)

  it.each([
    'You sent me confidential data of another customer!',
    'I scanned the PC for viruses and it is virus free now.',
    'The pills are intended only for adults, are they not?',
    'Czy to jest przeznaczone wyłącznie dla dzieci?',
    'En cumplimiento del Reglamento UE 2016/679 solicito mis datos.',
    'Please check the file before printing this batch.',
  ])('stays: %s', (line) => {
    expectRead({ name: '', body: ['Hello', '', line], left: ['Hello', '', line], setAside: [] })
  })
})
