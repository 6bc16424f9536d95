import { lowerBound } from '../../search/ascending.ts'
import { type Scorer, SILENT } from '../../view.ts'

// Subtitle times, set by hand on pairs of files made with offsets, frame rates and drifts (tests/unit/formats/subtitles.test.ts).

/** Seconds over which an unrelated cue may begin anywhere. */
const CUE_WINDOW_SECONDS = 20
/** Smallest and largest mean error that onsets are believed to have, in seconds. */
const ONSET_ERROR_SECONDS = [0.1, 0.6] as const
/** Smallest and largest share of cues that are believed to have no counterpart in time. */
const STRAY_CUE_SHARE = [0.05, 0.5] as const
/** Error of ends over that of onsets: ends are set by reading speed. */
const END_ERROR_RATIO = 2
/** What each second between two cues that do not overlap costs, in nats. */
const GAP_NATS_PER_SECOND = 2
/** The most that such a gap costs, in nats. */
const MAX_GAP_NATS = 16
/** Widest offset between two clocks, in seconds. */
const CLOCK_OFFSET_SECONDS = 600
/** Grain of the offsets that are counted, in seconds. */
const CLOCK_BIN_SECONDS = 0.25
/** Distance at which two onsets still meet, in seconds. */
const ONSET_MEETING_SECONDS = 0.5
/** Pieces of a file whose offsets are found one by one; a drift shows between them. */
const CLOCK_PIECES = 12
/** Onsets looked at in each piece. */
const CLOCK_PIECE_ONSETS = 60
/** Steepest drift beside the frame rates, in seconds a second: 18 seconds an hour. */
const MAX_CLOCK_DRIFT = 0.005
/** Onsets that a clock is tried on. */
const CLOCK_SAMPLE_ONSETS = 300
/** Share of the onsets that must meet under a clock. */
const MIN_CLOCK_SHARE = 0.4
/** Nats by which a clock must beat chance, beyond the logarithm of the number of clocks tried. */
const MIN_CLOCK_NATS = 3
/** Fewest onsets that a clock is made from. */
const MIN_CLOCK_ONSETS = 3

/** When a unit is shown, in seconds. */
export type Interval = readonly [start: number, end: number]

/**
 * Evidence of time for two lists of cues: those whose times overlap stand together. Both ends of a bead give
 *
 *     log( ((1 − strays) · Laplace(distance; error) + strays / CUE_WINDOW_SECONDS) · CUE_WINDOW_SECONDS )
 *
 * nats, from about +4.5 where the clocks agree to the tenth of a second down to log(strays); cues that do not overlap lose more with the
 * seconds between them. The two clocks may differ by an offset, a frame rate and a drift; where no such clock holds, times say nothing.
 *
 * @param source when each unit is shown; undefined where that is not known
 */
export function timeScorer(source: readonly (Interval | undefined)[], target: readonly (Interval | undefined)[]): Scorer {
  const onsets = (intervals: readonly (Interval | undefined)[]) => intervals.flatMap((one) => (one === undefined ? [] : [one[0]]))
  const clock = clockBetween(onsets(source), onsets(target))
  if (clock === undefined) return SILENT
  const nats = scorerOf(clock)
  const there = source.map((one): Interval | undefined =>
    one === undefined ? undefined : [one[0] * clock.rate + clock.offset, one[1] * clock.rate + clock.offset],
  )
  return (s0, s1, t0, t1) => {
    const a = covering(there, s0, s1)
    const b = covering(target, t0, t1)
    return a === undefined || b === undefined ? 0 : nats(a, b)
  }
}

/** From the first beginning to the last end of some units. */
function covering(intervals: readonly (Interval | undefined)[], from: number, to: number): Interval | undefined {
  let start = Infinity
  let end = -Infinity
  for (let k = from; k < to; k++) {
    const one = intervals[k]
    if (one === undefined) return undefined
    start = Math.min(start, one[0])
    end = Math.max(end, one[1])
  }
  return end < start ? undefined : [start, end]
}

const within = (value: number, [least, most]: readonly [least: number, most: number]): number =>
  Math.min(most, Math.max(least, value))

