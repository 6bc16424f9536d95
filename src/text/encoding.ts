// Detects the encoding of bytes: the bytes of Arabic text show it.

import { isArabicLetter, isLatinLetter } from './characters.ts'
import { decoderOf } from './decoders.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6' | 'windows-1252'

const SAMPLE_BYTES = 65_536
/** High bytes of UTF-16 text in Latin, Cyrillic, Hebrew and Arabic letters, general punctuation and presentation forms. */
const HIGH = new Set([0x00, 0x01, 0x04, 0x05, 0x06, 0x20, 0xfb, 0xfd, 0xfe])

/** UTF-16 without a byte order mark: nearly every second byte is one of a few, the others hardly ever NUL or 06. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const size = Math.min(bytes.length, SAMPLE_BYTES) & ~1
  if (size < 8) return undefined
  const high = [0, 0]
  const telling = [0, 0]
  for (let k = 0; k < size; k++) {
    const byte = bytes[k]!
    if (HIGH.has(byte)) high[k & 1]! += 1
    if (byte === 0 || byte === 6) telling[k & 1]! += 1
  }
  const half = size / 2
  const is = (at: 0 | 1) => high[at]! > half * 0.8 && telling[at]! > half * 0.3 && telling[1 - at]! < half * 0.1
  return is(1) ? 'utf-16le' : is(0) ? 'utf-16be' : undefined
}

/** By the byte order mark, the zero bytes of UTF-16, or the XML declaration: all that the first 200 bytes can show. */
export function headEncoding(bytes: Uint8Array): string {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b)) return 'utf-16be'
  if (a === 0xef && b === 0xbb) return 'utf-8'
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  const declared = XML_DECLARATION.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
  // A file that was converted without its declaration: `<?xm` in single bytes is no UTF-16, whatever it says.
  return declared.startsWith('utf-16') || declared.startsWith('ucs-2') ? 'utf-8' : declared
}

const XML_DECLARATION = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/
/** Browsers look for the encoding of a page in this many first bytes. */
const DECLARATION_BYTES = 1024
const META = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)|<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i
/** Pages in windows-1256 declare these by mistake, since their editors did. */
const LATIN = /^(?:iso-?8859-1|latin-?1|us-ascii|ascii|windows-1252|cp1252)$/i

/**
 * The encoding that a page or an XML file declares: `<meta charset=windows-1256>`. A declaration that the bytes contradict is none: UTF-8 and
 * UTF-16 are recognised without one, and whole Arabic words in windows-1256 are no ISO-8859-1.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const match = META.exec(new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES)))
  const declared = match?.[1] ?? match?.[2]
  if (declared === undefined || /^utf|^unicode/i.test(declared)) return undefined
  return LATIN.test(declared) && hasArabicWords(bytes) ? undefined : declared
}

const ARABIC_WORDS = /[\u0621-\u064A]{3,}/g
const BEYOND_ASCII = /[^\0-\x7f]/g

/** Whether most bytes beyond ASCII make Arabic words in windows-1256: French and German have single letters beyond ASCII. */
function hasArabicWords(bytes: Uint8Array): boolean {
  const text = new TextDecoder('windows-1256').decode(bytes.subarray(0, SAMPLE_BYTES))
  const inWords = (text.match(ARABIC_WORDS) ?? []).reduce((sum, word) => sum + word.length, 0)
  return inWords > (text.match(BEYOND_ASCII)?.length ?? 0) / 2
}

/** Whether bytes are well-formed UTF-8: a U+FFFD in the decoded text is then one of the file. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * Bytes that are no UTF-8 alone: a text that was cut or spoilt in places still is UTF-8, since what other encodings make of Arabic is hardly
 * ever well-formed in it.
 */
export function isSpoiltUtf8(decoded: string): boolean {
  let bad = 0
  let good = 0
  for (let k = 0; k < decoded.length; k++) {
    const code = decoded.charCodeAt(k)
    if (code === 0xfffd) bad++
    else if (code > 0x7f) good++
  }
  return good > 4 * bad
}

