import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** `<i>`, `</font>`, `<c.loud>`, `<v أحمد>`, `<00:00:01.000>`; `{\an8}`, `{y:i}`; a line end (`\N`) or hard space (`\h`) of ASS. */
const MARKUP = /<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}|\{[a-z]:[^{}]*\}/gi
/** Players need no embedding characters around a line. */
const EMBEDDING = /[\u202a-\u202e\u2066-\u2069]/g
const BREAK = /\\[Nnh]/g
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi

function character(code: number, raw: string): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : raw
}

/** The text of a line of a cue, without its markup and with its character references as characters. */
export function cueText(line: string): string {
  return line
    .replace(MARKUP, '')
    .replace(BREAK, ' ')
    .replace(REFERENCE, (raw, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return character(Number(decimal), raw)
      if (hex !== undefined) return character(Number.parseInt(hex, 16), raw)
      return decodeNamedCharacterReference(name ?? '') || raw
    })
    .replace(EMBEDDING, '')
    .replace(/\s+/g, ' ')
    .trim()
}
