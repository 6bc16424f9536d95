import type { Lengths } from '../model/evidence/length.ts'
import { MAX_EDGE_MASS, WIDER_CORRIDOR_DOUBLINGS } from '../model/parameters.ts'
import { COARSE, logPrior, plausible, type Regime } from '../model/prior.ts'
import type { Model } from '../model/score.ts'
import { coarseEvidence } from './coarse.ts'
import type { Corridor } from './corridor.ts'
import { fineEvidence } from './fine.ts'
import { addLengths, type Posterior, posterior } from './lattice.ts'
import { regimeOf, sketch } from './sketch.ts'

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
): { found: Posterior; look: Look } {
  const coarse = (where: Corridor) => {
    const evidence = coarseEvidence(model, where)
    const { regime, lengths } = known ? { regime: known.coarse, lengths: partLengths(known, model) } : sketch(evidence, model)
    return { regime, lengths, found: posterior(addLengths(evidence, lengths), logPrior(regime, COARSE)) }
  }
  const narrow = coarse(corridorOf(0))
  const { found, regime, lengths } = narrow.found.edge > MAX_EDGE_MASS ? coarse(corridorOf(WIDER_CORRIDOR_DOUBLINGS)) : narrow
  const shapes = plausible(regime)
  const evidence = addLengths(fineEvidence(found, model, shapes), lengths)
  const fine = known?.fine ?? regimeOf(evidence, model)
  return { found: posterior(evidence, logPrior(fine, shapes)), look: { coarse: regime, fine, lengths } }
}

/** The lengths of a part, which behave as those of the whole text. */
const partLengths = ({ lengths }: Look, { lengths: { source, target } }: Model): Lengths => ({ ...lengths, source, target })
