import type { Message, ReadFile } from '../bitext.ts'
import { type Kind, kindByName, kindOfText } from '../formats/kind.ts'
import { read } from '../formats/read.ts'
import { decode } from '../text/bytes.ts'
import { containerOf } from '../text/container.ts'

type Reader = (file: { value: Uint8Array; path?: string }) => ReadFile

/** Readers of formats that `read` does not know, loaded when their format comes up. */
const READERS: Partial<Record<Kind, () => Promise<{ read: Reader }>>> = {
  html: () => import('./html.ts'),
  docx: () => import('./docx.ts'),
  subtitles: () => import('./subtitles.ts'),
}

/**
 * Reads a document of any known kind, by its name and its content: Markdown, HTML, DOCX, CSV and TSV, SRT and WebVTT, plain text.
 *
 * @param path its name, where it has one
 * @param format in place of what name and content tell
 * @throws {MuwaziError} `bad-input` for what is no text: a PDF, an image, an old Word file …
 */
export async function readDocument(bytes: Uint8Array, path?: string | undefined, format?: Kind | undefined): Promise<ReadFile> {
  const file = { value: bytes, ...(path === undefined ? {} : { path }) }
  const kind = format ?? (containerOf(bytes) === 'DOCX' ? 'docx' : kindOfText(decode(bytes, { path }).value, path))
  const load = READERS[kind]
  // A page may say itself what encoding it is in: readers decode.
  const read = load === undefined ? readAs(kind) : (await load()).read
  const { messages, ...document } = read(file)
  return { ...document, messages: [...renamed(kind, path, format), ...messages] }
}

const readAs =
  (kind: Kind): Reader =>
  (file) =>
    read(file, { format: kind === 'markdown' || kind === 'table' ? kind : 'text' })

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
