import type { Bitext } from '../bitext.ts'

/** Which couple of runs each block of a half belongs to: the blocks of couple k stand beside one another in an alternating text. */
export interface Runs {
  arrangement: Bitext['arrangement']
  source: number[]
  target: number[]
}

/** What the arrangement is read from, for each block of a mixed text. */
export interface Placed {
  /** +1 source, −1 target. */
  sides: Int8Array
  /** Letters or so. */
  lengths: readonly number[]
  /** Whether a block and the one after it are one line of two languages. */
  together: readonly boolean[]
}

interface Run {
  side: number
  blocks: number
  length: number
}

/** Blocks of one side in a row; the two of one line are a couple of their own. */
function runsOf({ sides, lengths, together }: Placed): { runs: Run[]; fixed: boolean[] } {
  const runs: Run[] = []
  // Whether a run is the first of two on one line.
  const fixed: boolean[] = []
  sides.forEach((side, i) => {
    const edge = together[i] === true || together[i - 1] === true || together[i - 2] === true
    const last = runs.at(-1)
    if (last === undefined || edge || last.side !== side) {
      runs.push({ side, blocks: 1, length: lengths[i]! })
      fixed.push(together[i] === true && sides[i + 1] !== side)
    } else {
      last.blocks++
      last.length += lengths[i]!
    }
  })
  return { runs, fixed }
}

/** What it costs to leave a run without a counterpart, where a couple costs the logarithm of how far its lengths are from those of the text. */
const ALONE = 1.5
/** Short runs differ in length by chance. */
const SOFT = 20

/** Whether each run is the first of a couple, so that couples are as alike in length as can be. */
function couples(runs: readonly Run[], fixed: readonly boolean[]): boolean[] {
  const ratio = (a: Run, b: Run) => a.side * Math.log((a.length + SOFT) / (b.length + SOFT))
  const ratios = runs.slice(1).map((run, k) => ratio(runs[k]!, run))
  const usual = ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? 0
  const off = (a: Run, b: Run) => Math.abs(ratio(a, b) - usual)
  const cost = new Float64Array(runs.length + 2)
  const first = new Array<boolean>(runs.length).fill(false)
  for (let k = runs.length - 1; k >= 0; k--) {
    const run = runs[k]!
    const next = runs[k + 1]
    const alone = fixed[k] ? Infinity : ALONE + cost[k + 1]!
    const two =
      next === undefined || next.side === run.side || fixed[k + 1] ? Infinity : (fixed[k] ? 0 : off(run, next)) + cost[k + 2]!
    first[k] = two <= alone && two < Infinity
    cost[k] = Math.min(alone, two)
  }
  return first
}

/** Blocks of a couple where paragraphs alternate, at most; sections have more. */
const PARAGRAPHS = 3.2

/** Reads the arrangement off the order of sides: one change is two halves, a change after nearly every block paragraphs. */
export function arrange(placed: Placed): Runs {
  const { runs, fixed } = runsOf(placed)
  const changes = placed.sides.reduce((sum, side, i) => sum + (i > 0 && side !== placed.sides[i - 1] ? 1 : 0), 0)
  const first = couples(runs, fixed)
  const source: number[] = []
  const target: number[] = []
  let couple = -1
  let k = 0
  const put = ({ side, blocks }: Run) => {
    for (let i = 0; i < blocks; i++) (side > 0 ? source : target).push(couple)
  }
  while (k < runs.length) {
    couple++
    put(runs[k]!)
    if (first[k] && runs[k + 1] !== undefined) put(runs[++k]!)
    k++
  }
  if (changes <= 1 && !placed.together.includes(true))
    return { arrangement: 'halves', source: source.map(() => 0), target: target.map(() => 0) }
  return { arrangement: placed.sides.length / Math.max(1, couple + 1) < PARAGRAPHS ? 'paragraphs' : 'sections', source, target }
}
