import type { Message } from '../../bitext.ts'
import { MuwaziError } from '../../errors.ts'

export interface Decoded {
  text: string
  messages: Message[]
}

/**
 * Bytes of an exchange file as text, without its byte order mark: by that mark, else by the zero bytes of UTF-16 without one,
 * else by what an XML declaration says, else UTF-8. Bytes that do not fit become U+FFFD, with a message.
 */
export function decode(input: string | Uint8Array): Decoded {
  if (typeof input === 'string') return { text: input.startsWith('\ufeff') ? input.slice(1) : input, messages: [] }
  const label = encodingOf(input)
  const strict = textDecoder(label, true)
  try {
    return { text: strict.decode(input), messages: [] }
  } catch {
    return { text: loosely(input, label), messages: [encodingMessage(label)] }
  }
}

export type Decoder = InstanceType<typeof TextDecoder>

/** Throws for an encoding that nobody knows. */
export function textDecoder(label: string, fatal = false): Decoder {
  try {
    return new TextDecoder(label, { fatal })
  } catch (cause) {
    throw new MuwaziError('unreadable', `Expected a text in a known encoding, got one that calls itself \`${label}\``, {
      cause,
    })
  }
}

export const encodingMessage = (label: string): Message => ({
  ruleId: 'encoding',
  reason: `Bytes that are not ${label.toUpperCase()} became U+FFFD`,
})

/**
 * As {@link decode}, but bytes that are hardly UTF-8 are windows-1256, with a message: what Excel writes where Arabic is the language
 * of the system and nobody chose "CSV UTF-8". A few broken bytes in UTF-8 stay what they are.
 */
export function decodeTable(input: string | Uint8Array): Decoded {
  const decoded = decode(input)
  if (typeof input === 'string' || decoded.messages.length === 0 || encodingOf(input) !== 'utf-8') return decoded
  const strange = decoded.text.match(/[^\0-\x7f]/g) ?? []
  const broken = strange.filter((character) => character === '\ufffd').length
  if (broken * 2 < strange.length) return decoded
  return {
    text: loosely(input, 'windows-1256'),
    messages: [
      { ruleId: 'encoding', reason: 'Read as windows-1256, since it is not UTF-8; save it as UTF-8 if letters look wrong' },
    ],
  }
}

function loosely(input: Uint8Array, label: string): string {
  try {
    return textDecoder(label).decode(input)
  } catch (cause) {
    // 2^29 − 24 code units in V8.
    throw new MuwaziError('unreadable', `Expected a text that fits into one string, got ${input.length} bytes; split the file`, {
      cause,
    })
  }
}

/** By the byte order mark, the zero bytes of UTF-16, or the XML declaration. */
export function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b)) return 'utf-16be'
  if (a === 0xef && b === 0xbb) return 'utf-8'
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
  // A file that was converted without its declaration: `<?xm` in single bytes is no UTF-16, whatever it says.
  return declared.startsWith('utf-16') || declared.startsWith('ucs-2') ? 'utf-8' : declared
}
