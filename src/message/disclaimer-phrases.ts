/**
 * What confidentiality notices, virus notes and requests not to print say, by language.
 *
 * Customers write about viruses, printing, confidential data and what a product is meant for too, so a phrase
 * stands here only where a mail speaks of itself, or in a pair of which both parts must be there.
 */

import { type PhraseTable, phraseSet } from './phrase-set.js'

const NOTICES: PhraseTable = {
  en: `if you are not the intended recipient|if you are not an intended recipient|if you are not the addressee|received this email in error
    |received this e mail in error|received this message in error|received this communication in error|received it in error please
    |email may contain confidential|e mail may contain confidential|message may contain confidential|attachments may contain confidential
    |may contain confidential or|may contain confidential and|may contain privileged|this email contains confidential|this e mail contains confidential
    |this message contains confidential|confidential and intended solely|confidential and intended only|confidential and may be privileged
    |confidential and may be legally|confidential and may also be|may be legally privileged|confidentiality notice
    |this email has been checked for viruses|this email has been scanned|this message has been scanned|virus free www
    |before printing this email|before printing this e mail|before you print this email
    |any views or opinions expressed in this|any views or opinions presented`,
  pl: `wiadomość może zawierać informacje poufne|mogą zawierać informacje poufne|może zawierać informacje poufne|wiadomość zawiera informacje poufne
    |e mail zawiera informacje poufne|nie jest pan pani adresatem|jeżeli nie jesteś adresatem|jeśli nie jesteś adresatem|jeżeli nie są państwo adresat
    |jeśli nie są państwo adresat|nie jesteście państwo adresat|otrzymali państwo tę wiadomość omyłkowo|otrzymał pan pani tę wiadomość omyłkowo
    |klauzula poufności|zanim wydrukujesz tę wiadomość|zanim wydrukujesz ten mail|wiadomość została sprawdzona na obecność wirusów|e mail został sprawdzony na obecność wirusów|nie zawiera wirusów www|wolny od wirusów www`,
  cs: `zpráva může obsahovat důvěrné|e mail může obsahovat důvěrné|mohou obsahovat důvěrné informace|může obsahovat důvěrné informace
    |zpráva obsahuje důvěrné|e mail obsahuje důvěrné|nejste li adresátem|nejste li zamýšleným|nejste li oprávněným příjemcem|pokud nejste adresátem
    |pokud nejste zamýšleným|obdrželi tento e mail omylem|obdrželi tuto zprávu omylem|tato zpráva byla zkontrolována na viry
    |e mail byl zkontrolován na viry|neobsahuje viry www|bez virů www|než vytisknete tento e mail|před vytištěním tohoto e mailu|nezakládá předsmluvní odpovědnost|není návrhem na uzavření smlouvy`,
  ru: `сообщение может содержать конфиденциальную|письмо может содержать конфиденциальную|могут содержать конфиденциальную информацию
    |может содержать конфиденциальную информацию|сообщение содержит конфиденциальную|письмо содержит конфиденциальную
    |если вы не являетесь адресатом|если вы не являетесь получателем|если вы не являетесь надлежащим|если вы не являетесь предполагаемым
    |получили это письмо по ошибке|получили данное письмо по ошибке|получили это сообщение по ошибке|получили данное сообщение по ошибке
    |уведомление о конфиденциальности|сообщение проверено на вирусы|письмо проверено на вирусы|без вирусов www`,
  ar: `قد تحتوي هذه الرسالة على معلومات سرية|تحتوي هذه الرسالة على معلومات سرية|قد تحتوي على معلومات سرية|هذه الرسالة ومرفقاتها|هذه الرسالة وأي مرفقات
    |هذا البريد الإلكتروني ومرفقاته|هذا البريد الإلكتروني وأي مرفقات|إذا لم تكن المرسل إليه|إذا لم تكن المستلم|إذا لم تكن الشخص المقصود
    |إذا استلمت هذه الرسالة عن طريق الخطأ|إذا تلقيت هذه الرسالة عن طريق الخطأ|إخلاء مسؤولية|إخلاء المسؤولية|إشعار السرية|خالية من الفيروسات www`,
  de: `e mail kann vertrauliche|nachricht kann vertrauliche|e mail enthält vertrauliche und|e mail enthält vertrauliche oder|nachricht enthält vertrauliche und
    |vertrauliche und oder rechtlich|e mail enthält vertrauliche informationen|kann vertrauliche informationen enthalten|können vertrauliche informationen enthalten
    |nicht der richtige adressat|nicht der beabsichtigte empfänger|nicht der vorgesehene empfänger|nicht der bestimmungsgemäße
    |e mail irrtümlich erhalten|mail irrtümlich erhalten|nachricht irrtümlich erhalten|unbefugte weitergabe dieser|unerlaubte kopieren sowie|diese e mail wurde auf viren
    |diese e mail wurde von avast|bevor sie diese e mail|bevor sie diese mail|nachricht wurde auf viren|virenfrei www`,
  es: `mensaje puede contener información confidencial|correo puede contener información confidencial|pueden contener información confidencial|puede contener información confidencial
    |mensaje contiene información confidencial|correo contiene información confidencial|este mensaje y sus adjuntos|este mensaje y sus archivos adjuntos|este correo y sus adjuntos
    |este correo electrónico y sus|si usted no es el destinatario|si no es usted el destinatario|si no es el destinatario|ha recibido este mensaje por error
    |ha recibido este correo por error|recibió este mensaje por error|aviso de confidencialidad|antes de imprimir este mensaje|antes de imprimir este correo|este mensaje ha sido analizado|libre de virus www`,
  fr: `message peut contenir des informations confidentielles|peuvent contenir des informations confidentielles|peut contenir des informations confidentielles
    |message contient des informations confidentielles|ce message et toutes les pièces jointes|ce message et ses pièces jointes|ce courriel et ses pièces jointes
    |ce courriel et toute pièce jointe|si vous n êtes pas le destinataire|si vous n en êtes pas le destinataire|reçu ce message par erreur|reçu ce courriel par erreur
    |avis de confidentialité|avant d imprimer ce message|avant d imprimer ce mail|avant d imprimer cet e mail|avant d imprimer ce courriel|l absence de virus dans ce|cet e mail a été vérifié|sans virus www`,
  pt: `pode conter informação confidencial|pode conter informações confidenciais|podem conter informação confidencial|mensagem contém informação confidencial
    |mensagem contém informações confidenciais|esta mensagem e seus anexos|esta mensagem e os seus anexos|esta mensagem e quaisquer anexos|este email e os seus anexos
    |se não for o destinatário|se você não é o destinatário|se você não for o destinatário|recebeu esta mensagem por engano|recebeu este email por engano
    |aviso de confidencialidade|antes de imprimir este e mail|antes de imprimir esta mensagem|livre de vírus www|sem vírus www`,
  it: `può contenere informazioni riservate|possono contenere informazioni riservate|messaggio contiene informazioni riservate|questo messaggio e i suoi allegati
    |questo messaggio e gli eventuali allegati|questa e mail e i suoi allegati|se non siete il destinatario|se non è il destinatario|ricevuto questo messaggio per errore
    |ricevuto questa e mail per errore|avviso di riservatezza|prima di stampare questa|prima di stampare questo messaggio|privo di virus www`,
  nl: `kan vertrouwelijke informatie bevatten|bericht bevat vertrouwelijke informatie|e mail bevat vertrouwelijke informatie|dit bericht en eventuele bijlagen|deze e mail en eventuele bijlagen
    |niet de geadresseerde bent|niet de beoogde ontvanger|bericht abusievelijk|bericht ten onrechte|e mail abusievelijk|virusvrij www|bericht is gecontroleerd op virussen`,
  uk: `може містити конфіденційну інформацію|можуть містити конфіденційну|повідомлення містить конфіденційну|лист містить конфіденційну|якщо ви не є адресатом
    |якщо ви не є належним|отримали це повідомлення помилково|отримали цей лист помилково|повідомлення про конфіденційність|без вірусів www`,
  tr: `gizli bilgiler içerebilir|gizli bilgi içerebilir|gizlilik bildirimi|bu e posta ve ekleri|bu e posta ve varsa ekleri|bu mesaj ve ekleri|alıcısı değilseniz|muhatabı değilseniz
    |mesajı yanlışlıkla aldıysanız|postayı yanlışlıkla aldıysanız|virüs bulunmuyor www`,
}

