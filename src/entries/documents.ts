/**
 * Documents of every format that is read: plain text, Markdown, HTML, DOCX, subtitles, tables and workbooks, recognised by name and content. For Node and
 * browsers; it holds all readers, so that a page which knows its format bundles less with the entry of that format.
 *
 * @module
 */

import type { Input, ReadFile } from '../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../errors.ts'
import { type DocumentOptions as AnyOptions, readDocumentWith } from '../formats/document.ts'
import { DOCUMENT_READERS } from '../formats/document-readers.ts'
import { checkReading } from '../formats/read.ts'
import { fileOf, isRead } from '../formats/read-input.ts'

/** The formats that are read as documents. */
export type DocumentFormat = 'text' | 'markdown' | 'html' | 'docx' | 'subtitles' | 'table' | 'workbook'

export interface DocumentOptions extends AnyOptions {
  /** @default by the content where that is proof, else by the name, else by what the content looks like */
  format?: DocumentFormat | undefined
}

const FORMATS = Object.keys(DOCUMENT_READERS)

function checkOptions(options: DocumentOptions, own: readonly string[]): void {
  checkKeys(options, ['format', 'encoding', 'headerRow', 'limits', ...own])
  const { format } = options
  if (format !== undefined && !FORMATS.includes(format))
    throw misuse(`Expected \`format\` to be one of ${FORMATS.map((one) => `\`${one}\``).join(', ')}, got ${show(format)}`)
  checkReading(options)
}

/**
 * Reads a document of any format into blocks for `align`.
 *
 * @param input bytes or a text, best with the `path` that names them (a VFile fits); what a reader gave before comes back as it is
 * @throws {MuwaziError} `bad-option` for a wrong argument; `bad-input` for what is no document (a PDF, an image, a translation memory …);
 *   `unreadable` for a DOCX or a workbook that is damaged or has a password
 * @example
 * const bitext = align(read({ value: bytes, path: 'contract.docx' }))
 */
export function read(input: Input, options: DocumentOptions = {}): ReadFile {
  checkOptions(options, [])
  const file = fileOf(input)
  return isRead(file) ? file : readDocumentWith(DOCUMENT_READERS, file, options)
}

/**
 * {@link read} of a `Blob` or a `File`, as `<input type="file">`, a drop or `fetch` gives it.
 *
 * @param options.path its name. @default that of the `File`
 * @throws {MuwaziError} as {@link read} does; `unreadable` for a file that is gone
 * @example
 * input.onchange = async () => show(align(await readBlob(input.files[0])))
 */
export async function readBlob(blob: Blob, options: DocumentOptions & { path?: string | undefined } = {}): Promise<ReadFile> {
  checkOptions(options, ['path'])
  if (typeof blob?.arrayBuffer !== 'function') throw misuse(`Expected a \`Blob\` or a \`File\`, got ${show(blob)}`)
  const { path = 'name' in blob && typeof blob.name === 'string' ? blob.name : undefined, ...rest } = options
  let value: Uint8Array
  try {
    value = new Uint8Array(await blob.arrayBuffer())
  } catch (cause) {
    throw new MuwaziError(
      'unreadable',
      `Expected ${show(path ?? 'the file')} to be readable, got ${String(cause)}; choose it again`,
      { cause },
    )
  }
  return read({ value, path }, rest)
}
