import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemmerFor } from '../../../src/text/index.js'
import { anyText } from '../../any-text.js'

const LANGUAGES = ['ar', 'cs', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'tr', 'uk']

describe('stemmerFor', () => {
  it.each([
    // Inflected forms of one word, which must come out the same.
    ['en', 'cancel cancels cancelled cancelling'],
    ['en', 'refund refunds refunded refunding'],
    ['pl', 'zamówienie zamówienia zamówieniu zamówieniem zamówień'],
    ['pl', 'paczka paczki paczkę paczką'],
    ['pl', 'zwrot zwrotu zwroty zwrotów zwrotem'],
    ['cs', 'objednávka objednávky objednávku objednávce objednávkou'],
    ['cs', 'faktura faktury fakturu fakturou'],
    ['cs', 'reklamace reklamaci'],
    ['ru', 'заказ заказа заказы заказов заказу'],
    ['ru', 'посылка посылки посылку посылкой'],
    ['uk', 'замовлення замовленням'],
    ['ar', 'طلب الطلب والطلب طلبات طلبي طلبك'],
    ['ar', 'فاتورة الفاتورة فاتورتي'],
    ['de', 'paket pakete paketen pakets'],
    ['de', 'bestellung bestellungen'],
    ['es', 'pedido pedidos'],
    ['fr', 'commande commandes'],
    ['pt', 'pedido pedidos'],
    ['it', 'ordine ordini'],
    ['nl', 'bestelling bestellingen'],
    ['tr', 'sipariş siparişim siparişler siparişten'],
    ['tr', 'fatura faturam faturası faturaları'],
  ])('%s: %s', (language, forms) => {
    const stems = forms.split(' ').map((form) => stemmerFor(language)!(form))
    expect(new Set(stems).size).toBe(1)
  })

  it.each([
    // The examples of NLTK's `Cistem(case_insensitive=True)`, nltk.stem.cistem 3.9
    ['Speicherbehältern', 'speicherbehal'],
    ['Grenzpostens', 'grenzpo'],
    ['Ausgefeiltere', 'ausgefeil'],
  ])('stems German as CISTEM does: %s', (word, expected) => {
    expect(stemmerFor('de')!(word)).toBe(expected)
  })

  it.each([
    // From the sample vocabulary of Porter (1980)
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['hopping', 'hop'],
    ['electricity', 'electr'],
  ])('stems English as Porter does: %s', (word, expected) => {
    expect(stemmerFor('en')!(word)).toBe(expected)
  })

  it('knows the thirteen languages, by code or tag, and no other', () => {
    expect(LANGUAGES.filter((language) => stemmerFor(language) === undefined)).toEqual([])
    expect(stemmerFor('pt-BR')!('pedidos')).toBe(stemmerFor('pt')!('pedidos'))
    expect(stemmerFor('und')).toBeUndefined()
    expect(stemmerFor('')).toBeUndefined()
  })

  it.each(LANGUAGES)('%s: gives a string for any string', (language) => {
    const stem = stemmerFor(language)!
    fc.assert(fc.property(anyText, (text) => typeof stem(text.toLowerCase()) === 'string'))
  })

  it.each(['ar', 'cs', 'de', 'pl', 'tr'])('%s: leaves something of every word', (language) => {
    const stem = stemmerFor(language)!
    const word = fc.string({
      unit: fc.constantFrom(...'aeiouyntsmłćşıطلباتوه'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(fc.property(word, (text) => stem(text).length > 0))
  })
})