/** "intended solely for …" is a notice where it goes on with the addressee. */
const MEANT_FOR: PhraseTable = {
  en: 'intended solely|intended only|intended exclusively|solely for the use|exclusive use of',
  pl: 'przeznaczona wyłącznie|przeznaczone wyłącznie|przeznaczona jest wyłącznie|przeznaczone są wyłącznie|jest przeznaczona tylko|wyłącznie do użytku',
  cs: 'určena výhradně|určeny výhradně|určen výhradně|určené výhradně|určena pouze|určeny pouze|určen pouze|výhradně pro',
  ru: 'предназначено исключительно|предназначены исключительно|предназначена исключительно|предназначено только|предназначена только',
  ar: 'مخصصة فقط|مخصص فقط|موجهة فقط|مخصصة حصرا|موجهة حصرا|مخصصة للمرسل',
  de: 'ausschließlich für|ausschliesslich für|nur für|allein für',
  es: 'dirigidos exclusivamente|dirigido exclusivamente|dirigida exclusivamente|dirige exclusivamente|destinado exclusivamente|destinada exclusivamente|uso exclusivo',
  fr: 'destiné exclusivement|destinés exclusivement|exclusivement destiné|exclusivement à|usage exclusif|intention exclusive|attention exclusive',
  pt: 'destinada exclusivamente|destinado exclusivamente|destina se exclusivamente|dirigida exclusivamente|uso exclusivo',
  it: 'destinato esclusivamente|destinata esclusivamente|destinati esclusivamente|rivolto esclusivamente|esclusivamente al|uso esclusivo',
  nl: 'uitsluitend bestemd|uitsluitend bedoeld|alleen bestemd|uitsluitend voor',
  uk: 'призначене виключно|призначено виключно|призначена виключно|призначений виключно|призначене лише',
  tr: 'sadece gönderilen|yalnızca gönderildiği|yalnızca gönderilen|yalnızca alıcısına|sadece alıcısına|sadece yukarıda',
}

