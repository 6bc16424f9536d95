import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, Posterior } from '../src/align/decode.ts'
import { Lattice } from '../src/align/lattice.ts'
import { logPrior, REGIMES, SHAPES } from '../src/align/shapes.ts'
import { random } from './random.ts'

/** A lattice over m × n units whose beads have random scores. */
function lattice(source: number, target: number, seed: number): Lattice {
  const next = random(seed)
  const nats = Array.from({ length: (source + 1) * (target + 1) }, () =>
    Float64Array.from(SHAPES, ({ m, n }) => (m * n === 0 ? 0 : next() * 8 - 4)),
  )
  const corridor = { lo: new Int32Array(source + 1), hi: new Int32Array(source + 1).fill(target) }
  return new Lattice(() => ({ from: 0, at: (i, j) => nats[i * (target + 1) + j]! }), corridor)
}

interface Edge {
  i: number
  j: number
  m: number
  n: number
  probability: number
}

/** All beads and their posteriors; a one-sided bead once, wherever it may stand. */
function beads(posterior: Posterior, source: number, target: number): Edge[] {
  const found: Edge[] = []
  for (let i = 0; i <= source; i++)
    for (let j = 0; j <= target; j++)
      posterior.lattice.edges(i, j, source, (from, to, shape, nats) => {
        const { m, n } = SHAPES[shape]!
        if (m > 0 && n > 0) found.push({ i, j, m, n, probability: posterior.through(from, to, shape, nats) })
      })
  for (const [i, probability] of posterior.outSource.entries()) found.push({ i, j: 0, m: 1, n: 0, probability })
  for (const [j, probability] of posterior.outTarget.entries()) found.push({ i: 0, j, m: 0, n: 1, probability })
  return found
}

const size = fc.integer({ min: 1, max: 9 })
const cases = fc.record({ source: size, target: size, seed: fc.nat(), regime: fc.constantFrom(...REGIMES) })

describe('posteriors', () => {
  it('sum to one over the beads that hold a unit, on both sides', () =>
    fc.assert(
      fc.property(cases, ({ source, target, seed, regime }) => {
        const found = beads(new Posterior(lattice(source, target, seed), regime), source, target)
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
      const edges: [number, number, number][] = []
      small.edges(i, j, 3, (_, __, shape, nats) =>
        edges.push([SHAPES[shape]!.m, SHAPES[shape]!.n, Math.exp(nats + prior[shape]!)]),
      )
      for (const [m, n, factor] of edges) walk(i + m, j + n, weight * factor, [...path, `${i} ${j} ${m} ${n}`])
    }
    walk(0, 0, 1, [])
    for (const { i, j, m, n, probability } of beads(new Posterior(small, regime), 3, 3))
      if (m > 0 && n > 0) expect(probability).toBeCloseTo((through.get(`${i} ${j} ${m} ${n}`) ?? 0) / total, 9)
  })

  it('lead to a path that expects at least as many right beads as the most probable one', () =>
    fc.assert(
      fc.property(cases, ({ source, target, seed, regime }) => {
        const grid = lattice(source, target, seed)
        const posterior = new Posterior(grid, regime)
        const probability = new Map(
          beads(posterior, source, target).map(({ i, j, m, n, probability }) => [
            m === 0 ? `t${j}` : n === 0 ? `s${i}` : `${i} ${j} ${m} ${n}`,
            probability,
          ]),
        )
        const worth = (path: readonly { i: number; j: number; m: number; n: number }[]) =>
          path.reduce(
            (sum, { i, j, m, n }) => sum + probability.get(m === 0 ? `t${j}` : n === 0 ? `s${i}` : `${i} ${j} ${m} ${n}`)!,
            0,
          )
        const best = grid.best(logPrior(regime), source, false)
        const viterbi: Omit<Edge, 'probability'>[] = []
        grid.trace(source, best.node, best.shape, (i, j, shape) => viterbi.push({ i, j, ...SHAPES[shape]! }))
        expect(worth(decode(posterior))).toBeGreaterThanOrEqual(worth(viterbi) - 1e-4)
      }),
      { numRuns: 200 },
    ))

  it.each(REGIMES)('rest on priors that sum to one: %o', (regime) => {
    expect(logPrior(regime).reduce((sum, log) => sum + Math.exp(log), 0)).toBeCloseTo(1, 9)
  })
})
