// What stands in a sentence, by general category. Decided as parse-latin does, but for numbers, which it tears at their separators.

interface Token<T> {
  type: T
  start: number
  end: number
}

const raw = String.raw
const digit = '[0-9٠-٩۰-۹]'
/** ٣٫١٤ ٣.١٤ ١٬٠٠٠ ١٢:٣٠ ٢٠٢٤/٥/١ are one word each. */
const number = `${digit}+(?:[.,٫٬:/]${digit}+)*`
/** Letters with their vowel marks (مُتَرْجِم), joiners between them (می‌رود), and numbers. */
const piece = raw`(?:${number}|[\p{L}\p{M}\p{N}]|[\u200C\u200D\u00AD](?=[\p{L}\p{M}]))+`
/** Marks that hold two pieces together: ق.م, أوكرانية-روسية, don't, AT&T, snake_case. */
const joiner = raw`['’\-‐‑.·‧&@_]`
/** Also NEL, which \s leaves out. */
const space = raw`\s\u0085`

/** A run of one and the same mark (… !! ——) is one token, with the vowel marks and variant selectors that hang on it. */
const TOKEN = new RegExp(raw`(${piece}(?:${joiner}${piece})*)|([${space}]+)|([^${space}\p{L}\p{M}\p{N}])\3*\p{M}*`, 'gu')
const PART = new RegExp(raw`(${joiner})|${piece}`, 'gu')
const PUNCTUATION = /^\p{P}/u

/** The tokens of a text; each character is in exactly one. */
export function tokensOf(text: string): Token<'WordNode' | 'WhiteSpaceNode' | 'PunctuationNode' | 'SymbolNode'>[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, 1: word, 2: blank, index }) => ({
    type: word ? 'WordNode' : blank ? 'WhiteSpaceNode' : PUNCTUATION.test(found) ? 'PunctuationNode' : 'SymbolNode',
    start: index,
    end: index + found.length,
  }))
}

/** The pieces of a word and the marks that join them. */
export function wordParts(word: string): Token<'TextNode' | 'PunctuationNode'>[] {
  return [...word.matchAll(PART)].map(({ 0: found, 1: mark, index }) => ({
    type: mark ? 'PunctuationNode' : 'TextNode',
    start: index,
    end: index + found.length,
  }))
}
