import type { Evidence } from '../../bitext.ts'
import { type Clue, worth } from './clue.ts'
import type { Lengths } from './evidence/length.ts'
import { COARSE_BEAD_UNITS, FINE_RATE_HITS, FINE_RATE_WORDS } from './parameters.ts'

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
  extra: readonly ReturnType<Evidence>[]
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
  clues: readonly Clue[]
  /** How often a word of the other side is a counterpart, by clue. */
  rate: Float64Array
  /** What a clue adds in nats where a counterpart is found in 1 … {@link COARSE_BEAD_UNITS} units: `hit[clue][n]`. */
  hit: Float64Array[]
  /** What unit u has without any counterpart in n units: `base[u · (COARSE_BEAD_UNITS + 1) + n]`. */
  base: Float64Array
}

/** `units` is how many this side has; the other has `others` and, in all, `words` words. Clues that fit every unit are left out. */
export function holdings(all: readonly Clue[], units: number, others: number, words: number): Holdings {
  // Many clues are worth the same: `p` is below 1, so that the sum tells both apart.
  const known = new Map<number, { hit: Float64Array; miss: Float64Array }>()
  const worthOf = ({ p, to }: Clue) => {
    const own = known.get(to.units.length + p)
    if (own !== undefined) return own
    const { hit, miss } = worth(p, to.units.length, others)
    // A hit takes its miss back.
    const value = { hit: hit.map((nats, n) => nats - miss[n]!), miss }
    known.set(to.units.length + p, value)
    return value
  }
  const useful = all.map((clue) => ({ clue, value: worthOf(clue) })).filter(({ value }) => value.hit[1]! > 0)
  const start = new Int32Array(units + 1)
  for (const { clue } of useful) for (const unit of clue.from.units) start[unit + 1]! += 1
  for (let i = 0; i < units; i++) start[i + 1]! += start[i]!
  const next = start.slice()
  const clue = new Int32Array(start[units]!)
  const base = new Float64Array(units * (COARSE_BEAD_UNITS + 1))
  useful.forEach(({ clue: { from }, value }, id) => {
    for (const unit of from.units) {
      clue[next[unit]!++] = id
      for (let n = 1; n <= COARSE_BEAD_UNITS; n++) base[unit * (COARSE_BEAD_UNITS + 1) + n]! += value.miss[n]!
    }
  })
  const rate = Float64Array.from(useful, ({ clue: { to } }) => (to.at.length + FINE_RATE_HITS) / (words + FINE_RATE_WORDS))
  return { start, clue, clues: useful.map((one) => one.clue), rate, hit: useful.map(({ value }) => value.hit), base }
}
