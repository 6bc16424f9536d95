import type { Message } from '../bitext.ts'
import { MuwaziError } from '../errors.ts'
import { containerOf } from './container.ts'
import { type Encoding, isSpoiltUtf8, singleByteOf, utf16Of } from './encoding.ts'

const name = (path: string | undefined) => (path === undefined ? 'the input' : `\`${path}\``)

const LABELS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1256': 'windows-1256',
  'iso-8859-6': 'ISO-8859-6',
  'windows-1252': 'windows-1252',
}

/** So many first characters are looked through for control characters. */
const HEAD = 65_536

/**
 * Decodes the bytes of a text: UTF-8, UTF-16 with or without a byte order mark, else windows-1256, ISO-8859-6 or windows-1252, in which it
 * reads best. Anything but UTF-8 is told in a message.
 *
 * @throws {MuwaziError} `bad-input` for what is no text
 */
export function decode(bytes: Uint8Array, path?: string): { value: string; messages: Message[] } {
  const container = containerOf(bytes)
  if (container !== undefined)
    throw new MuwaziError(
      'bad-input',
      container === 'DOCX'
        ? `Expected ${name(path)} to be text, got DOCX; read it with \`muwazi/docx\` or \`readPath\``
        : `Expected ${name(path)} to be plain text or Markdown, got ${container}; save its text as UTF-8 first`,
    )
  const said = (reason: string): Message[] => [{ ruleId: 'encoding', reason, ...(path === undefined ? {} : { path }) }]
  const text = (encoding: Encoding): string => {
    try {
      return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
    } catch (cause) {
      throw new MuwaziError('bad-input', `Expected ${name(path)} to be no longer than a string can be (about 500 MB); split it`, {
        cause,
      })
    }
  }
  const as = (encoding: Encoding) => ({
    value: text(encoding),
    messages: said(`Read as ${LABELS[encoding]}, since it is not UTF-8; save it as UTF-8 if letters look wrong`),
  })
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be')
  const wide = utf16Of(bytes)
  if (wide !== undefined) return as(wide)
  if (bytes.subarray(0, HEAD).includes(0))
    throw new MuwaziError('bad-input', `Expected ${name(path)} to be text, got binary data (it holds NUL bytes)`)
  const value = text('utf-8')
  if (!value.includes('\uFFFD') || isUtf8(bytes)) return { value, messages: [] }
  if (isSpoiltUtf8(value)) {
    const count = value.split('\uFFFD').length - 1
    return {
      value,
      messages: said(`Read ${count} place${count === 1 ? '' : 's'} that ${count === 1 ? 'is' : 'are'} not UTF-8 as U+FFFD`),
    }
  }
  const single = singleByteOf(bytes)
  if (single !== undefined) return as(single)
  throw new MuwaziError(
    'bad-input',
    `Expected ${name(path)} to be text in UTF-8, UTF-16, windows-1256 or ISO-8859-6, got bytes that are none of them`,
  )
}

/** Whether a U+FFFD in a text stood in the bytes as such. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
