import type { Message } from '../bitext.ts'
import { MuwaziError } from '../problem.ts'
import { countLetters } from '../script/characters.ts'

/** Files that are no text, by their first bytes. */
export const SIGNATURES: [name: string, bytes: number[]][] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive (DOCX, XLSX, ODT …)', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word or Excel file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
]

const name = (path: string | undefined) => (path === undefined ? 'the input' : `\`${path}\``)

/** How many of the bytes are NUL, on even and on odd places: UTF-16 shows itself so. */
function nuls(bytes: Uint8Array): [even: number, odd: number] {
  const counts: [number, number] = [0, 0]
  for (let i = 0; i < Math.min(bytes.length, 4096); i++) if (bytes[i] === 0) counts[(i & 1) as 0 | 1]++
  return counts
}

/** UTF-16 has Arabic letters as pairs with 06 in one place of every two. */
function arabicUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const counts = [0, 0]
  const size = Math.min(bytes.length, 4096) & ~1
  for (let i = 0; i < size; i++) if (bytes[i] === 6) counts[i & 1]! += 1
  if (size >= 8 && counts[1]! > size / 8 && counts[0]! < size / 64) return 'utf-16le'
  if (size >= 8 && counts[0]! > size / 8 && counts[1]! < size / 64) return 'utf-16be'
  return undefined
}

/**
 * Decodes the bytes of a text: UTF-8, UTF-16 with or without a byte order mark, else windows-1256. Anything but UTF-8 is told in a message.
 *
 * @throws {MuwaziError} `bad-input` for what is no text
 */
export function decode(bytes: Uint8Array, path?: string): { value: string; messages: Message[] } {
  for (const [kind, signature] of SIGNATURES)
    if (signature.every((byte, i) => bytes[i] === byte))
      throw new MuwaziError(
        'bad-input',
        `Expected ${name(path)} to be plain text or Markdown, got ${kind}; save its text as UTF-8 first`,
      )
  const said = (encoding: string): Message[] => [
    {
      ruleId: 'encoding',
      reason: `Read as ${encoding}, since it is not UTF-8; save it as UTF-8 if letters look wrong`,
      ...(path === undefined ? {} : { path }),
    },
  ]
  const as = (encoding: string, label: string) => {
    try {
      return { value: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), messages: said(label) }
    } catch (cause) {
      throw new MuwaziError('bad-input', `Expected ${name(path)} to be no longer than a string can be (about 500 MB); split it`, {
        cause,
      })
    }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', 'UTF-16 (little-endian)')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', 'UTF-16 (big-endian)')
  const [even, odd] = nuls(bytes)
  const sample = Math.min(bytes.length, 4096) / 2
  const guess = even + odd > 0 || bytes.length < 1e6 ? arabicUtf16(bytes) : undefined
  if (odd > sample * 0.4 && even < sample * 0.05) return as('utf-16le', 'UTF-16 (little-endian)')
  if (even > sample * 0.4 && odd < sample * 0.05) return as('utf-16be', 'UTF-16 (big-endian)')
  if (guess !== undefined) return as(guess, guess === 'utf-16le' ? 'UTF-16 (little-endian)' : 'UTF-16 (big-endian)')
  if (even + odd > 0)
    throw new MuwaziError('bad-input', `Expected ${name(path)} to be text, got binary data (it holds NUL bytes)`)
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), messages: [] }
  } catch {
    const arabic = as('windows-1256', 'windows-1256')
    const letters = countLetters(arabic.value)
    const control = arabic.value.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0
    if (control > arabic.value.length * 0.02 || letters.arabic + letters.latin < arabic.value.length * 0.3)
      throw new MuwaziError(
        'bad-input',
        `Expected ${name(path)} to be UTF-8, UTF-16 or windows-1256 text, got bytes that are none of them`,
      )
    return arabic
  }
}
