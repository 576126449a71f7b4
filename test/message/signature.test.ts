import { describe, it } from 'vitest'
import { type Example, expectRead } from './expect-read.js'

describe('findSignature', () => {
  it.each<Example>([
    {
      name: 'English, with everything',
      body: [
        'Where is it?',
        '',
        'Best regards,',
        '',
        'Anna van Dijk',
        'Head of Purchasing',
        'Example Ltd.',
        '12 Mill Lane, Leeds',
        'T: +44 113 000 0000 | www.example.com',
      ],
      left: ['Where is it?'],
      setAside: [
        'signature: Best regards,\n\nAnna van Dijk\nHead of Purchasing\nExample Ltd.\n12 Mill Lane, Leeds\nT: +44 113 000 0000 | www.example.com',
      ],
    },
    {
      name: 'Polish',
      body: ['Gdzie paczka?', 'Z poważaniem', 'Jan Bąk', 'kierownik magazynu'],
      left: ['Gdzie paczka?'],
    },
    {
      name: 'Polish without diacritics',
      body: ['Gdzie paczka?', 'z powazaniem', 'jan'],
      left: ['Gdzie paczka?'],
    },
    {
      name: 'Czech',
      body: ['Kde je balík?', 'S pozdravem Eva Malá, účtárna'],
      left: ['Kde je balík?'],
    },
    {
      name: 'Russian',
      body: ['Где заказ?', 'С уважением,', 'Марьям Б.', 'отдел главного энергетика'],
      left: ['Где заказ?'],
    },
    {
      name: 'Arabic',
      body: ['أين طلبي؟', 'مع التحية،', 'ماجد العبدالله', 'مسؤول المشتريات'],
      left: ['أين طلبي؟'],
    },
    {
      name: 'German',
      body: ['Wo ist es?', 'Freundliche Grüsse', 'Seraina Caduff'],
      left: ['Wo ist es?'],
    },
    { name: 'Spanish', body: ['¿Dónde está?', 'Un saludo,', 'Inés'], left: ['¿Dónde está?'] },
    { name: 'French', body: ['Où est-il ?', 'Cordialement, Luc'], left: ['Où est-il ?'] },
    {
      name: 'Portuguese',
      body: ['Onde está?', 'Com os melhores cumprimentos,', 'Rui'],
      left: ['Onde está?'],
    },
    { name: 'Italian', body: ["Dov'è?", 'Cordiali saluti', 'Ada'], left: ["Dov'è?"] },
    {
      name: 'Dutch',
      body: ['Waar is het?', 'Met vriendelijke groet,', 'Jo'],
      left: ['Waar is het?'],
    },
    { name: 'Ukrainian', body: ['Де посилка?', 'З повагою, Оксана'], left: ['Де посилка?'] },
    {
      name: 'Turkish',
      body: ['Kargom nerede?', 'Saygılarımla,', 'Işıl'],
      left: ['Kargom nerede?'],
    },
    {
      name: 'a delimiter',
      body: ['Where is it?', '-- ', 'Anna | Example Ltd.'],
      left: ['Where is it?'],
    },
    {
      name: 'a request below the name stays',
      body: ['Where is it?', 'Best regards', 'Anna', '', 'P.S. Please cancel the other one.'],
      left: ['Where is it?', '', 'P.S. Please cancel the other one.'],
    },
    {
      name: 'also one that is not called so',
      body: ['Where is it?', 'Pozdrawiam', 'Anna', '', 'a drugie proszę anulować'],
      left: ['Where is it?', '', 'a drugie proszę anulować'],
    },
    {
      name: 'and the number of an order',
      body: ['Where is it?', 'Regards', 'Anna', 'Order no. 4471123'],
      left: ['Where is it?', 'Order no. 4471123'],
    },
  ])('$name', expectRead)

  it.each<Example>([
    {
      name: 'no formula',
      body: ['Where is it?', 'Anna', 'Example Ltd.'],
      left: ['Where is it?', 'Anna', 'Example Ltd.'],
    },
    {
      name: 'a formula as greeting',
      body: ['Saludos,', 'dónde está mi pedido', 'Ana'],
      left: ['Saludos,', 'dónde está mi pedido', 'Ana'],
    },
    {
      name: 'an ordinary word',
      body: ['Which one?', 'Best price please'],
      left: ['Which one?', 'Best price please'],
    },
    {
      name: 'nothing else',
      body: ['', 'Best regards', 'Anna'],
      left: ['', 'Best regards', 'Anna'],
    },
  ])('stays: $name', ({ body, left }) => {
    expectRead({ name: '', body, left, setAside: [] })
  })
})
