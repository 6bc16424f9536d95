// A story (the body, a note, a header) as paragraphs in reading order, with their places in tables. What hangs on a paragraph follows it:
// text boxes, descriptions of images, footnotes.

import type { BlockKind } from '../../bitext.ts'
import { type CellPlace, type GridBuilder, gridBuilder } from '../shared/grid.ts'
import { child, childValue, elements, type Listener, type Node } from '../shared/xml-tree.ts'
import { type Content, emptyContent, readContent, type Surroundings } from './content.ts'
import type { Numbering } from './numbering.ts'
import { isOn, outlineOf, property, type Style } from './styles.ts'

/** A paragraph with what its properties say. */
export interface Paragraph extends Pick<Content, 'text' | 'links' | 'marks'> {
  /** Its number in the document, from 1, empty ones counted; that of the paragraph on which it hangs for notes, boxes and images. */
  number: number
  kind?: BlockKind
  depth?: number
  cell?: CellPlace
  /** In a row that is repeated on every page. */
  header?: true
  from?: 'footnote' | 'endnote' | 'textBox' | 'image'
  /** For a note, its number among the notes of its kind, from 1, in the order in which they are called. */
  note?: number
  rightToLeft: boolean
  bold: boolean
}

export interface StoryContext extends Surroundings {
  numbering: Numbering
  note(kind: 'footnote' | 'endnote', id: string): Node | undefined
}

/** What a story tells its {@link Listener} as a whole: paragraphs, and properties that must be known before them. */
const PIECES = new Set([
  'w:p',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sectPr',
  'w:altChunk',
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
])
export const isPiece = (name: string): boolean => PIECES.has(name)

interface Table {
  grid: GridBuilder
  /** The place of the open cell, once it is known. */
  place: CellPlace | undefined
  /** Columns that the open cell spans, and what it continues. */
  columns: number
  continues: 'above' | 'before' | undefined
  header: boolean
  /** The row, or the cell, was deleted. */
  goneRow: boolean
  goneCell: boolean
}

/** The place of the open cell of a table; its properties, which come first, have been read. */
function placeIn(table: Table): CellPlace {
  const { grid, columns, continues } = table
  table.place ??=
    continues === 'above' ? grid.continueAbove(columns) : continues === 'before' ? grid.continueBefore() : grid.cell(columns)
  return table.place
}