function scorerOf({ error, share }: Clock): (a: Interval, b: Interval) => number {
  const strays = within(1 - share, STRAY_CUE_SHARE)
  const near = (distance: number, error: number): number =>
    Math.log((((1 - strays) * Math.exp(-Math.abs(distance) / error)) / (2 * error)) * CUE_WINDOW_SECONDS + strays)
  const start = within(error, ONSET_ERROR_SECONDS)
  return (a, b) => {
    const gap = Math.max(0, b[0] - a[1], a[0] - b[1])
    return (
      near(a[0] - b[0], start) + near(a[1] - b[1], start * END_ERROR_RATIO) - Math.min(MAX_GAP_NATS, GAP_NATS_PER_SECOND * gap)
    )
  }
}

// How the clock of one cue file runs beside that of another: `target seconds = rate · source seconds + offset`. Two releases of a film
// differ by what stands before it (an offset), by their frame rates, and by small drifts.

interface Clock {
  rate: number
  offset: number
  /** Mean distance in seconds of the onsets that meet. */
  error: number
  /** Share of the onsets of the shorter file that meet one of the longer, by more than chance, in [0, 1]. */
  share: number
}

/** Frame rates of film (23.976, 24), PAL (25) and NTSC (29.97, 30), over one another. */
const FRAMES = [23.976, 24, 25, 29.97, 30]
const RATES = [...new Set(FRAMES.flatMap((a) => FRAMES.map((b) => Number((a / b).toFixed(6)))))]
const BINS = (2 * CLOCK_OFFSET_SECONDS) / CLOCK_BIN_SECONDS + 1

interface Line {
  rate: number
  offset: number
}

/** The member of `list` that is nearest to `value`. */
function nearest(list: Float64Array, value: number): number {
  const at = lowerBound(list, value)
  const [before, after] = [list[at - 1] ?? -Infinity, list[at] ?? Infinity]
  return value - before < after - value ? before : after
}

/** At most `count` members, evenly spread. */
const spread = (list: Float64Array, count: number): Float64Array =>
  list.length <= count ? list : Float64Array.from({ length: count }, (_, k) => list[Math.floor((k * list.length) / count)]!)

/** The commonest difference between the onsets of a piece and those near them. */
function offsetOf(piece: Float64Array, to: Float64Array, rate: number): number {
  const counts = new Uint16Array(BINS)
  for (const onset of piece) {
    const at = onset * rate
    for (let j = lowerBound(to, at - CLOCK_OFFSET_SECONDS); j < to.length && to[j]! <= at + CLOCK_OFFSET_SECONDS; j++)
      counts[Math.round((to[j]! - at + CLOCK_OFFSET_SECONDS) / CLOCK_BIN_SECONDS)]! += 1
  }
  let best = 0
  let most = -1
  for (let k = 1; k < BINS - 1; k++) {
    const sum = counts[k - 1]! + 2 * counts[k]! + counts[k + 1]!
    // Of equal ones the nearest to no offset.
    if (
      sum > most ||
      (sum === most &&
        Math.abs(k * CLOCK_BIN_SECONDS - CLOCK_OFFSET_SECONDS) < Math.abs(best * CLOCK_BIN_SECONDS - CLOCK_OFFSET_SECONDS))
    ) {
      most = sum
      best = k
    }
  }
  return best * CLOCK_BIN_SECONDS - CLOCK_OFFSET_SECONDS
}

/** Lines through the offsets of the pieces: level ones, and those through two pieces. */
function linesOf(from: Float64Array, to: Float64Array, rate: number): Line[] {
  const count = Math.max(1, Math.min(CLOCK_PIECES, Math.floor(from.length / 15)))
  const pieces = Array.from({ length: count }, (_, k) => {
    const piece = from
      .subarray(Math.floor((k * from.length) / count), Math.floor(((k + 1) * from.length) / count))
      .subarray(0, CLOCK_PIECE_ONSETS)
    return { at: (piece[0]! + piece.at(-1)!) / 2, offset: offsetOf(piece, to, rate) }
  })
  const lines: Line[] = pieces.map(({ offset }) => ({ rate, offset }))
  pieces.forEach((a, k) => {
    for (const b of pieces.slice(k + 1)) {
      const slope = (b.offset - a.offset) / (b.at - a.at)
      if (slope !== 0 && Math.abs(slope) <= MAX_CLOCK_DRIFT) lines.push({ rate: rate + slope, offset: a.offset - slope * a.at })
    }
  })
  return lines
}

