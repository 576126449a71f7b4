/**
 * Words before the number of an order, a customer or a ticket, by language.
 */

import { type PhraseTable, phraseSet } from './phrase-set.js'

const REFERENCES: PhraseTable = {
  en: 'order|orders|ticket|case|invoice|reference|ref|customer|account|number|no|nr|id|tracking|policy|booking|po|sku|serial|acct|abn|vat|meter',
  pl: 'zamówienie|zamówienia|numer|numerze|zgłoszenie|faktura|faktury|klienta|przesyłki|paczki|umowy|sprawa|zam|nip|regon|rachunek|konto',
  cs: 'objednávka|objednávky|objednávce|číslo|čísla|č|faktura|faktury|zákazníka|zásilky|smlouvy|případ|obj|ič|dič|účet|balík',
  ru: 'заказ|заказа|заказу|номер|счёт|счета|заявка|заявки|клиента|посылка|договор|договора|трек|обращение|инн|счет',
  ar: 'طلب|الطلب|طلبي|رقم|فاتورة|الفاتورة|تذكرة|العميل|الشحنة|الحساب|البوليصة|عقد|بوليصة|شحنة',
  de: 'Bestellung|Auftrag|Nummer|Bestellnummer|Auftragsnummer|Kundennummer|Rechnung|Rechnungsnummer|Vertrag|Sendung|Ticketnummer|Vorgang|KdNr|BestNr|Aktenzeichen|Konto|Vertragskonto|Polizze|Police|Zähler|Kunde',
  es: 'pedido|número|núm|factura|cliente|referencia|expediente|envío|póliza|contrato|reserva|folio|orden|guía|cuenta|cups|nif|cif',
  fr: 'commande|numéro|n|facture|client|référence|dossier|colis|contrat|réservation|cde|police|bordereau|compte|siret|tva',
  pt: 'encomenda|pedido|número|fatura|cliente|referência|processo|contrato|protocolo|conta|nif|cnpj|cpf',
  it: 'ordine|numero|fattura|cliente|riferimento|pratica|spedizione|contratto|codice|conto|iva',
  nl: 'bestelling|bestelnummer|ordernummer|nummer|factuur|klantnummer|zending|contract|dossier|rekening|kvk',
  uk: 'замовлення|номер|рахунок|заявка|клієнта|посилка|договір|звернення',
  tr: 'sipariş|siparişi|numara|numarası|no|fatura|müşteri|kargo|takip|sözleşme|talep',
}

/** Folded. */
export const REFERENCE_WORDS: ReadonlySet<string> = phraseSet(REFERENCES)
