import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COARSE, logPrior, REGIMES, SHAPES, type Shapes } from '../../../src/align/model/prior.ts'
import { gridOf } from '../../../src/align/search/corridor.ts'
import { decode } from '../../../src/align/search/decode.ts'
import { best, type Lattice, type Posterior, posterior, trace } from '../../../src/align/search/lattice.ts'
import { random } from '../../support/random.ts'

const shapesOf = ({ m, n }: Shapes) => Array.from(m, (source, k) => ({ m: source, n: n[k]! }))
const shapes = shapesOf(SHAPES)

/** A lattice over m × n units whose beads have random scores. */
function lattice(source: number, target: number, seed: number, table = SHAPES): Lattice {
  const next = random(seed)
  const grid = gridOf({ lo: new Int32Array(source + 1), hi: new Int32Array(source + 1).fill(target) })
  const nats = new Float32Array(grid.size * table.count)
  const beads = shapesOf(table)
  for (let i = 0; i <= source; i++)
    for (let j = 0; j <= target; j++)
      beads.forEach(({ m, n }, k) => {
        const outside = i + m > source || j + n > target
        nats[(grid.shift[i]! + j) * table.count + k] = outside ? -Infinity : m * n === 0 ? 0 : next() * 8 - 4
      })
  return { grid, shapes: table, nats }
}

interface Edge {
  i: number
  j: number
  m: number
  n: number
  probability: number
}

/** All beads and their posteriors; a one-sided bead once, wherever it may stand. */
function beads({ grid, edges, outSource, outTarget }: Posterior, source: number): Edge[] {
  const found: Edge[] = []
  for (let i = 0; i <= source; i++)
    for (let j = grid.lo[i]!; j <= grid.hi[i]!; j++)
      shapes.forEach(({ m, n }, k) => {
        if (m > 0 && n > 0) found.push({ i, j, m, n, probability: edges[(grid.shift[i]! + j) * SHAPES.count + k]! })
      })
  for (const [i, probability] of outSource.entries()) found.push({ i, j: 0, m: 1, n: 0, probability })
  for (const [j, probability] of outTarget.entries()) found.push({ i: 0, j, m: 0, n: 1, probability })
  return found
}

const whole = (source: number, target: number, seed: number, regime: (typeof REGIMES)[number]) =>
  posterior(lattice(source, target, seed), logPrior(regime))

const size = fc.integer({ min: 1, max: 9 })
const cases = fc.record({ source: size, target: size, seed: fc.nat(), regime: fc.constantFrom(...REGIMES) })

