import type { Bead, Evidence, Lexicon } from '../bitext.ts'
import { between, corridor, meet } from './corridor.ts'
import { decode, Posterior } from './decode.ts'
import { identicalClues } from './evidence/identical.ts'
import { lengths, refit } from './evidence/length.ts'
import { lexiconClues } from './evidence/lexicon.ts'
import { markClues } from './evidence/marks.ts'
import { nameClues } from './evidence/names.ts'
import { numberClues } from './evidence/numbers.ts'
import { Lattice } from './lattice.ts'
import { type Lifted, lift } from './pins.ts'
import { type Model, scorer } from './score.ts'
import { sketch } from './sketch.ts'
import { type Terms, terms } from './terms.ts'

/** One alignment pass: two lists of units, and what is known about them. */
export interface Pass {
  source: readonly string[]
  target: readonly string[]
  sourceLanguage: string
  targetLanguage: string
  lexicon?: Lexicon | false | undefined
  evidence?: readonly Evidence[] | undefined
  /** Beads that hold. */
  pins?: Iterable<{ readonly source: readonly number[]; readonly target: readonly number[] }> | undefined
  /** Group of each unit, rising from 0 on both sides: no bead holds units of two groups. */
  groups?: { source: Int32Array; target: Int32Array } | undefined
}

/** Everything that one side's terms say about the other's, each kind on its page. */
function cluesOf(from: Terms, to: Terms, lexicon: Lexicon | false | undefined) {
  const words = lexicon ? lexiconClues(from, to, lexicon) : { forward: [], backward: [] }
  const copied = [numberClues, identicalClues, markClues, nameClues]
  return {
    forward: [...words.forward, ...copied.flatMap((clues) => clues(from, to))],
    backward: [...words.backward, ...copied.flatMap((clues) => clues(to, from))],
  }
}

const primary = (language: string) => language.toLowerCase().split(/[-_]/)[0]

/** A lexicon is written in one direction; the other one is the same pass with the sides changed, which keeps results symmetric. */
function turned({ lexicon, sourceLanguage, targetLanguage }: Pass): boolean {
  if (lexicon)
    return primary(lexicon.languages[0]) === primary(targetLanguage) && primary(lexicon.languages[1]) === primary(sourceLanguage)
  return sourceLanguage > targetLanguage
}

/**
 * Aligns two lists of units. Every unit is in exactly one bead; beads rise on both sides, but for pins that cross.
 * Confidence is the posterior of the bead.
 */
export function alignPass(pass: Pass): Bead[] {
  const { source, target, pins = [] } = pass
  const lifted = lift([...pins], source.length, target.length, pass.groups)
  return lifted.restore(
    turned(pass)
      ? turn(
          alignRest(turnPass(pass), { ...lifted, source: lifted.target, target: lifted.source, walls: turnWalls(lifted.walls) }),
        )
      : alignRest(pass, lifted),
  )
}

const turnWalls = ({ sourceGroup, targetGroup, sourceRun, targetRun }: Lifted['walls']): Lifted['walls'] => ({
  sourceGroup: targetGroup,
  targetGroup: sourceGroup,
  sourceRun: targetRun,
  targetRun: sourceRun,
})

const turn = (beads: Bead[]): Bead[] =>
  beads.map(({ source, target, confidence }) => ({ source: target, target: source, confidence }))

const turnPass = (pass: Pass): Pass => ({
  ...pass,
  source: pass.target,
  target: pass.source,
  sourceLanguage: pass.targetLanguage,
  targetLanguage: pass.sourceLanguage,
  evidence: pass.evidence?.map((one) => (source, target) => {
    const scorer = one(target, source)
    return (s0, s1, t0, t1) => scorer(t0, t1, s0, s1)
  }),
})

/** Posterior mass along the corridor's edge, per unit, that says it was too narrow. */
const EDGE = 1e-4

/** Units without another side to stand for. */
const alone = (source: number, target: number): Bead[] => [
  ...Array.from({ length: source }, (_, i) => ({ source: [i], target: [], confidence: 1 })),
  ...Array.from({ length: target }, (_, j) => ({ source: [], target: [j], confidence: 1 })),
]

/** A scorer of spans of all units, for spans of those that are left: a bead's units follow one another in both. */
const inWhole =
  (nats: ReturnType<Evidence>, { source, target }: Lifted): ReturnType<Evidence> =>
  (s0, s1, t0, t1) =>
    nats(source[s0]!, source[s1 - 1]! + 1, target[t0]!, target[t1 - 1]! + 1)

/** Aligns the units that are not pinned; beads hold indices into those. */
function alignRest(pass: Pass, lifted: Lifted): Bead[] {
  const source = lifted.source.map((i) => pass.source[i] ?? '')
  const target = lifted.target.map((j) => pass.target[j] ?? '')
  if (source.length === 0 || target.length === 0) return alone(source.length, target.length)
  const { walls } = lifted
  const clues = cluesOf(terms(source, pass.sourceLanguage), terms(target, pass.targetLanguage), pass.lexicon || false)
  const both = [...clues.forward, ...clues.backward.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }))]
  const corridorOf = (widen: number) =>
    meet(corridor(source.length, target.length, both, widen), between(walls.sourceGroup, walls.targetGroup))
  const where = corridorOf(0)
  const model: Model = {
    source: source.length,
    target: target.length,
    lengths: lengths(source, target),
    ...clues,
    extra: (pass.evidence ?? []).map((one) => inWhole(one(pass.source, pass.target), lifted)),
    walls,
  }
  // A first look tells which regime the text follows, how its lengths behave, and where the path runs; the second one is the alignment.
  const { regime, ones, corridor: around } = sketch((corridor) => scorer(model, corridor), where)
  const known = { ...model, lengths: refit(model.lengths, ones) }
  const near = new Posterior(new Lattice(scorer(known, around), around), regime)
  const wide = near.edge < EDGE ? around : around === where ? corridorOf(1) : where
  const posterior = wide === around ? near : new Posterior(new Lattice(scorer(known, wide), wide), regime)
  return decode(posterior).map(({ i, j, m, n, posterior }) => ({
    source: Array.from({ length: m }, (_, k) => i + k),
    target: Array.from({ length: n }, (_, k) => j + k),
    confidence: posterior,
  }))
}