/** Beginnings of the words for those a mail is addressed to. */
const ADDRESSEE: PhraseTable = {
  en: 'addressee|recipient|individual or|person or|named above|to whom',
  pl: 'adresat',
  cs: 'adresát|příjemc',
  ru: 'адресат|получател',
  ar: 'المرسل إليه|للمرسل إليه|المستلم|الشخص المرسل',
  de: 'adressat|bezeichneten|genannten|vorgesehenen empfänger|bestimmten empfänger',
  es: 'destinatari',
  fr: 'destinataire',
  pt: 'destinatári',
  it: 'destinatari',
  nl: 'geadresseerde|ontvanger',
  uk: 'адресат|одержувач|отримувач',
  tr: 'kişi|alıcı',
}

const PRINTING: PhraseTable = {
  en: 'printing|you print',
  pl: 'wydrukuj|wydrukowan|drukowan',
  cs: 'vytisk|tisknout|tiskem',
  ru: 'распечат|печатать|печатью',
  ar: 'طباعة|الطباعة',
  de: 'ausdruck|drucken',
  es: 'imprimir',
  fr: 'imprimer',
  pt: 'imprimir',
  it: 'stampare',
  nl: 'printen|print|afdruk',
  uk: 'друком|друкувати|роздрук',
  tr: 'yazdır',
}

const ENVIRONMENT: PhraseTable = {
  en: 'environment|planet',
  pl: 'środowisk',
  cs: 'životní prostředí|přírod',
  ru: 'природ|экологи|окружающ',
  ar: 'البيئة',
  de: 'umwelt',
  es: 'medio ambiente|medioambiente',
  fr: 'environnement',
  pt: 'meio ambiente|ambiente',
  it: 'ambiente',
  nl: 'milieu',
  uk: 'довкілля|природ',
  tr: 'çevre',
}

const HEADINGS: PhraseTable = {
  en: 'Disclaimer|Confidentiality|Confidentiality notice|Legal notice|Privacy notice|Important notice',
  pl: 'Klauzula poufności|Zastrzeżenie',
  cs: 'Upozornění|Důvěrné',
  ru: 'Уведомление о конфиденциальности|Конфиденциально',
  ar: 'إخلاء مسؤولية|إخلاء المسؤولية|إشعار السرية',
  de: 'Haftungsausschluss|Vertraulichkeitshinweis|Rechtlicher Hinweis|Wichtiger Hinweis',
  es: 'Aviso legal|Aviso de confidencialidad|Aviso',
  fr: 'Avis de confidentialité|Avertissement|Mentions légales',
  pt: 'Aviso legal|Aviso de confidencialidade',
  it: 'Avviso di riservatezza|Avvertenza|Nota di riservatezza',
  nl: 'Vertrouwelijkheid',
  uk: 'Повідомлення про конфіденційність',
  tr: 'Yasal uyarı|Gizlilik bildirimi',
}

/** Folded; one of them is enough. The last word may be only the beginning of one. */
export const NOTICE_PHRASES: ReadonlySet<string> = phraseSet(NOTICES)

/** Folded; a phrase of the first and one of the second together are a disclaimer. */
export const NOTICE_PAIRS: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [phraseSet(MEANT_FOR), phraseSet(ADDRESSEE)],
  [phraseSet(PRINTING), phraseSet(ENVIRONMENT)],
]

/** Folded: what stands alone on the line above a disclaimer. */
export const DISCLAIMER_HEADINGS: ReadonlySet<string> = phraseSet(HEADINGS)
