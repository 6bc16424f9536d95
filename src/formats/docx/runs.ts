// The text of one side as paragraphs and runs of WordprocessingML.

import type { BlockKind, Side } from '../../bitext.ts'
import type { XmlCleaner } from '../shared/xml.ts'

type Direction = 'rtl' | 'ltr'

// Hebrew to Arabic Extended-A with their presentation forms, and Latin, Greek, Cyrillic: the letters whose direction a run has to follow.
const RTL = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc'
const LTR = 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u052f\\u1e00-\\u1fff'
/** From the first letter of one direction to the last one before a letter of the other: «Windows 11 Pro» in an Arabic sentence. */
const STRETCH = {
  ltr: new RegExp(`[${LTR}](?:[^${RTL}]*[${LTR}0-9])?`, 'g'),
  rtl: new RegExp(`[${RTL}](?:[^${LTR}]*[${RTL}])?`, 'g'),
}

/**
 * A paragraph's text cut where Word cuts when one types: stretches of the other direction are runs of their own, so that fonts, spelling
 * and digits are those of their language.
 */
export function runsOf(text: string, dir: Direction): { text: string; dir: Direction }[] {
  const other = dir === 'rtl' ? 'ltr' : 'rtl'
  const runs: { text: string; dir: Direction }[] = []
  let at = 0
  for (const match of text.matchAll(STRETCH[other])) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), dir })
    runs.push({ text: match[0], dir: other })
    at = match.index + match[0].length
  }
  if (at < text.length) runs.push({ text: text.slice(at), dir })
  return runs
}

/** What the paragraphs of one side have in common. */
export interface SideStyle {
  dir: Direction
  /** Its own tag, and that of the other column if it runs the other way. */
  language: string
  other: string | undefined
  xml: XmlCleaner
}

function run(text: string, dir: Direction, side: SideStyle): string {
  const { xml } = side
  const tag = dir === side.dir ? side.language : side.other
  const language = tag === undefined ? '' : `<w:lang w:${dir === 'rtl' ? 'bidi' : 'val'}="${xml.attribute(tag)}"/>`
  const properties = `${dir === 'rtl' ? '<w:rtl/>' : ''}${language}`
  const inner = text
    .split('\t')
    .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${xml.text(piece)}</w:t>`))
    .join('<w:tab/>')
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`
}

/** One paragraph, of a text without line ends. */
export function paragraph(text: string, side: SideStyle, style?: string): string {
  const properties = `${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${side.dir === 'rtl' ? '<w:bidi/>' : ''}`
  const runs = runsOf(text, side.dir).map((one) => run(one.text, one.dir, side))
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.join('')}</w:p>`
}

const LINE_END = /\r\n?|\n/
const DEEPEST_HEADING = 9

/** The style of a paragraph by what its block was. */
function styleOf(kind: BlockKind, depth: number): string | undefined {
  if (kind === 'heading') return `Heading${Math.min(DEEPEST_HEADING, Math.max(1, Math.trunc(depth)))}`
  if (kind === 'caption') return 'Caption'
  return kind === 'code' ? 'SourceCode' : undefined
}

/** The paragraphs of a cell, one a line: of a block each, where the units say so, else all of the kind of the segment. */
export function paragraphsOf({ text, units, headings }: Side, kind: BlockKind, side: SideStyle): string {
  const lines = text.split(LINE_END)
  const blocks = units.filter(({ block }, i) => block !== units[i - 1]?.block)
  const known = blocks.length === lines.length
  return lines
    .map((line, i) => {
      const block = known ? blocks[i] : undefined
      return paragraph(line, side, styleOf(block?.kind ?? kind, block?.depth ?? units[0]?.depth ?? headings.length + 1))
    })
    .join('')
}
