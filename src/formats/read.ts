import type { AlignOptions, Block, Input, Lexicon, Message, ReadFile, ReadOptions, TextFile, Texts } from '../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../errors.ts'
import { stem } from '../languages/index.ts'
import { primary } from '../languages/tag.ts'
import type { AllLimits } from '../limits.ts'
import { mended } from '../text/mend.ts'
import { chooseFormat, formatByName, refusalOf } from './choose.ts'
import { readMarkdown } from './markdown/read.ts'
import { fileOf, isRead, readInput } from './read-input.ts'
import { formatsRead } from './registry.ts'
import { checkTable } from './shared/named-columns.ts'
import { readTable } from './table/read.ts'
import { readText } from './text/read.ts'

type BlocksOf = (
  value: string,
  path: string | undefined,
  limits: AllLimits,
  options: ReadOptions,
) => { blocks: Block[]; messages: Message[] }

/** The formats that need no entry of their own. */
const BLOCKS: Record<NonNullable<ReadOptions['format']>, BlocksOf> = {
  text: readText,
  markdown: (value, _, limits) => ({ blocks: readMarkdown(value, limits), messages: [] }),
  table: (value, path, limits, { headerRow }) => readTable(value, path, { headerRow, limits }),
}

const isOwn = (name: unknown): name is keyof typeof BLOCKS => typeof name === 'string' && Object.hasOwn(BLOCKS, name)

/**
 * The format of a text by its name; plain text where the name says nothing.
 *
 * @throws {MuwaziError} `bad-input` for a format with an entry of its own, where the content goes with the name
 */
function blocksByName({ value, path }: TextFile): BlocksOf {
  const named = path === undefined ? undefined : formatByName(path, formatsRead('document'))
  if (named !== undefined && !isOwn(named.name) && chooseFormat(value, path, 'document') === named)
    throw new MuwaziError('bad-input', `Expected text, Markdown or a table in \`${path}\`, got ${refusalOf(named)}`)
  return BLOCKS[isOwn(named?.name) ? named.name : 'text']
}

/**
 * Reads a text into blocks with their places.
 *
 * @param input a string, bytes (UTF-8, UTF-16 or windows-1256), a file with a `path` (a VFile fits), or what `read` gave before
 * @throws {MuwaziError} `bad-option` for a wrong argument, `bad-input` for bytes that are no text, and for HTML, DOCX and subtitles that are named
 *   so: the sentence says which entry reads them
 * @example read({value: '# عنوان', path: 'article.md'}).blocks[0]?.kind // 'heading'
 */
export function read(input: Input, options: ReadOptions = {}): ReadFile {
  checkKeys(options, ['format', 'encoding', 'headerRow', 'limits'])
  const { format, encoding, limits } = options
  if (format !== undefined && !isOwn(format))
    throw misuse(`Expected \`format\` to be \`text\`, \`markdown\` or \`table\`, got ${show(format)}`)
  checkReading(options)
  const file = fileOf(input)
  if (format !== undefined || isRead(file))
    return readInput(file, (...text) => BLOCKS[format ?? 'text'](...text, options), { encoding, limits })
  const blocksOf = blocksByName(file)
  return readInput(file, (...text) => blocksOf(...text, options), { encoding, limits, before: unread(file) })
}

/** A message where a text without a name is in a format that is not read here. */
function unread({ value, path }: TextFile): Message[] {
  if (path !== undefined) return []
  const format = chooseFormat(value, path, 'document')
  return isOwn(format.name) ? [] : [{ ruleId: 'format', reason: `Read as plain text, though it looks like ${refusalOf(format)}` }]
}

/** Throws unless `encoding` and `headerRow` may be what they are called. */
export function checkReading({ encoding, headerRow }: Pick<ReadOptions, 'encoding' | 'headerRow'>): void {
  checkTable({ headerRow })
  if (encoding !== undefined && typeof encoding !== 'string')
    throw misuse(`Expected \`encoding\` to be one such as \`windows-1256\`, got ${show(encoding)}`)
}

const isTwo = (texts: Texts): texts is { readonly source: Input; readonly target: Input } =>
  typeof texts === 'object' && texts !== null && 'source' in texts && 'target' in texts

/** Reads one text or two, and mends what programs spoilt in them. */
export function readTexts(texts: Texts, options: AlignOptions): { source: ReadFile; target?: ReadFile } {
  const { all = false, format, encoding, headerRow, lexicon, limits } = options
  const isWord = lexicon ? wordsOf(lexicon) : undefined
  const file = (input: Input) => mended(withFurniture(read(input, { format, encoding, headerRow, limits }), all), isWord)
  return isTwo(texts) ? { source: file(texts.source), target: file(texts.target) } : { source: file(texts) }
}

/** A page with its furniture among its blocks, or with a message that says that it is left out. */
function withFurniture(file: ReadFile, all: boolean): ReadFile {
  const { furniture = [], blocks, messages } = file
  const [first] = furniture
  if (first === undefined) return file
  if (all) {
    const inOrder = [...blocks, ...furniture].sort((a, b) => a.position.start.offset - b.position.start.offset)
    return { ...file, blocks: inOrder, furniture: [] }
  }
  const count = `${furniture.length} ${furniture.length === 1 ? 'block' : 'blocks'}`
  const reason = `Left out ${count} of page furniture (menus, header, footer, aside) outside of the main part; \`all\` (\`--all\`) keeps them`
  return { ...file, messages: [...messages, { ruleId: 'page-furniture', reason, place: first.position }] }
}

/** Whether an Arabic word is in the lexicon, if that is one for Arabic. */
const wordsOf = (lexicon: Lexicon): ((word: string) => boolean) | undefined =>
  primary(lexicon.languages[0]) === 'ar' ? (word) => stem(word, 'ar').some((key) => lexicon.entries.has(key)) : undefined