/** Turns the elements of a part into paragraphs. */
export function story(context: StoryContext, push: (paragraph: Paragraph) => void): Listener {
  const tables: Table[] = []
  let tableCount = 0
  let number = 0
  /** Whether the content controls around show what the author has not yet filled in. */
  const placeholders: boolean[] = []
  let carried: { content: Content; number: number } | undefined
  /** What the paragraph hangs on, if it does. */
  let hanging: { from: NonNullable<Paragraph['from']>; number: number; note?: number } | undefined
  const noteCounts = { footnote: 0, endnote: 0 }
  const called = new Set<Node>()

  const emit = (paragraph: Omit<Paragraph, 'cell' | 'header'>): void => {
    const at = tables.at(-1)
    push({
      ...paragraph,
      ...(at === undefined ? {} : { cell: placeIn(at) }),
      ...(tables.some(({ header }) => header) ? { header: true } : {}),
    })
  }

  const finish = (content: Content, properties: Node | undefined, style: Style, at: number): void => {
    const lists = [properties, style.paragraph]
    emit({
      number: at,
      text: content.text,
      links: content.links,
      marks: content.marks,
      ...(kindOfParagraph(properties, style, context.numbering) ?? {}),
      ...(hanging ? { from: hanging.from } : {}),
      ...(hanging?.note === undefined ? {} : { note: hanging.note }),
      rightToLeft: isOn([...lists, context.styles.paragraph], 'w:bidi') || isMost(content.rightToLeft, content.letters),
      bold: isMost(content.bold, content.letters),
    })
    follow(content, at)
  }

  const follow = ({ boxes, alternatives, notes }: Content, at: number): void => {
    if (hanging) {
      // A box in a box, a note in a note: Word makes none, and two could hold each other.
      for (const box of boxes) replay(box)
      return
    }
    const hang = (from: NonNullable<Paragraph['from']>, node: Node, note?: number) => {
      hanging = { from, number: at, ...(note === undefined ? {} : { note }) }
      replay(node)
      hanging = undefined
    }
    for (const box of boxes) hang('textBox', box)
    const bare = { number: at, links: [], marks: [], rightToLeft: false, bold: false }
    for (const text of alternatives) emit({ ...bare, text, kind: 'caption', from: 'image' })
    for (const { kind, id } of notes) {
      const note = context.note(kind, id)
      // Word calls each note once; one that is called again has been read.
      if (note === undefined || called.has(note)) continue
      called.add(note)
      hang(kind, note, ++noteCounts[kind])
    }
  }

  const paragraph = (node: Node): void => {
    if (!hanging) number++
    const at = tables.at(-1)
    if (at?.goneRow || at?.goneCell) return
    if (placeholders.includes(true)) return void context.tally.placeholders++
    const properties = child(node, 'w:pPr')
    const style = context.styles.style(childValue(properties, 'w:pStyle'))
    const here = hanging?.number ?? number
    const content = carried?.content ?? emptyContent()
    const first = carried && content.text !== '' ? carried.number : here
    carried = undefined
    readContent(node, style, context, content)
    const mark = child(properties, 'w:rPr')
    if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) carried = { content, number: first }
    else finish(content, properties, style, first)
  }

  /** A deleted mark at the end of a cell or a story has nothing to join. */
  const flush = (): void => {
    if (carried === undefined) return
    const { content, number: first } = carried
    carried = undefined
    if (content.text !== '') finish(content, undefined, context.styles.style(undefined), first)
  }

  const replay = (node: Node): void => {
    for (const one of elements(node)) {
      if (isPiece(one.name)) listener.piece(one)
      else {
        listener.open(one.name)
        replay(one)
        listener.close(one.name)
      }
    }
    flush()
  }

  const rowProperties = (node: Node, table: Table): void => {
    table.goneRow = child(node, 'w:del') !== undefined
    table.header = isOn([node], 'w:tblHeader')
    table.grid.skip(Number(childValue(node, 'w:gridBefore') ?? 0) || 0)
  }

  const cellProperties = (node: Node, table: Table): void => {
    table.goneCell = child(node, 'w:cellDel') !== undefined
    table.columns = Math.max(1, Number(childValue(node, 'w:gridSpan') ?? 1) || 1)
    const isContinued = (name: string): boolean =>
      child(node, name) !== undefined && (childValue(node, name) ?? 'continue') === 'continue'
    table.continues = isContinued('w:vMerge') ? 'above' : isContinued('w:hMerge') ? 'before' : undefined
  }

  const listener: Listener = {
    open(name) {
      const table = tables.at(-1)
      if (name === 'w:sdt') placeholders.push(false)
      if (name === 'w:tbl')
        tables.push({
          grid: gridBuilder(++tableCount, table && placeIn(table)),
          place: undefined,
          columns: 1,
          continues: undefined,
          header: false,
          goneRow: false,
          goneCell: false,
        })
      else if (name === 'w:tr' && table) {
        table.grid.row()
        Object.assign(table, { header: false, goneRow: false })
      } else if (name === 'w:tc' && table)
        Object.assign(table, { place: undefined, columns: 1, continues: undefined, goneCell: false })
    },
    close(name) {
      const table = tables.at(-1)
      if (name === 'w:sdt') placeholders.pop()
      if (name === 'w:tc' || name === 'w:body') flush()
      if (name === 'w:tbl') tables.pop()
      else if (name === 'w:tc' && table) placeIn(table)
    },
    piece(node) {
      const table = tables.at(-1)
      if (node.name === 'w:p') paragraph(node)
      else if (node.name === 'w:trPr' && table) rowProperties(node, table)
      else if (node.name === 'w:tcPr' && table) cellProperties(node, table)
      else if (node.name === 'w:sdtPr' && isOn([node], 'w:showingPlcHdr')) placeholders.splice(-1, 1, true)
      else if (node.name === 'w:altChunk') context.tally.inserted++
    },
  }
  return listener
}

/** Half and more of the letters. */
const isMost = (some: number, all: number): boolean => all > 0 && some * 2 > all

function kindOfParagraph(
  properties: Node | undefined,
  style: Style,
  isNumbered: Numbering,
): Pick<Paragraph, 'kind' | 'depth'> | undefined {
  const outline = outlineOf(properties)
  const kind = outline ? ({ kind: 'heading', depth: outline } as const) : outline === 0 ? undefined : style.kind
  if (kind) return kind
  const numbering = property([properties, style.paragraph], 'w:numPr')
  const id = childValue(numbering, 'w:numId')
  if (id === undefined) return undefined
  const level = Math.min(8, Number(childValue(numbering, 'w:ilvl') ?? 0) || 0)
  return isNumbered(id, level) ? { kind: 'listItem', depth: level + 1 } : undefined
}
