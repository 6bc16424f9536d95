import { NEAR } from './prior.ts'
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

/** Weight of a missing counterpart: translators paraphrase, and a lexicon lacks synonyms, so a miss says half of what it seems to. */
const MISS = 0.5

/** A text of few units says little about how common a word is: it counts as this many units more, with this many of the word. */
const TEXT = 4
const SEEN = 0.2

/**
 * What a clue is worth, in nats, by the number of units (1 to {@link NEAR}) that the other side of the bead has:
 * log(p/q) when a counterpart is there, MISS · log((1−p)/(1−q)) when not, where q is the chance that a counterpart stands in
 * that many units by accident.
 */
export interface Worth {
  hit: Float64Array
  miss: Float64Array
}

/** `units` is the number of units on the other side, `found` how many of them hold a counterpart. */
export function worth(p: number, found: number, units: number): Worth {
  const hit = new Float64Array(NEAR + 1)
  const miss = new Float64Array(NEAR + 1)
  const once = (found + SEEN) / (units + TEXT)
  for (let n = 1; n <= NEAR; n++) {
    const q = 1 - (1 - once) ** n
    if (q >= p) continue
    hit[n] = Math.log(p / q)
    miss[n] = MISS * Math.log((1 - p) / (1 - q))
  }
  return { hit, miss }
}
