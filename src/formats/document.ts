import type { Message, ReadFile } from '../bitext.ts'
import { chooseFormat, formatByName } from './choose.ts'
import type { Format } from './format.ts'
import { loadReader } from './load.ts'
import { formatNamed, formatsRead } from './registry.ts'

/**
 * Reads a document of any format of the registry, by its name and its content.
 *
 * @param path its name, where it has one
 * @param format the name of a format, in place of what name and content say
 * @throws {MuwaziError} `bad-input` for what is no document: a PDF, an image, an old Word file …
 */
export async function readDocument(bytes: Uint8Array, path?: string | undefined, format?: string | undefined): Promise<ReadFile> {
  const chosen = (format === undefined ? undefined : formatNamed(format)) ?? chooseFormat(bytes, path, 'document')
  const { read } = await loadReader(chosen)
  const { messages, ...document } = read!({ value: bytes, ...(path === undefined ? {} : { path }) })
  return { ...document, messages: [...(format === undefined ? renamed(chosen, path) : []), ...messages] }
}

/** A name that says one format while the content is in another. */
function renamed({ name, label }: Format, path: string | undefined): Message[] {
  const named = path === undefined ? undefined : formatByName(path, formatsRead('document'))
  if (path === undefined || named === undefined || named.name === 'text' || named.name === name) return []
  return [{ ruleId: 'format', reason: `Read as ${label}, though it is called ${named.label}`, path }]
}
