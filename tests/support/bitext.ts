// Bitexts for the tests of src/formats, and texts that break files.

import fc from 'fast-check'
import type { Bitext, Message, Pair, Segment, Side } from '../../src/bitext.ts'
import { readBitext, readSide } from '../../src/formats/shared/read-segment.ts'
import { segmentIds } from '../../src/text/segment-id.ts'

const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

/** A side of as many units as the text has lines. */
export function side(text: string, language: string, headings: string[] = []): Side {
  const units = text.split('\n').map((line) => ({ text: line, position, kind: 'paragraph' as const, block: 0 }))
  return { ...readSide(text, language), headings, units }
}

/** `bitext(['مرحبا', 'Hello'], ['وحيد', null])`, Arabic to English. */
export function bitext(...texts: [source: string | null, target: string | null][]): Bitext {
  const id = segmentIds()
  const segments = texts.map(([source, target]): Segment => {
    const common = { id: id(source, target), kind: 'paragraph' as const, confidence: 0.97, origin: 'aligned' as const, flags: [] }
    if (source !== null && target !== null)
      return { type: 'pair', ...common, source: side(source, 'ar'), target: side(target, 'en') }
    if (source !== null) return { type: 'unpaired', ...common, source: side(source, 'ar'), target: null }
    return { type: 'unpaired', ...common, source: null, target: side(target ?? '', 'en') }
  })
  return readBitext('ar', 'en', segments)
}

/** A bitext of one pair with something changed. */
export function pairWith(change: Partial<Pair>): Bitext {
  const { segments, ...rest } = bitext(['مرحبا', 'Hello'])
  return { ...rest, segments: segments.map((segment) => ({ ...segment, ...change }) as Segment) }
}

export const texts = ({ segments }: Bitext): [string | null, string | null][] =>
  segments.map(({ source, target }) => [source?.text ?? null, target?.text ?? null])

/** Runs a writer and gathers what it says. */
export function said(run: (onMessage: (message: Message) => void) => unknown): string[] {
  const messages: Message[] = []
  run((message) => messages.push(message))
  return messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
}

export const ARABIC = 'سأل: «ما اسمك؟» فأجاب: «اسمي أحمد، وُلِدتُ عام ١٩٩٠م.»'
export const ENGLISH = 'He asked: “What is your name?” He answered: “My name is Ahmad & I was born in <1990>.”'

/** What files break on. */
export const HOSTILE = [
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '&lt;',
  '&#11;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '\v',
  '\f',
  '\0',
  '\u001b',
  '\u0085',
  '\u2028',
  '\u2029',
  '\r\n',
  '\r',
  '\n',
  '\t',
  '\ufffe',
  '\uffff',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u{1f600}',
  '\u{10ffff}',
  '\u{e0041}',
  '=1+1',
  '+7',
  '@SUM',
  '-a',
  '-(',
  '- نعم',
  "'=",
  "''-١",
  ',',
  ';',
  '""',
  ' ',
  '\u00a0',
  'مرحبا',
  'Hello',
  'ﷺ',
  'ـ',
  '١٫٥',
] as const

/** Any UTF-16 at all, lone surrogates included, with much of what breaks files. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...HOSTILE),
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      ),
    )
    .map((parts) => parts.join('')),
)

export const anyPairs = fc.array(fc.tuple(anyText, anyText), { maxLength: 6 })

/** A text as bytes of UTF-16. */
export function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) bytes.setUint16(2 * i, text.charCodeAt(i), little)
  return new Uint8Array(bytes.buffer)
}
