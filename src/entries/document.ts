import type { Message, ReadFile } from '../bitext.ts'
import { decode } from '../read/bytes.ts'
import { containerOf } from '../read/container.ts'
import { type Kind, kindByName, kindOfText } from '../read/kind.ts'
import { read } from '../read/read.ts'

type Reader = (file: { value: string; path?: string }) => ReadFile

/** Readers of formats that `read` does not know, loaded when their format comes up. */
const READERS: Partial<Record<Kind, () => Promise<{ read: Reader }>>> = {
  subtitles: () => import('./subtitles.ts'),
}
const BYTES: Partial<Record<Kind, () => Promise<{ read: (file: { value: Uint8Array; path?: string }) => ReadFile }>>> = {}

/**
 * Reads a document of any known kind, by its name and its content: Markdown, HTML, DOCX, CSV and TSV, SRT and WebVTT, plain text.
 *
 * @param path its name, where it has one
 * @param format in place of what name and content tell
 * @throws {MuwaziError} `bad-input` for what is no text: a PDF, an image, an old Word file …
 */
export async function readDocument(
  bytes: Uint8Array,
  path?: string | undefined,
  format?: Exclude<Kind, 'docx'> | undefined,
): Promise<ReadFile> {
  const named = path === undefined ? {} : { path }
  if (format === undefined && containerOf(bytes) === 'DOCX' && BYTES.docx !== undefined)
    return (await BYTES.docx()).read({ value: bytes, ...named })
  const { value, messages } = decode(bytes, path)
  const kind = format ?? kindOfText(value, path)
  const load = READERS[kind]
  const known = kind === 'markdown' || kind === 'table' || kind === 'text' ? kind : 'text'
  const file = load === undefined ? read({ value, ...named }, { format: known }) : (await load()).read({ value, ...named })
  return { ...file, messages: [...messages, ...renamed(kind, path, format), ...file.messages] }
}

/** A name that says one thing while the text is another. */
function renamed(kind: Kind, path: string | undefined, format: Kind | undefined): Message[] {
  const named = kindByName(path)
  if (path === undefined || format !== undefined || named === undefined || named === 'text' || named === kind) return []
  return [{ ruleId: 'format', reason: `Read as ${NAMES[kind]}, though it is called ${NAMES[named]}`, path }]
}

const NAMES: Record<Kind, string> = {
  text: 'plain text',
  markdown: 'Markdown',
  table: 'a table',
  html: 'HTML',
  subtitles: 'subtitles',
  docx: 'DOCX',
}
