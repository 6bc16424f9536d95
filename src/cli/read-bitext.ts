import type { Bitext } from '../bitext.ts'
import { MuwaziError, show } from '../errors.ts'
import { chooseFormat, formatByName } from '../formats/choose.ts'
import type { Format } from '../formats/format.ts'
import { loadReader, type Wanted } from '../formats/load.ts'
import { extensionsOf, formatNamed, formatsRead } from '../formats/registry.ts'
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
  const named = from === undefined ? formatByName(path, formatsRead('bitext')) : formatNamed(from)
  if (!named && path !== '-') {
    const known = extensionsOf(formatsRead('bitext')).join(', ')
    throw new MuwaziError('bad-option', `Expected ${expected} one of ${known}, got ${show(path)}`)
  }
  const bytes = await readBytes(path, streams)
  const told = from === undefined ? chooseFormat(bytes, path === '-' ? undefined : path, 'bitext') : named
  return parseBitext(path, told ?? formatNamed('tsv')!, bytes, wanted)
}

/** The pairs in the bytes of a file, which they and their messages are named after. */
export async function parseBitext(path: string, format: Format, bytes: Uint8Array, wanted: Wanted): Promise<Bitext> {
  const { parse } = await loadReader(format)
  const options = languagesFor(format, wanted)
  const bitext = await inFile(path, () => parse!(bytes, options))
  const name = path === '-' ? {} : { path }
  return { ...bitext, source: { ...bitext.source, ...name }, target: { ...bitext.target, ...name } }
}

/** The two languages for a reader that can be told them; one that cannot refuses them. @throws {MuwaziError} `bad-option` */
export function languagesFor(format: Format, { sourceLanguage, targetLanguage }: Wanted): Wanted | undefined {
  if (!format.languages && (sourceLanguage ?? targetLanguage) !== undefined) {
    const takers = formatsRead('bitext')
      .filter(({ languages }) => languages)
      .map(({ name }) => name)
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
