import { decodeNamedCharacterReference } from 'decode-named-character-reference'

const REFERENCE = /^&(?:#\d+|#[xX][0-9a-fA-F]+|([a-zA-Z][a-zA-Z0-9]*))(;?)/
/** Names that HTML knows without their semicolon: `&nbsp`, `&frac12`, `&Yacute`. */
const LONGEST_BARE = 6
const WINDOW = 40

/** How many characters stand for how many. */
export interface Step {
  raw: number
  value: number
}

/**
 * The character reference at a place of `raw` that gives the text at a place of `value`, if there is one.
 * `value` decides where it could be read in two ways: `&amp;amp;` gives `&amp;`, `&copyright` gives `©right`.
 */
export function referenceAt(raw: string, at: number, value: string, done: number): Step | undefined {
  const match = REFERENCE.exec(raw.slice(at, at + WINDOW))
  if (match === null) return undefined
  const [whole, name, semicolon] = match
  if (name === undefined) return { raw: whole.length, value: (value.codePointAt(done) ?? 0) > 0xffff ? 2 : 1 }
  const given = (length: number): Step | undefined => {
    const decoded = decodeNamedCharacterReference(name.slice(0, length))
    if (decoded === false || decoded === '' || !value.startsWith(decoded, done)) return undefined
    return { raw: length + 1, value: decoded.length }
  }
  if (semicolon === ';') {
    const step = given(name.length)
    if (step !== undefined) return { ...step, raw: whole.length }
  }
  // What begins with & in the text as well stands for itself: `?a=1&b=2`.
  if (value[done] === '&' && !/^amp/i.test(name)) return undefined
  for (let length = Math.min(name.length, LONGEST_BARE); length > 1; length--) {
    const step = given(length)
    if (step !== undefined) return step
  }
  return undefined
}

const REFERENCES = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,31}));/g

/** A text with its character references read. */
export function decodeReferences(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(REFERENCES, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal)
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCodePoint(code)
  })
}
