import type { Bead, Block, Evidence } from '../bitext.ts'
import type { DocumentHalf } from './document.ts'
import type { Indices } from './pins.ts'

/** Some blocks of both halves with their units, numbered anew. */
export interface Part {
  source: DocumentHalf
  target: DocumentHalf
  pins: Indices[]
  /** Row of each unit, rising from 0; empty outside of tables. */
  sourceRows: Int32Array
  targetRows: Int32Array
  /** Evidence that knows all units, for those of the part. */
  evidence(whole: Evidence): Evidence
  /** The runs that the blocks of the whole have, for those of the part. */
  runs<T extends { source: readonly number[]; target: readonly number[] }>(runs: T): T
  /** Beads of the units of the part as beads of all units. */
  restore(beads: readonly Bead[]): Bead[]
}

interface Picked {
  half: DocumentHalf
  /** Of the blocks and the units of the part, by their old number; and the old numbers of its units. */
  blocks: Map<number, number>
  units: Map<number, number>
  old: number[]
}

function pick({ language, blocks, units }: DocumentHalf, keep: (block: number) => boolean): Picked {
  const blockOf = new Map<number, number>()
  blocks.forEach((_, i) => {
    if (keep(i)) blockOf.set(i, blockOf.size)
  })
  const old: number[] = []
  units.forEach(({ block }, i) => {
    if (keep(block)) old.push(i)
  })
  return {
    half: {
      language,
      blocks: blocks.filter((_, i) => keep(i)),
      units: old.map((i) => ({ ...units[i]!, block: blockOf.get(units[i]!.block)! })),
    },
    blocks: blockOf,
    units: new Map(old.map((i, k) => [i, k])),
    old,
  }
}

const textsOf = ({ units }: DocumentHalf): string[] => units.map(({ text }) => text)

/**
 * Parts the rows of tables from the rest of a text: each is aligned by itself. A row that a person pinned to something outside of it is
 * part of the rest.
 */
export function partRows(
  source: DocumentHalf,
  target: DocumentHalf,
  pins: readonly Indices[],
  rows: ReadonlySet<string>,
): { table: Part; rest: Part } {
  const rowOfUnit = (half: DocumentHalf, unit: number) => half.blocks[half.units[unit]!.block]?.row
  const torn = new Set(
    pins.flatMap((pin) => {
      const held = [...pin.source.map((i) => rowOfUnit(source, i)), ...pin.target.map((j) => rowOfUnit(target, j))]
      return new Set(held).size > 1 ? held : []
    }),
  )
  const isWhole = ({ row }: Block): boolean => row !== undefined && rows.has(row) && !torn.has(row)
  const cells = [...source.blocks, ...target.blocks].filter(isWhole)
  const numbers = new Map<string | undefined, number>()
  for (const { row } of cells.sort((a, b) => a.position.start.offset - b.position.start.offset))
    if (!numbers.has(row)) numbers.set(row, numbers.size)
  const numberOf = (block: Block) => (isWhole(block) ? numbers.get(block.row) : undefined)
  const [a, b] = [source.blocks.map(numberOf), target.blocks.map(numberOf)]
  const part = (isTable: boolean): Part => {
    const [s, t] = [
      pick(source, (block) => (a[block] !== undefined) === isTable),
      pick(target, (block) => (b[block] !== undefined) === isTable),
    ]
    const rowOf = (half: DocumentHalf, { old }: Picked, numbers: readonly (number | undefined)[]) =>
      Int32Array.from(isTable ? old : [], (i) => numbers[half.units[i]!.block]!)
    return {
      source: s.half,
      target: t.half,
      pins: pins
        .filter((pin) => pin.source.every((i) => s.units.has(i)) && pin.target.every((j) => t.units.has(j)))
        .map((pin) => ({ source: pin.source.map((i) => s.units.get(i)!), target: pin.target.map((j) => t.units.get(j)!) })),
      sourceRows: rowOf(source, s, a),
      targetRows: rowOf(target, t, b),
      evidence: (whole) => {
        const nats = whole(textsOf(source), textsOf(target))
        return () => (s0, s1, t0, t1) => nats(s.old[s0]!, s.old[s1 - 1]! + 1, t.old[t0]!, t.old[t1 - 1]! + 1)
      },
      runs: (runs) => ({
        ...runs,
        source: runs.source.filter((_, i) => s.blocks.has(i)),
        target: runs.target.filter((_, j) => t.blocks.has(j)),
      }),
      restore: (beads) =>
        beads.map(({ source, target, confidence }) => ({
          source: source.map((i) => s.old[i]!),
          target: target.map((j) => t.old[j]!),
          confidence,
        })),
    }
  }
  return { table: part(true), rest: part(false) }
}
