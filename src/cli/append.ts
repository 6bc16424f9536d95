import { readFile } from 'node:fs/promises'
import { MuwaziError } from '../problem.ts'
import { kindOf } from './files.ts'
import type { Options } from './flags.ts'
import { inFile } from './read-bitext.ts'
import type { Writer } from './writer.ts'

/** A writer that gives a memory with the new pairs in it: the file itself is replaced as any output is, whole. */
export function appendTo(path: string, conflict: Options['onConflict']): Writer {
  return {
    name: '`--append`',
    extensions: ['.tmx'],
    output: 'text',
    options: ['stripBidi'],
    async load() {
      const tmx = await import('../exchange/tmx.ts')
      if ((await kindOf(path)) === undefined) return { write: tmx.write }
      const bytes = await readFile(path)
      const { text, encode } = await inFile(path, () => decoded(bytes))
      return {
        // Here the memory is at hand, and an error names it.
        write: (bitext, options) => inFile(path, () => tmx.append(text, bitext, { ...options, conflict })).then(encode),
      }
    },
  }
}

/** A memory as text, and the way back to the encoding it is in: what is not ours comes out byte for byte. */
function decoded(bytes: Uint8Array): { text: string; encode(text: string): Uint8Array } {
  const [a, b, c] = bytes
  const little = a === 0xff && b === 0xfe
  if (little || (a === 0xfe && b === 0xff)) {
    const encode = (text: string): Uint8Array => {
      const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
      return little ? utf16 : utf16.swap16()
    }
    return { text: strictly(little ? 'utf-16le' : 'utf-16be', bytes), encode }
  }
  const mark = a === 0xef && b === 0xbb && c === 0xbf ? '\ufeff' : ''
  return { text: strictly('utf-8', bytes), encode: (text) => Buffer.from(mark + text) }
}

function strictly(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new MuwaziError('bad-input', 'Expected a memory in UTF-8 or UTF-16, got other bytes; save it as UTF-8', { cause })
  }
}
