// Guidance by coverage: an input that reaches code that none before it reached is kept, and mutated further. V8 counts the blocks that run
// (precise coverage of the inspector), as coverage-guided fuzzers do with counters of their own; @jazzer.js/core, which brings those, is a
// binary that loads on few systems (its release 4 needs glibc 2.38, those before download theirs).

import { Session } from 'node:inspector/promises'
import { mutateBytes, mutateText } from './mutate.mjs'

/** Inputs kept of a target: a later one takes the place of an earlier one. */
const KEPT = 200
/** Longer inputs are not kept: mutations make them longer still. */
const LONGEST = 20_000
/** Share of the cases that go on from an input that was kept. */
const SHARE = 0.6

/**
 * @param {string} dist URL of the folder whose code counts
 */
export async function guide(dist) {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const reached = new Set()
  const pools = new Map()
  const isMutable = (input) => (typeof input === 'string' || input instanceof Uint8Array) && input.length <= LONGEST
  return {
    /** A mutation of an input that was kept, or nothing. */
    next(name, random) {
      const pool = pools.get(name)
      if (pool === undefined || random.next() > SHARE) return undefined
      const input = random.of(pool)
      return typeof input === 'string'
        ? mutateText(
            input,
            pool.filter((one) => typeof one === 'string'),
            random,
          )
        : mutateBytes(input, random)
    },
    /** To be called after each case; keeps its input where it reached something new. */
    async learn(name, input, random) {
      const { result } = await session.post('Profiler.takePreciseCoverage')
      const before = reached.size
      for (const { url, functions } of result)
        if (url.startsWith(dist))
          for (const { ranges } of functions)
            for (const { startOffset, endOffset, count } of ranges)
              if (count > 0) reached.add(`${url.length} ${url.slice(-12)} ${startOffset} ${endOffset}`)
      if (reached.size === before || !isMutable(input)) return
      const pool = pools.get(name) ?? []
      pools.set(name, pool)
      if (pool.length < KEPT) pool.push(input)
      else pool[random.below(KEPT)] = input
    },
    /** How many blocks of the code ran, and how many inputs are kept. */
    state: () => ({ blocks: reached.size, kept: [...pools.values()].reduce((sum, { length }) => sum + length, 0) }),
  }
}
