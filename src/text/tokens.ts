import { foldDigits } from './fold.ts'

export type TokenKind = 'arabic' | 'latin' | 'number' | 'word' | 'mark'

export interface Token {
  kind: TokenKind
  text: string
}

// A number keeps its separators (١٬٠٠٠ 3.14 12:30 2024/05/01); `word` is any other script.
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  [
    'arabic',
    '[\\u0620-\\u065F\\u0670-\\u06D3\\u06D5-\\u06DC\\u06E1-\\u06EF\\u06FA-\\u06FF\\u0750-\\u077F\\u08A0-\\u08FF\\uFB50-\\uFDFB\\uFE70-\\uFEFC\\u200C\\u200D]+',
  ],
  ['latin', "[A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\u0300-\\u036F]+(?:['’.&][A-Za-z\\u00C0-\\u024F]+)*"],
  ['number', '[0-9٠-٩۰-۹]+(?:[.,٫٬:/][0-9٠-٩۰-۹]+)*'],
  ['word', '[\\p{L}\\p{M}]+'],
  ['mark', '[^\\s\\p{L}\\p{M}]'],
]
const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => pattern).join('|'), 'gu')
const BEGINS = PATTERNS.map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern})`, 'u')] as const)

/** The tokens of a text, in order, without their kinds. */
export const tokenTexts = (text: string): readonly string[] => text.match(TOKEN) ?? []

/** What kind of token a text is, which {@link tokenTexts} gave. */
export const kindOf = (token: string): TokenKind => BEGINS.find(([, pattern]) => pattern.test(token))?.[0] ?? 'mark'

/** Words, numbers and marks of a text, in order. */
export const tokens = (text: string): Token[] => tokenTexts(text).map((token) => ({ kind: kindOf(token), text: token }))

const THOUSANDS = /[,٬](?=\d{3}(?!\d))/g

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
