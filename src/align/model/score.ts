import type { Scorer, SeenClue } from '../view.ts'
import type { Lengths } from './evidence/length.ts'
import {
  COARSE_BEAD_UNITS,
  COARSE_MISS_WEIGHT,
  COARSE_RATE_HITS,
  COARSE_RATE_UNITS,
  FINE_RATE_HITS,
  FINE_RATE_WORDS,
  MIN_LEXICON_NATS,
} from './parameters.ts'

/** Everything that a bead's score is made of, but its prior. */
export interface Model {
  source: number
  target: number
  lengths: Lengths
  /** Clues that source units hold, and clues that target units hold. */
  forward: Holdings
  backward: Holdings
  /** Words, numbers and marks before each unit, and all of them at the end. */
  starts: { source: Int32Array; target: Int32Array }
  extra: readonly Scorer[]
  walls: Walls
}

/** Where beads may not pass. All four lists rise. */
export interface Walls {
  /** A bead's units are all of one group, on both sides. */
  sourceGroup: Int32Array
  targetGroup: Int32Array
  /** A bead's units of one side are all of one run: a unit that was taken out parts its neighbours. */
  sourceRun: Int32Array
  targetRun: Int32Array
}

/** Whether a bead of two sides passes no wall. */
export const passes = (
  { sourceGroup, targetGroup, sourceRun, targetRun }: Walls,
  i: number,
  j: number,
  m: number,
  n: number,
): boolean => {
  const group = sourceGroup[i]
  return (
    group === targetGroup[j] &&
    group === sourceGroup[i + m - 1] &&
    group === targetGroup[j + n - 1] &&
    sourceRun[i] === sourceRun[i + m - 1] &&
    targetRun[j] === targetRun[j + n - 1]
  )
}

/** Clues of one side by the unit that holds them: those of unit u are `clue[start[u]]` to `clue[start[u + 1] - 1]`. */
export interface Holdings {
  start: Int32Array
  clue: Int32Array
  clues: readonly SeenClue[]
  /** Units of the other side with its counterparts, by clue: `counterparts[clue][first[clue]]` to `counterparts[clue][end[clue] - 1]`, rising. */
  counterparts: readonly Int32Array[]
  first: Int32Array
  end: Int32Array
  /** How often a word of the other side is a counterpart, by clue. */
  rate: Float64Array
  /** What a clue adds in nats where a counterpart is found in 1 … {@link COARSE_BEAD_UNITS} units: `hit[clue · (COARSE_BEAD_UNITS + 1) + n]`. */
  hit: Float64Array
  /** What unit u has without any counterpart in n units: `base[u · (COARSE_BEAD_UNITS + 1) + n]`. */
  base: Float64Array
}

/** How large the text is that says how common a word is: units and words of the other side. */
export interface Extent {
  units: number
  words: number
}

/** Clues that hold units of one side, of which there are `units`. Clues that fit every unit of the other side are left out. */
export function holdings(all: readonly SeenClue[], units: number, extent: Extent): Holdings {
  // Many clues are worth the same: `p` is below 1, so that the sum distinguishes both.
  const known = new Map<number, { hit: Float64Array; miss: Float64Array }>()
  const worthOf = ({ p, frequency }: SeenClue) => {
    const own = known.get(frequency.units + p)
    if (own !== undefined) return own
    const { hit, miss } = worth(p, frequency.units, extent.units)
    // A hit takes its miss back.
    const value = { hit: hit.map((nats, n) => nats - miss[n]!), miss }
    known.set(frequency.units + p, value)
    return value
  }
  const clues = all.filter((clue) => worthOf(clue).hit[1]! > 0)
  const values = clues.map(worthOf)
  const start = new Int32Array(units + 1)
  for (const { from } of clues) for (let k = from.start; k < from.end; k++) start[from.units[k]! + 1]! += 1
  for (let i = 0; i < units; i++) start[i + 1]! += start[i]!
  const next = start.slice()
  const clue = new Int32Array(start[units]!)
  const base = new Float64Array(units * (COARSE_BEAD_UNITS + 1))
  clues.forEach(({ from }, id) => {
    const value = values[id]!
    for (let k = from.start; k < from.end; k++) {
      const unit = from.units[k]!
      clue[next[unit]!++] = id
      for (let n = 1; n <= COARSE_BEAD_UNITS; n++) base[unit * (COARSE_BEAD_UNITS + 1) + n]! += value.miss[n]!
    }
  })
  const hit = new Float64Array(clues.length * (COARSE_BEAD_UNITS + 1))
  values.forEach((value, id) => {
    hit.set(value.hit, id * (COARSE_BEAD_UNITS + 1))
  })
  return {
    start,
    clue,
    clues,
    counterparts: clues.map(({ to }) => to.units),
    first: Int32Array.from(clues, ({ to }) => to.start),
    end: Int32Array.from(clues, ({ to }) => to.end),
    rate: Float64Array.from(clues, ({ frequency }) => (frequency.places + FINE_RATE_HITS) / (extent.words + FINE_RATE_WORDS)),
    hit,
    base,
  }
}

/** The chance that a unit holds a counterpart by accident, where `found` of `units` units hold one. */
const rateOf = (found: number, units: number): number => (found + COARSE_RATE_HITS) / (units + COARSE_RATE_UNITS)
const hitNats = (p: number, q: number): number => Math.log(p / q)
const missNats = (p: number, q: number): number => COARSE_MISS_WEIGHT * Math.log((1 - p) / (1 - q))

/** Whether a translation says enough, where `found` of the `units` units of the other side hold one of its words. */
export function tells(p: number, found: number, units: number): boolean {
  const q = rateOf(found, units)
  return q < p && hitNats(p, q) - missNats(p, q) > MIN_LEXICON_NATS
}

/**
 * What a clue is worth in the coarse look, in nats, by the number of units (1 to {@link COARSE_BEAD_UNITS}) that the other side of the bead has:
 * log(p/q) when a counterpart is there, COARSE_MISS_WEIGHT · log((1−p)/(1−q)) when not, where q is the chance that a counterpart stands in
 * that many units by accident.
 *
 * @param found how many of the `units` units of the other side hold a counterpart
 */
function worth(p: number, found: number, units: number): { hit: Float64Array; miss: Float64Array } {
  const hit = new Float64Array(COARSE_BEAD_UNITS + 1)
  const miss = new Float64Array(COARSE_BEAD_UNITS + 1)
  const once = rateOf(found, units)
  for (let n = 1; n <= COARSE_BEAD_UNITS; n++) {
    const q = 1 - (1 - once) ** n
    if (q >= p) continue
    hit[n] = hitNats(p, q)
    miss[n] = missNats(p, q)
  }
  return { hit, miss }
}
