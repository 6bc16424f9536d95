import type { Message, ReadFile, ReadOptions } from '../bitext.ts'
import { MuwaziError } from '../errors.ts'
import { decode } from '../text/bytes.ts'
import { chooseFormat, fits, formatByBytes, formatByName } from './choose.ts'
import type { Format } from './format.ts'
import { loadReader } from './load.ts'
import { FORMATS, formatNamed, formatsRead } from './registry.ts'

/**
 * Reads a document of any format of the registry, by its name and its content.
 *
 * @param path its name, where it has one
 * @param format the name of a format, in place of what name and content say
 * @param options `encoding` of a text, and `headerRow` of a table, where they are known
 * @throws {MuwaziError} `bad-input` for a format that is not read as a document, with its name and what to do; `unreadable` for a DOCX
 *   that is cut off
 */
export async function readDocument(
  bytes: Uint8Array,
  path?: string | undefined,
  format?: string | undefined,
  options: Pick<ReadOptions, 'encoding' | 'headerRow'> = {},
): Promise<ReadFile> {
  const { encoding } = options
  const container = encoding === undefined ? undefined : formatByBytes(bytes, formatsRead('document'))
  const value = encoding === undefined || container !== undefined ? bytes : decode(bytes, { path, encoding }).value
  const chosen = (format === undefined ? undefined : formatNamed(format)) ?? chooseFormat(value, path, 'document')
  if (format === undefined) refuseOthers(bytes, path, chosen)
  const { read } = await loadReader(chosen)
  const { messages, ...document } = read!({ value, ...(path === undefined ? {} : { path }) }, options)
  return { ...document, messages: [...(format === undefined ? renamed(chosen, path) : []), ...messages] }
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
function refuseOthers(bytes: Uint8Array, path: string | undefined, chosen: Format): void {
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
  const isText = named === undefined || named.name === 'text'
  const refused = byName ?? (isText ? others.find(({ content }) => content?.begins?.test(head)) : undefined)
  if (refused !== undefined) throw new MuwaziError('bad-input', `Expected a document in ${name}, got ${refused.refusal}`)
}
