import type { Message, ReadFile, ReadOptions, TextFile } from '../bitext.ts'
import { MuwaziError } from '../errors.ts'
import { decode } from '../text/bytes.ts'
import { chooseFormat, fits, formatByBytes, formatByName } from './choose.ts'
import type { Format } from './format.ts'
import { loadReader, type Reader } from './load.ts'
import { FORMATS, formatNamed, formatsRead } from './registry.ts'

/** Options of documents: `format` in place of what name and content say, `encoding` of a text, `headerRow` of a table. */
export interface DocumentOptions extends Pick<ReadOptions, 'encoding' | 'headerRow' | 'limits'> {
  /** @default by the content where that is proof, else by the name, else by what the content looks like */
  format?: string | undefined
}

/** A document whose format is known. */
interface Chosen {
  format: Format
  file: TextFile
  messages: Message[]
}

/**
 * Tells the format of a document by its name and its content.
 *
 * @throws {MuwaziError} `bad-input` for a format that is not read as a document, with its name and what to do; `unreadable` for a DOCX
 *   that is cut off
 */
function choose({ value: given, path }: TextFile, { format, encoding }: DocumentOptions): Chosen {
  const container = typeof given === 'string' ? undefined : formatByBytes(given, formatsRead('document'))
  const value = encoding === undefined || container !== undefined ? given : decode(given, { path, encoding }).value
  const chosen = (format === undefined ? undefined : formatNamed(format)) ?? chooseFormat(value, path, 'document')
  if (format === undefined) refuseOthers(given, path, chosen)
  const file = { value, ...(path === undefined ? {} : { path }) }
  return { format: chosen, file, messages: format === undefined ? renamed(chosen, path) : [] }
}

function readBy(read: Reader['read'], { file, messages }: Chosen, options: DocumentOptions): ReadFile {
  const { encoding, headerRow, limits } = options
  const { messages: own, ...document } = read!(file, { encoding, headerRow, limits })
  return { ...document, messages: [...messages, ...own] }
}

/** Reads a document of any format of the registry; the reader is loaded when its format comes up. */
export async function readDocument(
  value: Uint8Array,
  path?: string | undefined,
  format?: string | undefined,
  options: Omit<DocumentOptions, 'format'> = {},
): Promise<ReadFile> {
  const chosen = choose({ value, path }, { ...options, format })
  return readBy((await loadReader(chosen.format)).read, chosen, options)
}

/** Reads a document of any format of the registry at once, by readers that are there. */
export function readDocumentWith(
  readers: Readonly<Record<string, Reader['read']>>,
  file: TextFile,
  options: DocumentOptions,
): ReadFile {
  const chosen = choose(file, options)
  return readBy(readers[chosen.format.folder ?? chosen.format.name], chosen, options)
}

/** A name that says one format while the content is in another. */
function renamed({ name, label }: Format, path: string | undefined): Message[] {
  const named = path === undefined ? undefined : formatByName(path, formatsRead('document'))
  if (path === undefined || named === undefined || named.name === 'text' || named.name === name) return []
  return [{ ruleId: 'format', reason: `Read as ${label}, though it is called ${named.label}`, path }]
}

const ZIP = /^PK\x03\x04/
/** Signature of the end of a ZIP archive (APPNOTE 4.3.16), and the last bytes, in which it must be. */
const ZIP_END = 'PK\x05\x06'
const ZIP_END_BYTES = 65_557
/** Bytes in which a text shows its format. */
const HEAD_BYTES = 4096

/** Refuses a text in a format that is known by its name or its beginning and not read as a document, and a DOCX that is cut off. */
function refuseOthers(given: string | Uint8Array, path: string | undefined, chosen: Format): void {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given.slice(0, HEAD_BYTES)) : given
  const latin = (part: Uint8Array) => new TextDecoder('latin1').decode(part)
  const name = path === undefined ? 'the input' : `\`${path}\``
  const named = path === undefined ? undefined : formatByName(path, formatsRead('document'))
  const isZip = ZIP.test(latin(bytes.subarray(0, 4)))
  if (named?.name === 'docx' && isZip && !latin(bytes.subarray(-ZIP_END_BYTES)).includes(ZIP_END))
    throw new MuwaziError(
      'unreadable',
      `Expected a whole DOCX in ${name}, got a damaged one, which is cut off; fetch or save it again`,
    )
  const head = isZip ? '' : new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))
  if (formatByBytes(bytes) !== undefined || chosen.content?.begins?.test(head)) return
  const others = FORMATS.filter(({ reads, refusal }) => reads !== 'document' && refusal !== undefined)
  const byName = path === undefined || named !== undefined ? undefined : others.find((format) => fits(format, path))
  const isText = named === undefined || chosen.name === 'text'
  const refused = byName ?? (isText ? others.find(({ content }) => content?.begins?.test(head)) : undefined)
  if (refused !== undefined) throw new MuwaziError('bad-input', `Expected a document in ${name}, got ${refused.refusal}`)
}
