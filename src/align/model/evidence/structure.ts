import type { BlockKind } from '../../../bitext.ts'
import type { Scorer } from '../../view.ts'
import {
  CODE_AND_TEXT_NATS,
  MAX_LINKS,
  MIXED_KINDS_NATS,
  NOTE_AND_TEXT_NATS,
  OTHER_DEPTH_NATS,
  OTHER_ID_NATS,
  OTHER_KIND_NATS,
  OTHER_RUN_NATS,
  SAME_DEPTH_NATS,
  SAME_ID_NATS,
  SAME_KIND_NATS,
  SAME_LINK_NATS,
  SAME_NOTE_NATS,
  SAME_ROW_NATS,
  SAME_RUN_NATS,
} from '../parameters.ts'

/** What a block is, besides its text. */
export interface Structure {
  kind: BlockKind
  depth?: number | undefined
  /** Explicit id of a heading. */
  id?: string | undefined
  /** Number of the footnote or endnote that the block is in. */
  note?: number | undefined
  links?: readonly string[] | undefined
  /** Which run of its language the block belongs to, in a text whose languages alternate. */
  run?: number | undefined
}

function two(a: Structure, b: Structure): number {
  let nats =
    a.kind === b.kind ? SAME_KIND_NATS[a.kind] : a.kind === 'code' || b.kind === 'code' ? CODE_AND_TEXT_NATS : OTHER_KIND_NATS
  if (a.kind === 'heading' && b.kind === 'heading' && a.depth !== undefined && b.depth !== undefined)
    nats += a.depth === b.depth ? SAME_DEPTH_NATS : OTHER_DEPTH_NATS
  if (a.id !== undefined && b.id !== undefined) nats += a.id === b.id ? SAME_ID_NATS : OTHER_ID_NATS
  if (a.links !== undefined && b.links !== undefined)
    nats += SAME_LINK_NATS * Math.min(MAX_LINKS, a.links.filter((link) => b.links?.includes(link)).length)
  return nats
}

const runs = (a: Structure, b: Structure): number => {
  if (a.run === undefined || b.run === undefined) return 0
  const apart = Math.abs(a.run - b.run)
  return apart === 0 ? SAME_RUN_NATS : apart === 1 ? 0 : OTHER_RUN_NATS
}

const notes = (a: Structure, b: Structure): number => {
  if (a.note === undefined && b.note === undefined) return 0
  if (a.note === undefined || b.note === undefined) return NOTE_AND_TEXT_NATS
  return a.note === b.note ? SAME_NOTE_NATS : 0
}

/** Whether all blocks of a span are in one note, or all in none. */
function isOneNote(blocks: readonly Structure[], from: number, to: number): boolean {
  const note = blocks[from]?.note
  for (let i = from + 1; i < to; i++) if (blocks[i]?.note !== note) return false
  return true
}

/** Kinds as bits, so that the kinds of a span are one number. */
const BIT: Record<BlockKind, number> = { heading: 1, paragraph: 2, listItem: 4, tableCell: 8, caption: 16, code: 32, cue: 64 }

/** What a bead of several blocks costs by the kinds that it holds. */
function severalOf(kinds: number): number {
  if ((kinds & (kinds - 1)) === 0) return kinds === BIT.heading || kinds === BIT.code ? MIXED_KINDS_NATS : 0
  if (kinds & BIT.code) return CODE_AND_TEXT_NATS
  return kinds & BIT.heading ? MIXED_KINDS_NATS : MIXED_KINDS_NATS / 2
}

/** Evidence of kinds, levels, ids, notes, link targets and neighbourhood, for the blocks of a pass. */
export function structureScorer(source: readonly Structure[], target: readonly Structure[]): Scorer {
  const bits = { source: source.map(({ kind }) => BIT[kind]), target: target.map(({ kind }) => BIT[kind]) }
  return (s0, s1, t0, t1) => {
    const a = source[s0]
    const b = target[t0]
    if (a === undefined || b === undefined) return 0
    let nats = runs(a, b) + notes(a, b)
    if (s1 - s0 === 1 && t1 - t0 === 1) return nats + two(a, b)
    if (!isOneNote(source, s0, s1) || !isOneNote(target, t0, t1)) nats += NOTE_AND_TEXT_NATS
    let kinds = 0
    for (let i = s0; i < s1; i++) kinds |= bits.source[i] ?? 0
    for (let j = t0; j < t1; j++) kinds |= bits.target[j] ?? 0
    return nats + severalOf(kinds)
  }
}

/**
 * Evidence of shared rows for the units of a table, by the number of the row of each. What a row is worth is shared out among its units, so
 * that cutting a cell into more beads gains nothing.
 */
export function rowScorer(sourceRows: Int32Array, targetRows: Int32Array): Scorer {
  const units = new Map<number, number>()
  for (const rows of [sourceRows, targetRows]) for (const row of rows) units.set(row, (units.get(row) ?? 0) + 1)
  return (s0, s1, t0, t1) => {
    const row = sourceRows[s0]
    return row === undefined || row !== targetRows[t0] ? 0 : (SAME_ROW_NATS * (s1 - s0 + t1 - t0)) / (units.get(row) ?? 1)
  }
}