/** The line again, by least squares through the onsets that meet under it. */
function refined(line: Line, from: Float64Array, to: Float64Array): Line {
  let [n, x, y, xx, xy] = [0, 0, 0, 0, 0]
  for (const onset of from) {
    const other = nearest(to, line.rate * onset + line.offset)
    if (Math.abs(line.rate * onset + line.offset - other) > ONSET_MEETING_SECONDS) continue
    n++
    x += onset
    y += other
    xx += onset * onset
    xy += onset * other
  }
  const spreadOf = n * xx - x * x
  if (n < MIN_CLOCK_ONSETS || spreadOf <= 0) return line
  const rate = (n * xy - x * y) / spreadOf
  return Math.abs(rate - line.rate) > MAX_CLOCK_DRIFT ? line : { rate, offset: (y - rate * x) / n }
}

function meeting(line: Line, from: Float64Array, to: Float64Array): { count: number; error: number } {
  let count = 0
  let sum = 0
  for (const onset of from) {
    const apart = Math.abs(line.rate * onset + line.offset - nearest(to, line.rate * onset + line.offset))
    if (apart > ONSET_MEETING_SECONDS) continue
    count++
    sum += apart
  }
  return { count, error: count === 0 ? ONSET_MEETING_SECONDS : sum / count }
}

/** Nats by which `count` of `all` onsets meet more often than by chance. */
function surprise(count: number, all: number, chance: number): number {
  const share = count / all
  if (share <= chance) return 0
  const rest = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - chance))
  return all * (share * Math.log(share / chance) + rest)
}

/**
 * The clock that leads from the onsets of one cue file to those of another; undefined where none holds. Equal clocks are tried first, then
 * offsets up to ten minutes under each ratio of frame rates, with small drifts. Time grows with the files no faster than sorting does.
 *
 * @param source seconds, in any order
 */
export function clockBetween(source: readonly number[], target: readonly number[]): Clock | undefined {
  if (Math.min(source.length, target.length) < MIN_CLOCK_ONSETS) return undefined
  if (source.length > target.length) {
    const turned = clockBetween(target, source)
    return turned && { ...turned, rate: 1 / turned.rate, offset: -turned.offset / turned.rate, error: turned.error / turned.rate }
  }
  const from = Float64Array.from(source).sort()
  const to = Float64Array.from(target).sort()
  const sample = spread(from, CLOCK_SAMPLE_ONSETS)
  const span = Math.max(1, to.at(-1)! - to[0]!)
  const chance = Math.min(0.99, 1 - Math.exp((-2 * ONSET_MEETING_SECONDS * to.length) / span))
  const clockOf = (line: Line, tried: number): Clock | undefined => {
    const { count, error } = meeting(line, sample, to)
    const share = count / sample.length
    const holds = share >= MIN_CLOCK_SHARE && surprise(count, sample.length, chance) > MIN_CLOCK_NATS + Math.log(tried)
    return holds ? { ...line, error, share: (share - chance) / (1 - chance) } : undefined
  }
  const equal = { rate: 1, offset: 0 }
  const same = clockOf(refined(equal, sample, to), 1)
  // Nothing can be much better than clocks that agree.
  if (same !== undefined && same.share > 0.8) return same
  let best: Line = equal
  let most = -1
  for (const line of RATES.flatMap((rate) => linesOf(from, to, rate))) {
    const { count, error } = meeting(line, sample, to)
    if (count - error > most) {
      most = count - error
      best = line
    }
  }
  const found = clockOf(refined(refined(best, sample, to), sample, to), RATES.length * BINS)
  return found !== undefined && found.share > (same?.share ?? 0) ? found : same
}
