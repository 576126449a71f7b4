import { describe, it } from 'vitest'
import { type Example, expectRead } from './expect-read.js'

describe('findQuotedMail', () => {
  it.each<Example>([
    {
      name: 'marked with >, announced by an attribution',
      body: [
        'Still nothing.',
        '',
        'On Tue, Nov 10, 2026 at 9:02 AM Shop wrote:',
        '> It is on its way.',
      ],
      left: ['Still nothing.'],
      setAside: ['quote: On Tue, Nov 10, 2026 at 9:02 AM Shop wrote:\n> It is on its way.'],
    },
    {
      name: 'answers between the quoted lines stay',
      body: [
        'On 10 Nov 2026 at 09:02, Shop <s@shop.example> wrote:',
        '> Which size?',
        'Size 41.',
        '>',
        '> Colour?',
        'Brown.',
      ],
      left: ['Size 41.', 'Brown.'],
    },
    {
      name: 'an attribution with a time cuts off a quote without marks',
      body: [
        'Nadal nic.',
        '',
        'W dniu 5.11.2026 o 09:31 Obsługa Klienta pisze:',
        '',
        'Przepraszamy za pomyłkę!',
        'Sklep',
      ],
      left: ['Nadal nic.'],
    },
    {
      name: 'an attribution wrapped on two lines',
      body: [
        'Ещё раз: где деньги?',
        '',
        'вт, 10 нояб. 2026 г. в 09:02, Служба поддержки',
        '<help@shop.example>:',
        '',
        '> Мы ответим',
      ],
      left: ['Ещё раз: где деньги?'],
    },
    {
      name: 'Arabic',
      body: [
        'لم يصل الطلب بعد',
        '',
        'في الثلاثاء، 10 نوفمبر 2026 في 9:02 ص كتب المتجر <s@shop.example>:',
        'طلبك في الطريق',
      ],
      left: ['لم يصل الطلب بعد'],
    },
    {
      name: 'a block of headers (Polish Outlook)',
      body: [
        'Proszę o odpowiedź.',
        '',
        'Od: Sklep <s@sklep.example>',
        'Wysłano: wtorek, 10 listopada 2026 09:02',
        'Do: Anna',
        'Temat: Zamówienie',
        '',
        'Dzień dobry',
      ],
      left: ['Proszę o odpowiedź.'],
    },
    {
      name: 'a block of headers (Arabic)',
      body: [
        'أين طلبي؟',
        'من: المتجر <s@shop.example>',
        'تاريخ الإرسال: 10 نوفمبر 2026',
        'إلى: ليلى',
        'الموضوع: الطلب',
        'مرحبا',
      ],
      left: ['أين طلبي؟'],
    },
    {
      name: '-----Original Message----- (German)',
      body: [
        'Bitte stornieren.',
        '',
        '-----Ursprüngliche Nachricht-----',
        'Guten Tag, Ihre Bestellung ist eingegangen.',
      ],
      left: ['Bitte stornieren.'],
    },
    {
      name: 'the line of a helpdesk',
      body: [
        'Díky, ale nefunguje to.',
        '##- Odpovězte prosím nad tento řádek -##',
        'Váš požadavek byl vyřešen.',
      ],
      left: ['Díky, ale nefunguje to.'],
    },
    {
      name: 'a forwarded mail with little above it stays',
      subject: 'Fwd: Damaged',
      body: [
        'Hi, can you take this one?',
        '',
        '---------- Forwarded message ---------',
        'From: Ben <ben@example.com>',
        'Subject: Damaged',
        'To: us',
        '',
        'The lamp arrived broken.',
        '> nested',
      ],
      left: [
        'Hi, can you take this one?',
        '',
        '---------- Forwarded message ---------',
        'From: Ben <ben@example.com>',
        'Subject: Damaged',
        'To: us',
        '',
        'The lamp arrived broken.',
        '> nested',
      ],
      setAside: [],
    },
    {
      name: 'headers below a forward subject are a forwarded mail',
      subject: 'WG: Rechnung',
      body: [
        'Bitte prüfen.',
        '',
        'Von: Ben <ben@example.com>',
        'Gesendet: Dienstag',
        'Betreff: Rechnung',
        '',
        'Die Rechnung ist falsch.',
      ],
      left: [
        'Bitte prüfen.',
        '',
        'Von: Ben <ben@example.com>',
        'Gesendet: Dienstag',
        'Betreff: Rechnung',
        '',
        'Die Rechnung ist falsch.',
      ],
    },
    {
      name: 'a forwarded mail below a problem told in full goes',
      body: [
        'The attached confirmation promised delivery on Monday, and on Monday nobody came. '
          .repeat(3)
          .trim(),
        '',
        'Begin forwarded message:',
        '',
        '> From: Shop',
        '> Your delivery is on Monday.',
      ],
      left: [
        'The attached confirmation promised delivery on Monday, and on Monday nobody came. '
          .repeat(3)
          .trim(),
      ],
    },
  ])('$name', expectRead)

  // Each attribution as the mail programs of that language write it; below it a quote without marks.
  it.each([
    'On Tue, 10 Nov 2026 at 09:02, Shop <s@shop.example> wrote:',
    'wt., 10 lis 2026 o 09:02 Sklep <s@shop.example> napisał(a):',
    'út 10. 11. 2026 v 9:02 odesílatel Obchod <s@shop.example> napsal:',
    'Dne 10. 11. 2026 v 9:02 Obchod napsal(a):',
    '10.11.2026 09:02, Магазин пишет:',
    'كتب المتجر في 10/11/2026 9:02:',
    'Am Di., 10. Nov. 2026 um 09:02 Uhr schrieb Laden <s@shop.example>:',
    'El mar, 10 nov 2026 a las 9:02, Tienda (<s@shop.example>) escribió:',
    'Le mar. 10 nov. 2026 à 09:02, Boutique <s@shop.example> a écrit :',
    'Em ter., 10 de nov. de 2026 às 09:02, Loja <s@shop.example> escreveu:',
    'Il giorno mar 10 nov 2026 alle ore 09:02 Negozio <s@shop.example> ha scritto:',
    'Op di 10 nov 2026 om 09:02 schreef Winkel <s@shop.example>:',
    'вт, 10 лист. 2026 р. о 09:02 Магазин <s@shop.example> пише:',
    'Mağaza <s@shop.example>, 10 Kas 2026 Sal, 09:02 tarihinde şunu yazdı:',
  ])('%s', (attribution) => {
    expectRead({ name: '', body: ['x?', '', attribution, '', 'Quoted.', 'More.'], left: ['x?'] })
  })

  it.each<Example>([
    {
      name: 'a customer who tells what somebody wrote',
      body: [
        'Hello,',
        'On 10 November at 14:30 your colleague wrote:',
        'it is on its way.',
        'It is not.',
      ],
      left: [
        'Hello,',
        'On 10 November at 14:30 your colleague wrote:',
        'it is on its way.',
        'It is not.',
      ],
    },
    {
      name: 'a form is no block of mail headers',
      body: ['Book me a seat:', 'From: Prague', 'To: Vienna', 'Date: 3 May', 'Thanks'],
      left: ['Book me a seat:', 'From: Prague', 'To: Vienna', 'Date: 3 May', 'Thanks'],
    },
    {
      name: 'emoticons and comparisons',
      body: ['No answer', '>:(', '> 3 weeks already', 'and counting'],
      left: ['No answer', '>:(', '> 3 weeks already', 'and counting'],
    },
    {
      name: 'a mail that is only a quote',
      body: ['> Where is my order?', '> Ana'],
      left: ['> Where is my order?', '> Ana'],
    },
    {
      name: 'a salutation above a quote says nothing',
      body: ['Hello Anna,', '', '-----Original Message-----', 'My card was stolen.'],
      left: ['Hello Anna,', '', '-----Original Message-----', 'My card was stolen.'],
    },
  ])('stays: $name', ({ body, left }) => {
    expectRead({ name: '', body, left, setAside: [] })
  })
})
