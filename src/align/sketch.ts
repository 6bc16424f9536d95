import type { Corridor } from './corridor.ts'
import { Lattice, type Score } from './lattice.ts'
import { logPrior, REGIMES, type Regime, SHAPES } from './shapes.ts'

/** Rows that are looked at: a longer text is like its beginning. */
const SAMPLE = 1_500
/** The regime of the first path, a middling one; all regimes are tried around that. */
const ROUGH: Regime = { merge: 0.2, drop: 0.08, split: 0.5 }
/** How far around, in units: more than the longest bead. */
const AROUND = 12
/** Room that the alignment itself has around the first path. */
const ROOM = 30

export interface Sketch {
  regime: Regime
  /** Pairs of units that stand in 1-1 beads of the best path. */
  ones: [source: number, target: number][]
  /** The corridor near the best path, where all rows were looked at; else the whole one. */
  corridor: Corridor
}

/** Rows 0 to `end` of a corridor, as far as they lie near a path. */
function near(
  { lo, hi }: Corridor,
  end: number,
  lattice: Lattice,
  { node, shape }: { node: number; shape: Uint8Array },
  room: number,
): Corridor {
  const low = new Int32Array(end + 1).fill(hi[end]!)
  const high = new Int32Array(end + 1)
  const mark = (i: number, j: number) => {
    for (let row = Math.max(0, i - room); row <= Math.min(end, i + room); row++) {
      low[row] = Math.max(lo[row]!, Math.min(low[row]!, j - room))
      high[row] = Math.min(hi[row]!, Math.max(high[row]!, j + room))
    }
  }
  mark(end, lo[end]! + node - lattice.first[end]!)
  lattice.trace(end, node, shape, mark)
  return { lo: low, hi: high }
}

/**
 * The regime under which the text is likeliest, and its best path. The likelihood of the best path stands in for the sum over paths,
 * which takes ten times as long.
 */
export function sketch(scorer: (corridor: Corridor) => Score, corridor: Corridor): Sketch {
  const source = corridor.lo.length - 1
  const end = Math.min(source, SAMPLE)
  const open = end < source
  const whole = new Lattice(scorer(corridor), corridor)
  const rough = whole.best(logPrior(ROUGH), end, open)
  const band = near(corridor, end, whole, rough, AROUND)
  const lattice = new Lattice(scorer(band), band)
  const tried = REGIMES.map((regime) => ({ regime, ...lattice.best(logPrior(regime), end, open) }))
  const { regime, node, shape } = tried.reduce((best, one) => (one.value > best.value ? one : best))
  const ones: [number, number][] = []
  lattice.trace(end, node, shape, (i, j, k) => {
    if (SHAPES[k]!.m === 1 && SHAPES[k]!.n === 1) ones.push([i, j])
  })
  return { regime, ones, corridor: open ? corridor : near(corridor, end, whole, rough, ROOM) }
}
