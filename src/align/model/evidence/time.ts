import type { Scorer } from '../../view.ts'
import {
  CUE_WINDOW_SECONDS,
  END_ERROR_RATIO,
  GAP_NATS_PER_SECOND,
  MAX_GAP_NATS,
  ONSET_ERROR_SECONDS,
  STRAY_CUE_SHARE,
} from '../parameters.ts'
import { type Clock, clockBetween } from './clock.ts'

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
  if (clock === undefined) return () => 0
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
