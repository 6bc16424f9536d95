import type { Message, ReadFile, ReadOptions } from '../bitext.ts'
import { decode } from '../text/bytes.ts'
import { chooseFormat, formatByBytes, formatByName } from './choose.ts'
import type { Format } from './format.ts'
import { loadReader } from './load.ts'
import { formatNamed, formatsRead } from './registry.ts'

/**
 * Reads a document of any format of the registry, by its name and its content.
 *
 * @param path its name, where it has one
 * @param format the name of a format, in place of what name and content say
 * @param options `encoding` of a text, and `headerRow` of a table, where they are known
 * @throws {MuwaziError} `bad-input` for what is no document: a PDF, an image, an old Word file …
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
