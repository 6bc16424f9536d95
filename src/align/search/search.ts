import { MAX_EDGE_MASS, WIDER_CORRIDOR_DOUBLINGS } from '../model/parameters.ts'
import { COARSE, logPrior, plausible } from '../model/prior.ts'
import type { Model } from '../model/score.ts'
import { coarseEvidence } from './coarse.ts'
import type { Corridor } from './corridor.ts'
import { fineEvidence } from './fine.ts'
import { addLengths, type Posterior, posterior } from './lattice.ts'
import { regimeOf, sketch } from './sketch.ts'

/**
 * Probabilities of all beads, in two looks. The first has few shapes and takes words for bags: it tells which nodes any path worth a thought runs
 * through, which regime the text follows and how its lengths behave. The second judges beads of all shapes between those nodes by where their
 * words stand.
 *
 * @param corridorOf where to look, with the room doubled so many times
 */
export function search(model: Model, corridorOf: (widen: number) => Corridor): Posterior {
  const coarse = (where: Corridor) => {
    const evidence = coarseEvidence(model, where)
    const { regime, lengths } = sketch(evidence, model)
    return { regime, lengths, found: posterior(addLengths(evidence, lengths), logPrior(regime, COARSE)) }
  }
  const narrow = coarse(corridorOf(0))
  const { found, regime, lengths } = narrow.found.edge > MAX_EDGE_MASS ? coarse(corridorOf(WIDER_CORRIDOR_DOUBLINGS)) : narrow
  const shapes = plausible(regime)
  const fine = addLengths(fineEvidence(found, model, shapes), lengths)
  return posterior(fine, logPrior(regimeOf(fine, model), shapes))
}
