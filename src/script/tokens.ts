import { foldDigits } from './fold.ts'

export type TokenKind = 'arabic' | 'latin' | 'number' | 'word' | 'mark'

export interface Token {
  kind: TokenKind
  text: string
}

// One alternation a kind, in the order of the match groups below. A number keeps its separators (١٬٠٠٠ 3.14 12:30 2024/05/01);
// `word` is any other script.
const TOKEN = new RegExp(
  [
    '([\\u0620-\\u065F\\u0670-\\u06D3\\u06D5-\\u06DC\\u06E1-\\u06EF\\u06FA-\\u06FF\\u0750-\\u077F\\u08A0-\\u08FF\\uFB50-\\uFDFB\\uFE70-\\uFEFC\\u200C\\u200D]+)',
    "([A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\u0300-\\u036F]+(?:['’.&][A-Za-z\\u00C0-\\u024F]+)*)",
    '([0-9٠-٩۰-۹]+(?:[.,٫٬:/][0-9٠-٩۰-۹]+)*)',
    '([\\p{L}\\p{M}]+)',
    '([^\\s\\p{L}\\p{M}])',
  ].join('|'),
  'gu',
)
const KINDS: TokenKind[] = ['arabic', 'latin', 'number', 'word', 'mark']

/** Words, numbers and marks of a text, in order. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const group =
      match[1] !== undefined ? 0 : match[2] !== undefined ? 1 : match[3] !== undefined ? 2 : match[4] !== undefined ? 3 : 4
    found.push({ kind: KINDS[group] ?? 'mark', text: match[0] })
  }
  return found
}

const THOUSANDS = /[,٬](?=\d{3}(?!\d))/g

/** A number as it is compared: `numberKey('١٬٠٠٠٫٥')` is `'1000.5'`; leading zeros go. */
export function numberKey(text: string): string {
  const plain = foldDigits(text).replace(THOUSANDS, '').replace(/[٫,]/g, '.')
  return plain.replace(/^0+(?=\d)/, '')
}