describe('posteriors', () => {
  it('sum to one over the beads that hold a unit, on both sides', () =>
    fc.assert(
      fc.property(cases, ({ source, target, seed, regime }) => {
        const found = beads(whole(source, target, seed, regime), source)
        for (let unit = 0; unit < source; unit++) {
          const sum = found.reduce((total, { i, m, probability }) => total + (unit >= i && unit < i + m ? probability : 0), 0)
          expect(sum).toBeCloseTo(1, 6)
        }
        for (let unit = 0; unit < target; unit++) {
          const sum = found.reduce((total, { j, n, probability }) => total + (unit >= j && unit < j + n ? probability : 0), 0)
          expect(sum).toBeCloseTo(1, 6)
        }
      }),
      { numRuns: 300 },
    ))

  it('sum to one where only a band of the grid was worth a look', () => {
    const units = 40
    const clear = lattice(units, units, 3, COARSE)
    for (let k = 0; k < units; k++) clear.nats[(clear.grid.shift[k]! + k) * COARSE.count + 2]! += 60
    const { grid, edges, outSource } = posterior(clear, logPrior(REGIMES[0]!, COARSE))
    expect(grid.size).toBeLessThan((units + 1) ** 2 / 4)
    const held = outSource.slice()
    for (let i = 0; i < units; i++)
      for (let j = grid.lo[i]!; j <= grid.hi[i]!; j++)
        for (let k = 0; k < COARSE.count; k++)
          if (COARSE.n[k]! > 0)
            for (let unit = i; unit < i + COARSE.m[k]!; unit++) held[unit]! += edges[(grid.shift[i]! + j) * COARSE.count + k]!
    for (const sum of held) expect(sum).toBeCloseTo(1, 6)
    expect(edges[(grid.shift[20]! + 20) * COARSE.count + 2]).toBeCloseTo(1, 6)
  })

  it('sum to one where there are more paths than numbers', () => {
    // There are (1100 over 550) ways to leave out all units, which is more than the largest number, and they all weigh the same.
    const units = 550
    const prior = logPrior({ merge: 0.5, drop: 0.9, split: 0.5 }, COARSE)
    const { grid, edges, outSource } = posterior(lattice(units, units, 1, COARSE), prior)
    const held = outSource.slice()
    for (let i = 0; i < units; i++)
      for (let j = 0; j <= units; j++)
        for (let k = 0; k < COARSE.count; k++)
          if (COARSE.n[k]! > 0)
            for (let unit = i; unit < i + COARSE.m[k]!; unit++) held[unit]! += edges[(grid.shift[i]! + j) * COARSE.count + k]!
    for (const sum of held) expect(sum).toBeCloseTo(1, 3)
  })

  it('are what counting all paths gives', () => {
    const regime = REGIMES[4]!
    const prior = logPrior(regime)
    const small = lattice(3, 3, 7)
    let total = 0
    const through = new Map<string, number>()
    const walk = (i: number, j: number, weight: number, path: string[]): void => {
      if (i === 3 && j === 3) {
        total += weight
        for (const key of path) through.set(key, (through.get(key) ?? 0) + weight)
        return
      }
      shapes.forEach(({ m, n }, k) => {
        const nats = small.nats[(small.grid.shift[i]! + j) * SHAPES.count + k]!
        if (nats > -Infinity) walk(i + m, j + n, weight * Math.exp(nats + prior[k]!), [...path, `${i} ${j} ${m} ${n}`])
      })
    }
    walk(0, 0, 1, [])
    for (const { i, j, m, n, probability } of beads(whole(3, 3, 7, regime), 3))
      if (m > 0 && n > 0) expect(probability).toBeCloseTo((through.get(`${i} ${j} ${m} ${n}`) ?? 0) / total, 6)
  })

  it('lead to a path that expects at least as many right beads as the most probable one', () =>
    fc.assert(
      fc.property(cases, ({ source, target, seed, regime }) => {
        const found = whole(source, target, seed, regime)
        const probability = new Map(
          beads(found, source).map(({ i, j, m, n, probability }) => [
            m === 0 ? `t${j}` : n === 0 ? `s${i}` : `${i} ${j} ${m} ${n}`,
            probability,
          ]),
        )
        const worth = (path: readonly { i: number; j: number; m: number; n: number }[]) =>
          path.reduce(
            (sum, { i, j, m, n }) => sum + probability.get(m === 0 ? `t${j}` : n === 0 ? `s${i}` : `${i} ${j} ${m} ${n}`)!,
            0,
          )
        const viterbi: Omit<Edge, 'probability'>[] = []
        const full = lattice(source, target, seed)
        trace(full.grid, SHAPES, best(full, logPrior(regime)).shape, (i, j, k) => viterbi.push({ i, j, ...shapes[k]! }))
        expect(worth(decode(found))).toBeGreaterThanOrEqual(worth(viterbi) - 1e-4)
      }),
      { numRuns: 200 },
    ))

  it.each(REGIMES)('rest on priors that sum to one: %o', (regime) => {
    for (const table of [SHAPES, COARSE])
      expect(logPrior(regime, table).reduce((sum, log) => sum + Math.exp(log), 0)).toBeCloseTo(1, 9)
  })
})
