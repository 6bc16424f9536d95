import type { Bitext } from '../bitext.ts'
import { MuwaziError, show } from '../errors.ts'
import {
  extensionsOf,
  FORMATS,
  type Format,
  formatOf,
  formatOfFile,
  formatsTo,
  looksLike,
  type Wanted,
} from '../formats/registry.ts'
import { readBytes } from './files.ts'
import type { Streams } from './streams.ts'

interface Reading extends Wanted {
  /** Completes "Expected … one of .tmx, .csv". */
  expected: string
  /** The name of a format, where the name of the file says it wrongly or not at all. */
  from?: string | undefined
}

/**
 * A file of pairs in any format that can be read: by `from`, else by its name, stdin by how it begins.
 *
 * @throws {MuwaziError} `bad-option` for a file of no format, `bad-input` with the name of the file, `unreadable`
 */
export async function readBitext(path: string, { expected, from, ...wanted }: Reading, streams: Streams): Promise<Bitext> {
  const named = from === undefined ? formatOf(path, 'read') : FORMATS.find(({ name }) => name === from)
  if (!named && path !== '-') {
    const known = extensionsOf(formatsTo('read')).join(', ')
    throw new MuwaziError('bad-option', `Expected ${expected} one of ${known}, got ${show(path)}`)
  }
  const bytes = await readBytes(path, streams)
  const told = from === undefined ? (path === '-' ? looksLike(bytes) : formatOfFile(path, bytes)) : named
  return parseBitext(path, told ?? FORMATS.find(({ name }) => name === 'tsv')!, bytes, wanted)
}

/** The pairs in the bytes of a file, which they and their messages are named after. */
export async function parseBitext(path: string, format: Format, bytes: Uint8Array, wanted: Wanted): Promise<Bitext> {
  const { parse } = await format.load()
  const options = languagesFor(format, wanted)
  const bitext = await inFile(path, () => parse!(bytes, options))
  const name = path === '-' ? {} : { path }
  return { ...bitext, source: { ...bitext.source, ...name }, target: { ...bitext.target, ...name } }
}

/** The two languages for a reader that can be told them; one that cannot refuses them. @throws {MuwaziError} `bad-option` */
export function languagesFor(format: Format, { sourceLanguage, targetLanguage }: Wanted): Wanted | undefined {
  if (!format.languages && (sourceLanguage ?? targetLanguage) !== undefined) {
    const takers = FORMATS.filter(({ languages }) => languages).map(({ name }) => name)
    const flag = sourceLanguage === undefined ? '--target-language' : '--source-language'
    throw new MuwaziError('bad-option', `Expected \`${flag}\` with ${takers.join(' or ')} only, got it with ${format.name}`)
  }
  return format.languages ? { sourceLanguage, targetLanguage } : undefined
}

/** Lets an error about the inside of a file name the file. */
export async function inFile<T>(path: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    throw namedAfter(path, cause)
  }
}

export const namedAfter = (path: string, cause: unknown): unknown =>
  cause instanceof MuwaziError && !cause.message.includes(path)
    ? new MuwaziError(cause.code, `${path}: ${cause.message}`, { cause })
    : cause
