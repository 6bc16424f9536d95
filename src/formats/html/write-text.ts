// Text as an HTML document can hold it: no controls but white space, no noncharacters, no lone surrogates (HTML, 13.1.4 and 13.2.3.5).

import { escapeAttribute, escapeText } from '../shared/xml.ts'

const OUTSIDE = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** Drops what HTML cannot hold, counts it, and escapes the rest. */
export interface HtmlCleaner {
  text(text: string): string
  attribute(value: string): string
  /** How many characters were dropped so far. */
  dropped(): number
}

export function htmlCleaner(): HtmlCleaner {
  let dropped = 0
  const clean = (text: string): string =>
    // A parser makes LF of CR; references to it are mistakes.
    text.replace(/\r\n?/g, '\n').replace(OUTSIDE, () => {
      dropped++
      return ''
    })
  return {
    text: (text) => escapeText(clean(text)),
    attribute: (value) => escapeAttribute(clean(value)),
    dropped: () => dropped,
  }
}
