/**
 * Words before the number of an order, a customer or a ticket, by language.
 */

import { type PhraseTable, phraseSet } from './phrase-set.js'

const REFERENCES: PhraseTable = {
  en: 'order|orders|ticket|case|invoice|reference|ref|customer|account|number|no|nr|id|tracking|policy|booking|po|sku|serial',
  pl: 'zamówienie|zamówienia|numer|numerze|zgłoszenie|faktura|faktury|klienta|przesyłki|paczki|umowy|sprawa',
  cs: 'objednávka|objednávky|objednávce|číslo|čísla|č|faktura|faktury|zákazníka|zásilky|smlouvy|případ',
  ru: 'заказ|заказа|заказу|номер|счёт|счета|заявка|заявки|клиента|посылка|договор|договора|трек|обращение',
  ar: 'طلب|الطلب|طلبي|رقم|فاتورة|الفاتورة|تذكرة|العميل|الشحنة|الحساب|البوليصة',
  de: 'Bestellung|Auftrag|Nummer|Bestellnummer|Auftragsnummer|Kundennummer|Rechnung|Rechnungsnummer|Vertrag|Sendung|Ticketnummer|Vorgang|KdNr|BestNr|Aktenzeichen',
  es: 'pedido|número|núm|factura|cliente|referencia|expediente|envío|póliza|contrato|reserva|folio',
  fr: 'commande|numéro|n|facture|client|référence|dossier|colis|contrat|réservation',
  pt: 'encomenda|pedido|número|fatura|cliente|referência|processo|contrato|protocolo',
  it: 'ordine|numero|fattura|cliente|riferimento|pratica|spedizione|contratto|codice',
  nl: 'bestelling|bestelnummer|ordernummer|nummer|factuur|klantnummer|zending|contract|dossier',
  uk: 'замовлення|номер|рахунок|заявка|клієнта|посилка|договір|звернення',
  tr: 'sipariş|siparişi|numara|numarası|no|fatura|müşteri|kargo|takip|sözleşme|talep',
}

/** Folded. */
export const REFERENCE_WORDS: ReadonlySet<string> = phraseSet(REFERENCES)
