// Paragraphs as blocks of one text.

import type { Block } from '../../bitext.ts'
import { countLetters } from '../../text/characters.ts'
import { placer } from '../../text/places.ts'
import { rowName } from '../shared/grid.ts'
import { isInTwoLanguages } from '../shared/two-languages.ts'
import { isHeading } from '../text/heading.ts'
import { listMarker } from '../text/list-marker.ts'
import { languagesOf } from './language.ts'
import type { Paragraph } from './story.ts'

// NEL (U+0085) is white space for a reader, though not for \s.
const SPACES = /[\s\u0085]+/g
/** White space as one space, or as a line feed where a soft line break stands in it. */
const squeeze = (text: string): string => text.replace(SPACES, (spaces) => (/[\n\f]/.test(spaces) ? '\n' : ' ')).trim()

/** The text of a document, its paragraphs joined by line feeds, and its blocks. */
export function blocksOf(paragraphs: readonly Paragraph[]): { value: string; blocks: Block[] } {
  const value = paragraphs.map(({ text }) => text.replaceAll('\f', '\n')).join('\n')
  const place = placer(value)
  const found: { paragraph: Paragraph; start: number; end: number; text: string }[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    for (const [from, to] of parts(paragraph.text)) {
      const raw = paragraph.text.slice(from, to)
      const text = squeeze(raw)
      if (text === '') continue
      const start = at + from + raw.length - raw.trimStart().length
      found.push({ paragraph, start, end: at + from + raw.trimEnd().length, text })
    }
    at += paragraph.text.length + 1
  }
  const languages = languagesOf(found.map(({ paragraph, text }) => ({ ...paragraph, text })))
  const blocks = found.map(({ paragraph, start, end, text }, i): Block => {
    const language = languages[i]
    const { cell } = paragraph
    return {
      ...kindOf(paragraph, text, found[i - 1]?.text, found[i + 1]?.text),
      text: text,
      position: place(start, end),
      ...(language === undefined ? {} : { language }),
      ...(cell === undefined ? {} : { row: rowName(cell) }),
      data: dataOf(paragraph),
    }
  })
  return { value, blocks }
}

function dataOf({ number, cell, header, from, note, links }: Paragraph): Record<string, unknown> {
  return {
    paragraph: number,
    ...(cell === undefined ? {} : { cell }),
    ...(header === undefined ? {} : { header }),
    ...(from === undefined ? {} : { from }),
    ...(note === undefined ? {} : { note }),
    ...(links.length === 0 ? {} : { links }),
  }
}

/** What styles say; else a cell, an item with a marker typed by hand, or a bold line that stands as a heading does. */
function kindOf(
  { kind, depth, cell, from, bold }: Paragraph,
  text: string,
  before: string | undefined,
  after: string | undefined,
): Pick<Block, 'kind' | 'depth'> {
  // Code is Latin: Arabic in a style for code is text that wanted its spaces kept.
  if (kind !== undefined && (kind !== 'code' || countLetters(text).arabic === 0))
    return { kind, ...(depth === undefined ? {} : { depth }) }
  if (cell !== undefined) return { kind: 'tableCell' }
  if (bold && from === undefined && isHeading(text, { before, after })) return { kind: 'heading' }
  return { kind: listMarker(text) > 0 ? 'listItem' : 'paragraph' }
}

/**
 * A paragraph in parts: page breaks part it, and so do line breaks between lines of two languages, as in a cell with a name above its
 * translation. Half-open spans.
 */
function parts(text: string): [start: number, end: number][] {
  if (!/[\n\f]/.test(text)) return [[0, text.length]]
  const spans: [number, number][] = []
  let start = 0
  let script: 'arabic' | 'latin' | undefined
  let line = 0
  for (const [at, mark] of [...text.matchAll(/[\n\f]/g)]
    .map((match) => [match.index, match[0]] as const)
    .concat([[text.length, '\f']])) {
    const next = scriptOf(text.slice(line, at))
    const areBoth = isInTwoLanguages(text.slice(start, line)) && isInTwoLanguages(text.slice(line, at))
    if (areBoth || (next !== undefined && script !== undefined && next !== script)) {
      spans.push([start, line])
      start = line
    }
    script = next ?? script
    line = at + 1
    if (mark === '\f') {
      spans.push([start, at])
      start = line
      script = undefined
    }
  }
  return spans
}

const ADDRESS = /[@/\\]|www\./i

/** The script of a line that is clearly in one; an address is in none. */
function scriptOf(line: string): 'arabic' | 'latin' | undefined {
  const { arabic, latin } = countLetters(line)
  if (arabic > latin * 2) return 'arabic'
  return arabic === 0 && latin > 2 && !ADDRESS.test(line) ? 'latin' : undefined
}
