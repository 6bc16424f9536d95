import { foldDigits } from './fold.ts'

export type TokenKind = 'arabic' | 'latin' | 'number' | 'word' | 'mark'

export interface Token {
  kind: TokenKind
  text: string
}

// A number keeps its separators (١٬٠٠٠ ١،٠٠٠ 3.14 12:30 2024/05/01); `word` is any other script. ة ends an Arabic word: where more letters
// follow, a space was lost.
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  [
    'arabic',
    '(?:[\\u0620-\\u0628\\u062A-\\u065F\\u0670-\\u06D3\\u06D5-\\u06DC\\u06E1-\\u06EF\\u06FA-\\u06FF\\u0750-\\u077F\\u08A0-\\u08FF\\uFB50-\\uFDFB\\uFE70-\\uFEFC\\u200C\\u200D]+\\u0629?|\\u0629)[\\u064B-\\u065F\\u0670\\u0640]*',
  ],
  ['latin', "[A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\u0300-\\u036F]+(?:['’.&][A-Za-z\\u00C0-\\u024F]+)*"],
  ['number', '[0-9٠-٩۰-۹]+(?:[.,٫٬:/][0-9٠-٩۰-۹]+|،[0-9٠-٩۰-۹]{3}(?![0-9٠-٩۰-۹]))*'],
  ['word', '[\\p{L}\\p{M}]+'],
  ['mark', '[^\\s\\p{L}\\p{M}]'],
]
const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => pattern).join('|'), 'gu')
const BEGINS = PATTERNS.map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern})`, 'u')] as const)

/** Scripts that write words without spaces: Chinese, Japanese, Thai, Lao, Khmer and Burmese. */
const UNSPACED = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

/** Whether a text may have letters of those scripts: code units from Thai to Burmese, Khmer, and what comes after the punctuation. */
const MAY_BE_UNSPACED = /[\u0E00-\u109F\u1780-\u19FF\u2E80-\uFFFF]/

/** Cuts words by the dictionaries of ICU, which go by script and not by the locale. Made when a text first needs it. */
let segmenter: Intl.Segmenter | undefined

/** Katakana writes names, which no dictionary has: プーチン is not プー and チン. */
const KATAKANA = /([\u30A1-\u30FA\u30FC-\u30FF]+)/

/** So much of a run is cut at once: ICU takes time by the square of the length. No text of a language has so many letters without a mark. */
const RUN = /.{1,1000}/gsu

/** The words of a run of letters without spaces: 北京大学的学生 is 北京, 大学, 的, 学生. */
function wordsOf(run: string): string[] {
  const words = (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' }))
  const cut = (part: string): string[] => Array.from(words.segment(part), ({ segment }) => segment)
  return run.split(KATAKANA).flatMap((part, k) => (k % 2 === 1 ? [part] : (part.match(RUN) ?? []).flatMap(cut)))
}

/** The tokens of a text, in order, without their kinds. */
export function tokenTexts(text: string): readonly string[] {
  const found = text.match(TOKEN) ?? []
  return MAY_BE_UNSPACED.test(text) && UNSPACED.test(text)
    ? found.flatMap((token) => (UNSPACED.test(token) ? wordsOf(token) : [token]))
    : found
}

/** What kind of token a text is, which {@link tokenTexts} gave. */
export const kindOf = (token: string): TokenKind => BEGINS.find(([, pattern]) => pattern.test(token))?.[0] ?? 'mark'

/** Words, numbers and marks of a text, in order. */
export const tokens = (text: string): Token[] => tokenTexts(text).map((token) => ({ kind: kindOf(token), text: token }))

const THOUSANDS = /[,٬،](?=\d{3}(?!\d))/g

/** A date with its year first or last. */
const DATE = /^(?:\d{4}([/.])\d{1,2}\1\d{1,2}|\d{1,2}([/.])\d{1,2}\2\d{4})$/

/**
 * A number as it is compared: `numberKey('١٬٠٠٠٫٥')` is `'1000.5'`; leading zeros go. A date is equal in every order of its parts, since
 * Arabic text often puts the year first: `numberKey('١٤٤٥/٣/٢')` and `numberKey('2/3/1445')` are `'2/3/1445'`.
 */
export function numberKey(text: string): string {
  const plain = foldDigits(text).replace(THOUSANDS, '').replace(/[٫,]/g, '.')
  if (!DATE.test(plain)) return plain.replace(/^0+(?=\d)/, '')
  const parts = plain.split(/[/.]/).map(Number)
  return parts.sort((a, b) => a - b).join('/')
}
