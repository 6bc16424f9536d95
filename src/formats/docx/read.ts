import type { Message, ReadFile, ReadOptions, TextFile } from '../../bitext.ts'
import { checkKeys, MuwaziError, show } from '../../errors.ts'
import { limitsOf } from '../../limits.ts'
import { countLetters } from '../../text/characters.ts'
import { checkPath, withinLimits } from '../read-input.ts'
import { elements, type Node, readPart, readTree } from '../shared/xml-tree.ts'
import { blocksOf } from './blocks.ts'
import type { Tally } from './content.ts'
import { type Fields, fieldStack, noFields } from './fields.ts'
import { numberingOf } from './numbering.ts'
import { openPackage, type Package } from './package.ts'
import { isPiece, type Paragraph, type StoryContext, story } from './story.ts'
import { stylesOf } from './styles.ts'

/**
 * Reads a DOCX (Word, LibreOffice, Google Docs …) into blocks. `value` is the text of the document, its paragraphs joined by line feeds,
 * and places are in it. Tracked changes are accepted; hidden text, comments, headers and footers and tables of contents are left out, which
 * one message says. Text boxes and descriptions of images follow the paragraph that they hang on; footnotes and endnotes
 * follow the half of the document that calls them, or their paragraph where two languages alternate, or stay in their table cell.
 *
 * A block's `data` holds `paragraph`, the number of its paragraph in the document (from 1, empty ones counted); in a table `cell`
 * (`{table, row, column}`, from 1, with the `rows` and `columns` that it spans, and `within`, the cell around a nested table) and `header: true` in a row that is repeated on each page; `from` for what hangs on a paragraph
 * (`footnote`, `endnote`, `textBox`, `image`); `note`, the number of a note in its half, from 1, which is evidence; and `links`, the addresses of its hyperlinks. All blocks of one table row have the same
 * `row`. `language` is set where what Word marked goes with the letters.
 *
 * @param input the bytes of the file, or a file with a `path` that messages name
 * @throws {MuwaziError} `bad-option` for a wrong argument; `bad-input` for what is no DOCX, named as what it is, and for broken XML;
 * `unreadable` for a file with a password or a damaged archive; `too-large` beyond a limit
 * @example align(read(readFileSync('contract.docx')))
 */
export function read(
  input: Uint8Array | TextFile,
  options: Pick<ReadOptions, 'encoding' | 'headerRow' | 'limits'> = {},
): ReadFile {
  checkKeys(options, ['encoding', 'headerRow', 'limits'])
  const limits = limitsOf(options.limits)
  const { value: bytes, path } = ArrayBuffer.isView(input) ? { value: input, path: undefined } : (input ?? {})
  checkPath(path)
  if (!(ArrayBuffer.isView(bytes) && 'BYTES_PER_ELEMENT' in bytes))
    throw new MuwaziError(
      'bad-option',
      `Expected the bytes of a DOCX, or a file with them as its \`value\`, got ${show(bytes ?? input)}`,
    )
  const docx = openPackage(bytes, path, limits)
  const tally: Tally = { hidden: 0, placeholders: 0, contents: 0, inserted: 0, symbols: new Map() }
  const context = contextOf(docx)
  const paragraphs = readStories(docx, context, tally)
  const messages = messagesOf(tally, apart(docx, context))
  return withinLimits({ ...blocksOf(withNotesLast(paragraphs)), ...(path === undefined ? {} : { path }), messages }, limits)
}

type Bare = Omit<StoryContext, 'fields' | 'tally'>

/** What is the same for all stories of a document. */
function contextOf(docx: Package): Bare {
  const tree = (type: string): Node | undefined => {
    const part = docx.relations.find((relation) => relation.type === type && !relation.external)?.target
    const bytes = part === undefined ? undefined : docx.file(part)
    return part === undefined || bytes === undefined ? undefined : readTree(bytes, part, docx.limits)
  }
  const links = new Map(docx.relations.filter(({ external }) => external).map(({ id, target }) => [id, target]))
  const notes = { footnote: notesOf(tree('footnotes')), endnote: notesOf(tree('endnotes')) }
  return {
    styles: stylesOf(tree('styles')),
    numbering: numberingOf(tree('numbering')),
    linkOf: (id) => links.get(id),
    note: (kind, id) => notes[kind].get(id),
  }
}

const notesOf = (root: Node | undefined): Map<string, Node> =>
  new Map(root === undefined ? [] : [...elements(root)].map((note) => [note.attributes['w:id'] ?? '', note]))

function readStories(docx: Package, context: Bare, tally: Tally): Paragraph[] {
  const bytes = docx.file(docx.main) ?? new Uint8Array()
  const run = (fields: Fields, counts: Tally): Paragraph[] => {
    const paragraphs: Paragraph[] = []
    readPart(
      bytes,
      docx.main,
      isPiece,
      story({ ...context, fields, tally: counts }, (paragraph) => paragraphs.push(paragraph)),
      docx.limits,
    )
    return paragraphs
  }
  const fields = fieldStack()
  const blank = { ...tally, symbols: new Map<string, number>() }
  const paragraphs = run(fields, blank)
  if (fields.isOpen()) return run(noFields, tally)
  Object.assign(tally, blank)
  return paragraphs
}

