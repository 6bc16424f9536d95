import type { BlockKind } from '../../bitext.ts'
import { type DeclaredLanguage, declaredBy } from '../markdown/declared.ts'
import { type CellPlace, type GridBuilder, gridBuilder } from '../shared/grid.ts'
import { holdsSentence, isBlock, isControl, isHidden, isList, keepsSpace, kindOf } from './tags.ts'

/** Value of an attribute, `''` for one without. */
export type Attribute = (name: string) => string | undefined

/** An open element, with all that holds inside it. */
export interface Frame {
  tag: string
  /** The nearest element that is a block. */
  container: Frame | undefined
  isBlock: boolean
  kind: BlockKind | undefined
  depth: number | undefined
  id: string | undefined
  /** The open table, and the cell of it. */
  grid: GridBuilder | undefined
  cell: CellPlace | undefined
  declared: DeclaredLanguage | undefined
  hidden: boolean
  /** It is page furniture, or inside of it. */
  furniture: boolean
  /** White space shows. */
  pre: boolean
  /** A sentence stands around. */
  sentence: boolean
  /** Lists around. */
  lists: number
  /** Target of the link around. */
  link: string | undefined
  svg: boolean
  /** It is marked as code, and not only set as it is. */
  code: boolean
}

export const OUTSIDE: Frame = {
  tag: '',
  container: undefined,
  isBlock: true,
  kind: undefined,
  depth: undefined,
  id: undefined,
  grid: undefined,
  cell: undefined,
  declared: undefined,
  hidden: false,
  furniture: false,
  pre: false,
  sentence: false,
  lists: 0,
  link: undefined,
  svg: false,
  code: false,
}

/** Ids that tools number: they are others in the translation. */
const NUMBERED = /^(?:section|heading|header|title|toc|h|id|_)?[-_.]?\d*$/i

/** An id that could be the same in a translation: generators make theirs from the words of the heading. */
function lastingId(id: string | undefined): string | undefined {
  return id === undefined || !/^[\x21-\x7e]+$/.test(id) || id.includes('%') || NUMBERED.test(id) ? undefined : id
}

const UNSEEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** Hidden for now, but a reader can bring it up: the tab of the other language. */
function isPanel(attribute: Attribute, controlled: ReadonlySet<string>): boolean {
  const id = attribute('id')
  return (
    attribute('role') === 'tabpanel' ||
    attribute('lang') !== undefined ||
    attribute('dir') !== undefined ||
    (id !== undefined && controlled.has(id))
  )
}

function isUnseen(tag: string, attribute: Attribute, controlled: ReadonlySet<string>, svg: boolean): boolean {
  if (isHidden(tag) || (svg && tag === 'title')) return true
  const hidden = attribute('hidden')
  const unseen =
    (hidden !== undefined && hidden.toLowerCase() !== 'until-found') ||
    UNSEEN.test(attribute('style') ?? '') ||
    (tag === 'dialog' && attribute('open') === undefined)
  return unseen && !isPanel(attribute, controlled)
}

/** How many tables there have been. */
export interface Counts {
  tables: number
}

/** The frame of an element in another; `counts` and the grid of its table go up. */
export function frameIn(
  parent: Frame,
  tag: string,
  attribute: Attribute,
  controlled: ReadonlySet<string>,
  counts: Counts,
): Frame {
  const control = isControl(tag)
  const frame: Frame = {
    ...parent,
    tag,
    container: parent.isBlock ? parent : parent.container,
    isBlock: (isBlock(tag) && !parent.svg) || (control && !parent.sentence),
    declared: declaredBy(
      attribute('lang') ?? attribute('xml:lang') ?? (tag === 'a' ? attribute('hreflang') : undefined),
      attribute('dir'),
      parent.declared,
      tag === 'html' || tag === 'body',
    ),
    hidden: parent.hidden || isUnseen(tag, attribute, controlled, parent.svg),
    pre: parent.pre || keepsSpace(tag),
    sentence: parent.sentence || holdsSentence(tag),
    lists: parent.lists + (isList(tag) ? 1 : 0),
    link: tag === 'a' ? (attribute('href') ?? parent.link) : parent.link,
    svg: parent.svg || tag === 'svg',
    code: parent.code || /^(?:code|samp|kbd|var)$/.test(tag),
  }
  const kind = kindOf(tag)
  if (kind !== undefined) {
    frame.kind = kind
    frame.depth = kind === 'heading' ? depthOf(tag) : kind === 'listItem' ? Math.max(1, frame.lists) : undefined
    frame.id = kind === 'heading' ? lastingId(attribute('id')) : undefined
  }
  if (tag === 'table') frame.grid = gridBuilder(++counts.tables, parent.cell)
  if (tag === 'tr') frame.grid?.row()
  if (tag === 'td' || tag === 'th') {
    const span = (name: string): number | undefined =>
      attribute(name) === undefined ? undefined : Number.parseInt(attribute(name)!, 10)
    const rows = span('rowspan')
    frame.cell = frame.grid?.cell(span('colspan'), rows === 0 ? Infinity : rows)
    // A cell of a layout holds whole sections.
    frame.sentence = true
    frame.lists = 0
  }
  return frame
}

const depthOf = (tag: string): number | undefined => (/^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined)
