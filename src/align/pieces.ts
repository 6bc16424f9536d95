// Units far longer than those of the other side: a page written as one paragraph against a list of forty lines. No bead of the search is that
// large. Such a unit is aligned by its sentences, and the beads that hold pieces of one unit are joined again.

import type { Bead } from '../bitext.ts'
import { LONG_UNIT_RATIO } from './model/parameters.ts'
import type { Indices } from './pins.ts'

/** Where a sentence may end. A wrong cut does no harm: pieces are joined again. */
const PIECE = /[^.!?؟۔。…\n]+(?:[.!?؟۔。…\n]+["»”')\]]*\s*|$)|[.!?؟۔。…\n]+["»”')\]]*\s*/gu

/** Where a clause may end, in what has no sentences: a list in one paragraph. */
const CLAUSE = /[^,;:،؛、，；\n]+(?:[,;:،؛、，；\n]+\s*|$)|[,;:،؛、，；\n]+\s*/gu

/** Texts of which long ones are in pieces. */
export interface Pieces {
  texts: string[]
  /** The unit of each text. */
  units: Int32Array
}

const cut = (text: string, isLong: (text: string) => boolean): readonly string[] =>
  (text.match(PIECE) ?? [text]).flatMap((piece) => (isLong(piece) ? (piece.match(CLAUSE) ?? [piece]) : [piece]))

function piecesOf(texts: readonly string[], isLong: (text: string) => boolean): Pieces {
  const out: string[] = []
  const units: number[] = []
  texts.forEach((text, unit) => {
    for (const piece of isLong(text) ? cut(text, isLong) : [text]) {
      out.push(piece)
      units.push(unit)
    }
  })
  return { texts: out, units: new Int32Array(units) }
}

const medianLength = (texts: readonly string[]): number => {
  const sorted = texts.map(({ length }) => length).sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** Both sides with their long units in pieces; undefined where no unit is long. */
export function inPieces(source: readonly string[], target: readonly string[]): { source: Pieces; target: Pieces } | undefined {
  // Long ones do not count as what is usual: where every other unit is long, the median is still that of the short ones.
  const usual = Math.max(1, Math.min(medianLength(source), medianLength(target)))
  const isLong = ({ length }: string) => length > LONG_UNIT_RATIO * usual
  if (!source.some(isLong) && !target.some(isLong)) return undefined
  return { source: piecesOf(source, isLong), target: piecesOf(target, isLong) }
}

/** Beads of pieces as beads of units: those that share a unit are one, with all that stands between them. */
export function rejoined(beads: readonly Bead[], of: { source: Int32Array; target: Int32Array }): Bead[] {
  const out: Bead[] = []
  for (const bead of beads) {
    const own = {
      source: [...new Set(bead.source.map((piece) => of.source[piece]!))],
      target: [...new Set(bead.target.map((piece) => of.target[piece]!))],
      confidence: bead.confidence,
    }
    // A bead may share units with several before it, and with lone ones between them.
    let from = out.length
    while (from > 0 && sharesUnit(out, from - 1, own)) from--
    const joined = out.splice(from)
    out.push(joined.length === 0 ? own : merged([...joined, own]))
  }
  return out
}

/** Whether a bead or one before it holds a unit of another. */
function sharesUnit(beads: readonly Bead[], at: number, { source, target }: Indices): boolean {
  for (let k = at; k >= 0; k--) {
    const before = beads[k]!
    if (source.includes(before.source.at(-1) ?? -1) || target.includes(before.target.at(-1) ?? -1)) return true
    if (before.source.length > 0 && before.target.length > 0) return false
  }
  return false
}

function merged(beads: readonly Bead[]): Bead {
  const units = (side: 'source' | 'target') => [...new Set(beads.flatMap((bead) => bead[side]))]
  const pairs = beads.filter(({ source, target }) => source.length > 0 && target.length > 0)
  return {
    source: units('source'),
    target: units('target'),
    confidence: Math.min(...(pairs.length > 0 ? pairs : beads).map(({ confidence }) => confidence)),
  }
}