/** Parts of a document that are not its text, in words for a message. */
function apart(docx: Package, context: Bare): string[] {
  /** Names of parts, each once however often it is pointed to. */
  const parts = (pattern: RegExp): string[] => [
    ...new Set(docx.relations.flatMap(({ type, external, target }) => (pattern.test(type) && !external ? [target] : []))),
  ]
  const textOf = (part: string): string => {
    const bytes = docx.file(part)
    const found: string[] = []
    const tally: Tally = { hidden: 0, placeholders: 0, contents: 0, inserted: 0, symbols: new Map() }
    if (bytes)
      readPart(
        bytes,
        part,
        isPiece,
        story({ ...context, fields: fieldStack(), tally }, ({ text }) => found.push(text)),
        docx.limits,
      )
    return found.join(' ').replace(/\s+/g, ' ').trim()
  }
  const running = [...new Set(parts(/^(?:header|footer)$/).map(textOf))].filter((text) => /\p{L}/u.test(text))
  const comments = parts(/^comments$/).flatMap((target) => {
    const bytes = docx.file(target)
    return bytes ? [...elements(readTree(bytes, target, docx.limits))] : []
  })
  const quoted = running.map((text) => `«${text.length > 40 ? `${text.slice(0, 40)}…` : text}»`).slice(0, 4)
  return [
    ...(running.length > 0 ? [`headers and footers (${quoted.join(', ')}${running.length > 4 ? ' …' : ''})`] : []),
    ...counted(comments.length, 'comment', 'comments'),
    ...counted(parts(/^(?:chart|diagramData)$/).length, 'chart or diagram', 'charts and diagrams'),
  ]
}

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]

function messagesOf(tally: Tally, apart: readonly string[]): Message[] {
  const out = [
    ...apart,
    ...(tally.contents > 0 ? ['a table of contents or index'] : []),
    ...(tally.hidden > 0 ? [`hidden text in ${tally.hidden} place${tally.hidden === 1 ? '' : 's'}`] : []),
    ...counted(tally.placeholders, 'empty form field', 'empty form fields'),
    ...counted(tally.inserted, 'inserted file', 'inserted files'),
  ]
  const fonts = [...tally.symbols].map(([font, count]) => `${count} of ${font === '' ? 'an unnamed font' : font}`)
  return [
    ...(out.length === 0
      ? []
      : [{ ruleId: 'left-out', reason: `Left out what is not in the text of the document: ${out.join(', ')}` }]),
    ...(fonts.length === 0
      ? []
      : [
          {
            ruleId: 'encoding',
            reason: `Characters of picture fonts stay in private use, since they have no code of their own: ${fonts.join(', ')}`,
          },
        ]),
  ]
}

// Footnotes and endnotes as a stream of their own. Two translations often call the same note in different paragraphs, and notes that stand
// at their paragraphs would then cross the text. After the text they are in one order on both sides.

/** Share of the letters of a document that must be in one language, or in its place before or after a cut, for the document to have halves. */
const MIN_HALF_SHARE = 0.9

/**
 * Puts notes after the half of the document that calls them, footnotes before endnotes, and numbers them from 1 in each half. A document
 * in one language has one half; one that has Arabic first and English after it, or the reverse, has two. Where the languages alternate by
 * paragraphs, and in the cells of tables, a note stays where it is called, next to its translation.
 */
function withNotesLast(paragraphs: readonly Paragraph[]): Paragraph[] {
  const end = halvesEnd(paragraphs.filter(({ note }) => note === undefined))
  if (end === undefined) return [...paragraphs]
  return [true, false].flatMap((isFirst) => {
    const half = numberedAnew(paragraphs.filter(({ number }) => number <= end === isFirst))
    const isMoved = ({ note, cell }: Paragraph): boolean => note !== undefined && cell === undefined
    const moved = half.filter(isMoved)
    const isFootnote = ({ from }: Paragraph): boolean => from === 'footnote'
    return [...half.filter((one) => !isMoved(one)), ...moved.filter(isFootnote), ...moved.filter((one) => !isFootnote(one))]
  })
}

/** Numbers the notes of each kind from 1: Word counts on through both halves. */
function numberedAnew(half: readonly Paragraph[]): Paragraph[] {
  const before = new Map<Paragraph['from'], number>()
  return half.map((paragraph) => {
    const { note, from } = paragraph
    if (note === undefined) return paragraph
    if (!before.has(from)) before.set(from, note - 1)
    return { ...paragraph, note: note - (before.get(from) ?? 0) }
  })
}

/** The number of the paragraph after which the second half begins, infinite where there is one half; `undefined` where there are no halves. */
function halvesEnd(text: readonly Paragraph[]): number | undefined {
  const counts = text.map((paragraph) => countLetters(paragraph.text))
  const arabic = counts.reduce((sum, count) => sum + count.arabic, 0)
  const latin = counts.reduce((sum, count) => sum + count.latin, 0)
  const enough = MIN_HALF_SHARE * (arabic + latin)
  if (Math.max(arabic, latin) >= enough) return Number.POSITIVE_INFINITY
  let best = 0
  let end: number | undefined
  /** Arabic letters before the place and Latin ones after it. */
  let inPlace = latin
  counts.forEach((count, i) => {
    inPlace += count.arabic - count.latin
    const most = Math.max(inPlace, arabic + latin - inPlace)
    if (most <= best) return
    best = most
    end = text[i]?.number
  })
  return best >= enough ? end : undefined
}
