import type { Message } from '../../bitext.ts'
import type { LeftOut } from './left-out.ts'

// Text as XML 1.0 can hold it. One character outside of it, and OmegaT loses the whole file without a word.

// U+000B comes from Word, lone surrogates from cutting a string at a length. Character references (&#11;) are no way out: they are
// not well-formed either. With the `u` flag \p{Cs} is a lone surrogate only, so emoji and other astral characters stay.
// The first expression is the quick one that most texts pass.
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/
const OUTSIDE = /[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu

// `>` always, so that no `]]>` comes about. A parser turns a raw CR into LF, and in attributes LF and TAB into spaces.
const IN_TEXT = /[&<>\r]/g
const IN_ATTRIBUTE = /[&<>"\r\n\t]/g
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** `escapeText('a < b')` is `'a &lt; b'`; the text must be clean already. */
export const escapeText = (text: string): string => text.replace(IN_TEXT, (character) => ESCAPES[character] ?? character)

/** `escapeText` of any text; `instead` makes up for a character that XML cannot hold. */
export const escapeWith = (text: string, instead: (character: string) => string): string => {
  const escaped = escapeText(text)
  return SUSPECT.test(escaped) ? escaped.replace(OUTSIDE, instead) : escaped
}

/** For an attribute in double quotes; the value must be clean already. */
export const escapeAttribute = (value: string): string =>
  value.replace(IN_ATTRIBUTE, (character) => ESCAPES[character] ?? character)

/** What XML 1.0 can hold of a text: `xmlHolds('a\vb')` is `'ab'`. */
export const xmlHolds = (text: string): string => (SUSPECT.test(text) ? text.replace(OUTSIDE, '') : text)

/**
 * A text that a program has set on lines of its own, indented as its markup is, as one line: `unindented('\n  a\n  b\n ')` is `'a b'`.
 * Any other text stays as it is.
 */
export const unindented = (text: string): string =>
  /^[ \t]*\n[ \t]+\S/.test(text) && /\n[ \t]*$/.test(text) ? text.trim().replace(/[ \t]*\n\s*/g, ' ') : text

/** Drops what XML 1.0 cannot hold, and counts it. */
export interface XmlCleaner {
  /** `clean('a\vb')` is `'ab'`. */
  clean(text: string): string
  /** `escapeText` and `escapeAttribute` of a text that may not be clean. */
  text(text: string): string
  attribute(value: string): string
  /** How many characters were dropped so far. */
  dropped(): number
}

/** One a file, so that the count is the file's. */
export function xmlCleaner(): XmlCleaner {
  let dropped = 0
  const drop = (): string => {
    dropped++
    return ''
  }
  const clean = (text: string): string => (SUSPECT.test(text) ? text.replace(OUTSIDE, drop) : text)
  return {
    clean,
    text: (text) => escapeText(clean(text)),
    attribute: (value) => escapeAttribute(clean(value)),
    dropped: () => dropped,
  }
}

/** What there is to say when all is written. */
export function report(xml: XmlCleaner, out: LeftOut, onMessage: ((message: Message) => void) | undefined): void {
  if (!onMessage) return
  const dropped = xml.dropped()
  if (dropped > 0)
    onMessage({
      ruleId: 'dropped-character',
      reason: `${dropped} character${dropped === 1 ? ' that XML cannot hold was' : 's that XML cannot hold were'} dropped`,
    })
  for (const message of out.messages()) onMessage(message)
}
