import type { Progress } from '../hooks.ts'
import { type Lengths, refit } from '../model/evidence/length.ts'
import { MAX_EDGE_MASS, REGIME_SAMPLE_NODES, REGIME_SAMPLE_ROWS, WIDER_CORRIDOR_DOUBLINGS } from '../model/parameters.ts'
import { COARSE, logPrior, plausible, type Regime } from '../model/prior.ts'
import type { Model } from '../model/score.ts'
import { coarseEvidence } from './coarse.ts'
import type { Corridor } from './corridor.ts'
import { fineEvidence } from './fine.ts'
import { addLengths, type Lattice, type Posterior, posterior, trace, upTo } from './lattice.ts'
import { likeliest } from './likeliest.ts'

/** What the two looks found out about a text. */
export interface Look {
  coarse: Regime
  fine: Regime
  /** As the text's pairs have them. */
  lengths: Lengths
}

/**
 * Probabilities of all beads, in two looks. The coarse look has few shapes and takes units for bags of words: it finds the nodes that any path
 * worth a thought runs through, the regime that the text follows, and how its lengths behave. The fine look judges beads of all shapes between
 * those nodes by where their words stand.
 *
 * @param corridorOf where to look, with the room doubled a number of times
 * @param known what an alignment of the whole text found out, for a part of it. @default it is found out
 */
export function search(
  model: Model,
  corridorOf: (doublings: number) => Corridor,
  known?: Look,
  onProgress?: Progress | undefined,
): { found: Posterior; look: Look } {
  const coarse = (where: Corridor) => {
    const evidence = coarseEvidence(model, where)
    const { regime, lengths } = known ? { regime: known.coarse, lengths: partLengths(known, model) } : sketch(evidence, model)
    return { regime, lengths, found: posterior(addLengths(evidence, lengths), logPrior(regime, COARSE)) }
  }
  const near = corridorOf(0)
  const narrow = coarse(near)
  const wider = narrow.found.edge > MAX_EDGE_MASS ? corridorOf(WIDER_CORRIDOR_DOUBLINGS) : near
  // Paths run along walls too, and those leave no more room.
  const { found, regime, lengths } = isSame(near, wider) ? narrow : coarse(wider)
  onProgress?.(0.5)
  const shapes = plausible(regime)
  const evidence = addLengths(fineEvidence(found, model, shapes), lengths)
  onProgress?.(0.8)
  const fine = known?.fine ?? regimeOf(evidence, model)
  return { found: posterior(evidence, logPrior(fine, shapes)), look: { coarse: regime, fine, lengths } }
}

const isSame = (a: Corridor, b: Corridor): boolean =>
  a === b || (a.lo.every((place, i) => place === b.lo[i]) && a.hi.every((place, i) => place === b.hi[i]))

/** The lengths of a part, which behave as those of the whole text. */
const partLengths = ({ lengths }: Look, { lengths: { source, target } }: Model): Lengths => ({ ...lengths, source, target })

interface Sketch {
  regime: Regime
  /** Lengths as pairs of this text have them. */
  lengths: Model['lengths']
}

/** The beginning of a lattice, which ends in some row that has nodes. */
function beginning(lattice: Lattice): Lattice {
  const { lo, hi, shift } = lattice.grid
  let end = Math.min(lo.length - 1, REGIME_SAMPLE_ROWS)
  while (shift[end]! + lo[end]! > REGIME_SAMPLE_NODES) end--
  while (lo[end]! > hi[end]!) end--
  return upTo(lattice, end)
}

/** The regime that a text follows, by a lattice of all its evidence. */
const regimeOf = (lattice: Lattice, { source }: Model): Regime => likeliest(beginning(lattice), source).regime

/** The regime that a text follows, and how its lengths behave, by a lattice of all evidence but that of lengths. */
function sketch(evidence: Lattice, { lengths, source }: Model): Sketch {
  const {
    regime,
    node,
    shape,
    lattice: { grid, shapes },
  } = likeliest(addLengths(beginning(evidence), lengths), source)
  const ones: [number, number][] = []
  trace(
    grid,
    shapes,
    shape,
    (i, j, k) => {
      if (shapes.m[k] === 1 && shapes.n[k] === 1) ones.push([i, j])
    },
    node,
  )
  return { regime, lengths: refit(lengths, ones) }
}
