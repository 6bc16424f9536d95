import { COARSE_BEAD_UNITS, COARSE_MISS_WEIGHT, COARSE_RATE_HITS, COARSE_RATE_UNITS } from './parameters.ts'
import type { Sightings } from './terms.ts'

export type ClueKind = 'lexicon' | 'number' | 'name' | 'identical' | 'mark' | 'learned' | 'cognate'

/** Something that stands in units of one side and, where they are translated, should have a counterpart in the other. */
export interface Clue {
  kind: ClueKind
  /** The word, number or mark. */
  label: string
  /** Where it stands. */
  from: Sightings
  /** Where its counterparts stand on the other side. */
  to: Sightings
  /** Probability in (0, 1) that a counterpart shows up in a translation. */
  p: number
}

/**
 * What a clue is worth, in nats, by the number of units (1 to {@link COARSE_BEAD_UNITS}) that the other side of the bead has:
 * log(p/q) when a counterpart is there, COARSE_MISS_WEIGHT · log((1−p)/(1−q)) when not, where q is the chance that a counterpart stands in
 * that many units by accident.
 */
export interface Worth {
  hit: Float64Array
  miss: Float64Array
}

/** `units` is the number of units on the other side, `found` how many of them hold a counterpart. */
export function worth(p: number, found: number, units: number): Worth {
  const hit = new Float64Array(COARSE_BEAD_UNITS + 1)
  const miss = new Float64Array(COARSE_BEAD_UNITS + 1)
  const once = (found + COARSE_RATE_HITS) / (units + COARSE_RATE_UNITS)
  for (let n = 1; n <= COARSE_BEAD_UNITS; n++) {
    const q = 1 - (1 - once) ** n
    if (q >= p) continue
    hit[n] = Math.log(p / q)
    miss[n] = COARSE_MISS_WEIGHT * Math.log((1 - p) / (1 - q))
  }
  return { hit, miss }
}
