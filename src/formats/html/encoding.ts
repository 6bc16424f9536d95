import type { Message } from '../../bitext.ts'
import { decode } from '../../text/bytes.ts'

/** So far into a page browsers look for its encoding. */
const WITHIN = 1024
const SAID = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)|<\?xml\b[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i
/** Pages in windows-1256 say these by mistake, since their editors did. */
const LATIN = /^(?:iso-?8859-1|latin-?1|us-ascii|ascii|windows-1252|cp1252)$/i
const ARABIC_WORDS = /[\u0621-\u064A]{3,}/g
const BEYOND_ASCII = /[^\0-\x7f]/g

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Decodes the bytes of a page: UTF-8 and UTF-16 where they are it, else as the page says, else windows-1256. */
export function decodePage(bytes: Uint8Array, path?: string): { value: string; messages: Message[] } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, WITHIN))
  const match = SAID.exec(head)
  const said = match?.[1] ?? match?.[2]
  if (said === undefined || /^utf|^unicode/i.test(said) || isUtf8(bytes)) return decode(bytes, path)
  const value = decodeAs(said, bytes)
  if (value === undefined || (LATIN.test(said) && isArabic(bytes))) return decode(bytes, path)
  const message: Message = {
    ruleId: 'encoding',
    reason: `Read as ${said}, as the page says; save it as UTF-8 if letters look wrong`,
  }
  return { value, messages: [path === undefined ? message : { ...message, path }] }
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes that are whole Arabic words in windows-1256: French and German have single letters beyond ASCII. */
function isArabic(bytes: Uint8Array): boolean {
  const text = decodeAs('windows-1256', bytes.subarray(0, 1 << 16)) ?? ''
  const inWords = (text.match(ARABIC_WORDS) ?? []).reduce((sum, word) => sum + word.length, 0)
  return inWords > (text.match(BEYOND_ASCII)?.length ?? 0) / 2
}
