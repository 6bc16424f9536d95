// Footnotes and endnotes as a stream of their own. Two translations often call the same note in different paragraphs, and notes that stand
// at their paragraphs would then cross the text. After the text they are in one order on both sides.

import { countLetters } from '../../text/characters.ts'
import type { Paragraph } from './story.ts'

/** Share of the letters of a document that must be in one language, or in its place before or after a cut, for the document to have halves. */
const MIN_HALF_SHARE = 0.9

/**
 * Puts notes after the half of the document that calls them, footnotes before endnotes, and numbers them from 1 in each half. A document
 * in one language has one half; one that has Arabic first and English after it, or the reverse, has two. Where the languages alternate by
 * paragraphs, and in the cells of tables, a note stays where it is called, next to its translation.
 */
export function withNotesLast(paragraphs: readonly Paragraph[]): Paragraph[] {
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
