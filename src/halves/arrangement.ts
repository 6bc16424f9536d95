import type { Bitext } from '../bitext.ts'

/** For each block of a half, the couple of runs that it belongs to: in an alternating text, the two runs of couple k translate each other. */
export interface Runs {
  arrangement: Bitext['arrangement']
  source: number[]
  target: number[]
}

/** For each block of a mixed text, in order, what shows the arrangement. */
export interface BlockSides {
  /** +1 source, −1 target. */
  sides: Int8Array
  /** In characters. */
  lengths: readonly number[]
  /** Whether a block and the next one come from one line in two languages. */
  together: readonly boolean[]
}

interface Run {
  side: number
  blocks: number
  length: number
}

/** Groups consecutive blocks of one side; the two blocks of one line are a couple of their own. */
function runsOf({ sides, lengths, together }: BlockSides): { runs: Run[]; fixed: boolean[] } {
  const runs: Run[] = []
  // Whether a run and the next one come from one line.
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

/** Cost of a run without a counterpart. A couple costs how far the logarithm of its length ratio lies from the median of the text. */
const LONE_RUN_NATS = 1.5
/** Added to each length, since short runs differ by chance. */
const LENGTH_SMOOTHING_CHARACTERS = 20

/** Pairs neighbouring runs by dynamic programming, so that the lengths of couples agree best: whether each run is the first of a couple. */
function couples(runs: readonly Run[], fixed: readonly boolean[]): boolean[] {
  const ratio = (a: Run, b: Run) =>
    a.side * Math.log((a.length + LENGTH_SMOOTHING_CHARACTERS) / (b.length + LENGTH_SMOOTHING_CHARACTERS))
  const ratios = runs.slice(1).map((run, k) => ratio(runs[k]!, run))
  const usual = ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? 0
  const off = (a: Run, b: Run) => Math.abs(ratio(a, b) - usual)
  const cost = new Float64Array(runs.length + 2)
  const first = new Array<boolean>(runs.length).fill(false)
  for (let k = runs.length - 1; k >= 0; k--) {
    const run = runs[k]!
    const next = runs[k + 1]
    const alone = fixed[k] ? Infinity : LONE_RUN_NATS + cost[k + 1]!
    const two =
      next === undefined || next.side === run.side || fixed[k + 1] ? Infinity : (fixed[k] ? 0 : off(run, next)) + cost[k + 2]!
    first[k] = two <= alone && two < Infinity
    cost[k] = Math.min(alone, two)
  }
  return first
}

/** Mean number of blocks of a couple below which paragraphs alternate; from there on sections do. */
const MAX_PARAGRAPH_BLOCKS = 3.2

/** Finds the arrangement from the order of sides: one change means two halves, a change after nearly every block means paragraphs. */
export function arrange(blocks: BlockSides): Runs {
  const { runs, fixed } = runsOf(blocks)
  const changes = blocks.sides.reduce((sum, side, i) => sum + (i > 0 && side !== blocks.sides[i - 1] ? 1 : 0), 0)
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
  if (changes <= 1 && !blocks.together.includes(true))
    return { arrangement: 'halves', source: source.map(() => 0), target: target.map(() => 0) }
  return {
    arrangement: blocks.sides.length / Math.max(1, couple + 1) < MAX_PARAGRAPH_BLOCKS ? 'paragraphs' : 'sections',
    source,
    target,
  }
}
