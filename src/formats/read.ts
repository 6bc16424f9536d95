import type { Block, Input, Message, ReadFile, ReadOptions, TextFile } from '../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../errors.ts'
import { decode } from '../text/bytes.ts'
import { readMarkdown } from './markdown/read.ts'
import { readTable } from './table/read.ts'
import { readText } from './text/read.ts'

export type Format = NonNullable<ReadOptions['format']>

const FORMATS: readonly Format[] = ['text', 'markdown', 'table']

const isBytes = (value: unknown): value is Uint8Array => ArrayBuffer.isView(value) && 'BYTES_PER_ELEMENT' in value
export const isRead = (input: object): input is ReadFile => 'blocks' in input && Array.isArray(input.blocks)

/** The format that a file's name tells. */
export function formatOf(path: string | undefined): Format {
  if (path === undefined) return 'text'
  return /\.(?:md|markdown|mdx)$/i.test(path) ? 'markdown' : /\.(?:csv|tsv|tab)$/i.test(path) ? 'table' : 'text'
}

type BlocksOf = (value: string, path: string | undefined, options: ReadOptions) => { blocks: Block[]; messages: Message[] }

/** Blocks of a text in one of the formats. */
const BLOCKS: Record<Format, BlocksOf> = {
  text: readText,
  markdown: (value) => ({ blocks: readMarkdown(value), messages: [] }),
  table: readTable,
}

/**
 * Reads a text into blocks with their places.
 *
 * @param input a string, bytes (UTF-8, UTF-16 or windows-1256), a file with a `path` (a VFile fits), or what `read` gave before
 * @throws {MuwaziError} `bad-option` for a wrong argument, `bad-input` for bytes that are no text
 * @example read({value: '# عنوان', path: 'article.md'}).blocks[0]?.kind // 'heading'
 */
export function read(input: Input, options: ReadOptions = {}): ReadFile {
  checkKeys(options, ['format', 'encoding', 'headerRow'])
  const { format, headerRow } = options
  if (format !== undefined && !FORMATS.includes(format))
    throw new MuwaziError('bad-option', `Expected \`format\` to be \`text\`, \`markdown\` or \`table\`, got ${show(format)}`)
  if (headerRow !== undefined && headerRow !== false && !(Number.isInteger(headerRow) && headerRow >= 1))
    throw misuse(`Expected \`headerRow\` to be the number of a row, from 1, or \`false\`, got ${show(headerRow)}`)
  return readWith(input, (value, path) => BLOCKS[format ?? formatOf(path)](value, path, options), options.encoding)
}

/** Decodes an input and reads its text as blocks; what is read already stays as it is. */
export function readWith(
  input: Input,
  blocksOf: (value: string, path: string | undefined) => { blocks: Block[]; messages: Message[] },
  encoding?: string | undefined,
): ReadFile {
  const file: TextFile = typeof input === 'string' || isBytes(input) ? { value: input } : (input as TextFile)
  if (typeof file !== 'object' || file === null || (typeof file.value !== 'string' && !isBytes(file.value)))
    throw new MuwaziError('bad-option', `Expected a string, bytes or a file with a \`value\`, got ${show(input)}`)
  if (isRead(file)) return file
  const { value, messages } = decode(file.value, { path: file.path, encoding })
  const found = blocksOf(value, file.path)
  const path = file.path === undefined ? {} : { path: file.path }
  return { value, ...path, blocks: found.blocks, messages: [...messages, ...found.messages] }
}