/** Letters that make up most of any Arabic text. */
const COMMON = new Set([...'اليمنورتبهةعدسفكقحأ'])
/** Quotes, dashes and dots of single-byte encodings: nothing else in English. */
const TYPOGRAPHIC = new Set([...'‘’“”–—…•'])
const HARAKAT = /[\u064b-\u0652\u0640]/

/** How much a text reads like Arabic, or like a Latin text with accents: a sum of -1 to 1 for each character beyond ASCII. */
function plausibility(text: string): { score: number; all: number } {
  let score = 0
  let all = 0
  const sample = text.slice(0, SAMPLE_BYTES)
  for (let k = 0; k < sample.length; k++) {
    const code = sample.charCodeAt(k)
    if (code < 0x80) continue
    all++
    const before = k === 0 ? 0x20 : sample.charCodeAt(k - 1)
    const after = k + 1 < sample.length ? sample.charCodeAt(k + 1) : 0x20
    const inArabic = isArabicLetter(before) || isArabicLetter(after) || HARAKAT.test(sample[k - 1] ?? '')
    const inLatin = isLatinLetter(before) || isLatinLetter(after)
    if (code === 0xfffd || code < 0xa0) score -= 1
    else if (isArabicLetter(code)) score += inLatin ? -1 : COMMON.has(sample[k]!) ? 1 : 0.3
    else if (HARAKAT.test(sample[k]!)) score += inArabic && !inLatin ? 0.5 : -1
    else if (isLatinLetter(code)) score += inArabic ? -1 : inLatin ? 0.5 : -0.5
    else if (TYPOGRAPHIC.has(sample[k]!)) score += 0.3
    // Other punctuation shows little.
    else score += 0.05
  }
  return { score, all }
}

/** Control characters that no text holds. */
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g
const MAX_CONTROL_SHARE = 0.005
/** Minimum score, per character, for bytes to be text in an encoding. */
const MIN_SCORE = 0.2
/** Windows-1256 is by far the commonest; the total score of another encoding must be higher by this. */
const MIN_SCORE_LEAD = 3

/** The single-byte encoding in which bytes read best; undefined where they are text in none. */
export function singleByteOf(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let best: { encoding: Encoding; score: number } | undefined
  for (const encoding of ['windows-1256', 'iso-8859-6', 'windows-1252'] as const) {
    const text = decoderOf(encoding).decode(sample)
    if ((text.match(CONTROL)?.length ?? 0) > text.length * MAX_CONTROL_SHARE) continue
    const { score, all } = plausibility(text)
    if (score > MIN_SCORE * all && (best === undefined || score > best.score + MIN_SCORE_LEAD)) best = { encoding, score }
  }
  return best?.encoding
}

/** Bytes beyond ASCII that a line must have to show its encoding. */
const TELLING_BYTES = 6

/** The first lines, from 1, in UTF-8 and in windows-1256 of a file that holds Arabic in both; `undefined` for any other file. */
export function mixedEncodings(bytes: Uint8Array): { utf8: number; windows1256: number } | undefined {
  let utf8 = 0
  let windows1256 = 0
  let line = 0
  for (let start = 0; start < bytes.length && (utf8 === 0 || windows1256 === 0); line++) {
    const next = bytes.indexOf(0x0a, start)
    const end = next < 0 ? bytes.length : next
    const raw = bytes.subarray(start, end)
    start = end + 1
    if (raw.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0) < TELLING_BYTES) continue
    const text = new TextDecoder('utf-8').decode(raw)
    if (!text.includes('\ufffd')) {
      if (utf8 === 0 && [...text].some((character) => isArabicLetter(character.charCodeAt(0)))) utf8 = line + 1
    } else if (windows1256 === 0 && !isSpoiltUtf8(text) && singleByteOf(raw) === 'windows-1256') windows1256 = line + 1
  }
  return utf8 > 0 && windows1256 > 0 ? { utf8, windows1256 } : undefined
}
