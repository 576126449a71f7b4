import type { LanguageSample } from '../../src/training/fit-language.js'

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Where is my parcel? I have been waiting for a week.',
    'The invoice shows the wrong amount, please correct it.',
    'How do I change the address of my order?',
    'The app does not open on my phone any more.',
    'I would like to return these shoes because they are too small.',
    'Thank you for the quick answer, everything works now.',
    'Could you tell me when the technician will come?',
    'My card was charged twice for the same thing.',
  ],
  pl: [
    'Gdzie jest moja paczka? Czekam już tydzień.',
    'Na fakturze jest zła kwota, proszę ją poprawić.',
    'Jak mogę zmienić adres mojego zamówienia?',
    'Aplikacja nie otwiera się już na moim telefonie.',
    'Chciałabym zwrócić te buty, ponieważ są za małe.',
    'Dziękuję za szybką odpowiedź, wszystko teraz działa.',
    'Czy możecie powiedzieć, kiedy przyjdzie technik?',
    'Moja karta została obciążona dwa razy za to samo.',
  ],
}

/** Invented messages in English and Polish, eight each. */
export const TWO_LANGUAGES: readonly LanguageSample[] = Object.entries(TEXTS).flatMap(
  ([language, texts]) => texts.map((text) => ({ language, text })),
)
