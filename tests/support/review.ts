// Documents to review, in a notation: `reviewed('ab|AB c| |D')` has a row of two units a side, and two one-sided ones.

import type { Bitext, Segment, Unit } from '../../src/bitext.ts'
import { reviewDocument } from '../../src/formats/review/document.ts'
import { initialState, type State, sideText } from '../../src/formats/review/state.ts'
import { readSide } from '../../src/formats/shared/read-segment.ts'
import { segmentIds } from '../../src/text/segment-id.ts'
import { random } from './random.ts'

/** A bitext whose units are letters with places; each row has units of one block. */
export function letters(rows: string, confidence: (row: number) => number = () => 0.95): Bitext {
  const id = segmentIds()
  const offsets = { source: 0, target: 1000 }
  const side = (name: 'source' | 'target', text: string, block: number) => {
    const units = [...text].map((letter): Unit => {
      const offset = offsets[name]++
      const point = (at: number) => ({ line: 1, column: at + 1, offset: at })
      return { text: letter, position: { start: point(offset), end: point(offset + 1) }, kind: 'paragraph', block }
    })
    return { ...readSide([...text].join(' '), name === 'source' ? 'ar' : 'en'), units }
  }
  const segments = rows.split(' ').map((row, k): Segment => {
    const [a = '', b = ''] = row.split('|')
    const common = { id: id(a, b), kind: 'paragraph' as const, confidence: confidence(k), origin: 'aligned' as const, flags: [] }
    if (a && b) return { type: 'pair', ...common, source: side('source', a, k), target: side('target', b, k) }
    if (a) return { type: 'unpaired', ...common, source: side('source', a, k), target: null }
    return { type: 'unpaired', ...common, source: null, target: side('target', b, k) }
  })
  const half = (language: string, dir: 'rtl' | 'ltr') => ({ language, dir, path: 'a.txt' })
  return {
    type: 'bitext',
    source: half('ar', 'rtl'),
    target: half('en', 'ltr'),
    segments,
    arrangement: 'halves',
    skipped: [],
    messages: [],
  }
}

export const reviewed = (rows: string, confidence?: (row: number) => number): State =>
  initialState(reviewDocument(letters(rows, confidence), 'a.txt'))

/** The rows of a state in the notation. */
export const notation = (state: State): string =>
  state.rows
    .map((row) =>
      (['source', 'target'] as const).map((side) => (sideText(state, row, side) ?? '').replaceAll(/\s/g, '')).join('|'),
    )
    .join(' ')

const WORDS_AR = 'كتب أحمد رسالة طويلة إلى صديقه القديم في المدينة البعيدة بعد سنوات من السفر والعمل'.split(' ')
const WORDS_EN = 'Ahmad wrote a long letter to his old friend in the far city after years of travel and work'.split(' ')

/** A bitext of so many rows with texts of usual lengths, most of them sure. */
export function longBitext(rows: number, seed = 1): Bitext {
  const next = random(seed)
  const offsets = { source: 0, target: 10_000_000 }
  const id = segmentIds()
  const side = (name: 'source' | 'target', row: number) => {
    const words = name === 'source' ? WORDS_AR : WORDS_EN
    const text = `${Array.from({ length: 6 + Math.floor(next() * 18) }, () => words[Math.floor(next() * words.length)]).join(' ')} ${row + 1}.`
    const offset = offsets[name]
    offsets[name] += text.length + 1
    const point = (at: number) => ({ line: row + 1, column: at - offset + 1, offset: at })
    const unit: Unit = {
      text,
      position: { start: point(offset), end: point(offset + text.length) },
      kind: row % 50 === 0 ? 'heading' : 'paragraph',
      block: row,
    }
    return { ...readSide(text, name === 'source' ? 'ar' : 'en'), units: [unit] }
  }
  const { segments: _, ...rest } = letters('a|A')
  const segments = Array.from({ length: rows }, (_unused, row): Segment => {
    const [source, target] = [side('source', row), side('target', row)]
    const confidence = next() < 0.03 ? next() * 0.9 : 0.95 + next() * 0.049
    return {
      type: 'pair',
      id: id(source.text, target.text),
      kind: 'paragraph',
      confidence,
      origin: 'aligned',
      flags: [],
      source,
      target,
    }
  })
  return { ...rest, segments }
}
