// Folding for comparison, never for output.

// Presentation forms come from PDFs: ﻣﻘﺪﻣﺔ stands for مقدمة. Only those runs are taken apart; NFKC on all of a text would also fold ½ and ².
const PRESENTATION = /[\uFB50-\uFDFF\uFE70-\uFEFF]+/g
// Tashkeel, Qur'anic marks, tatweel, bidi controls and joiners: الْكِتَابُ and الكتاب are one word.
const MARKS =
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\uFEFF]/g
// Hamza seats that writers leave out (احمد for أحمد), Persian letters in Arabic words, and ى for ي as Egypt writes it.
const LETTER: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ہ: 'ه' }
const LETTERS = /[أإآٱىیکہ]/g

/** Presentation forms as plain letters. */
export function foldPresentation(text: string): string {
  return text.replace(PRESENTATION, (run) => run.normalize('NFKC'))
}

/** The letters that folding leaves. */
const FOLDED = /^[ءابةتثجحخدذرزسشصضطظعغفقكلمنهويؤئ]*$/

/** An Arabic word as it is compared: `foldArabic('أَحْمَدُ')` is `'احمد'`. ة stays: كتابة is no كتابه. */
export function foldArabic(word: string): string {
  if (FOLDED.test(word)) return word
  return foldPresentation(word)
    .normalize('NFC')
    .replace(MARKS, '')
    .replace(LETTERS, (letter) => LETTER[letter] ?? letter)
}

/** Not the marks of voiced kana: ガ is no カ. */
const DIACRITICS = /[^\P{M}\u3099\u309A]+/gu
const NOT_ASCII = /[^\0-\x7f]/
const CURLY = /[’ʼ‘]/g

/** A Latin word as it is compared: `foldLatin('Zürich’s')` is `"zurich's"`. */
export function foldLatin(word: string): string {
  const lower = word.toLowerCase()
  return NOT_ASCII.test(lower) ? lower.replace(CURLY, "'").normalize('NFD').replace(DIACRITICS, '') : lower
}

const ARABIC_DIGIT = /[٠-٩۰-۹]/g

/** Arabic-Indic and Persian digits as ASCII ones: `foldDigits('٢٠٢٤')` is `'2024'`. */
export function foldDigits(text: string): string {
  return text.replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
}
