import type { Bead, Evidence, Lexicon, UnitOptions } from '../bitext.ts'
import type { Clue } from './model/clue.ts'
import { cognateClues } from './model/evidence/cognates.ts'
import { identicalClues } from './model/evidence/identical.ts'
import { lengths } from './model/evidence/length.ts'
import { lexiconClues } from './model/evidence/lexicon.ts'
import { markClues } from './model/evidence/marks.ts'
import { nameClues } from './model/evidence/names.ts'
import { numberClues } from './model/evidence/numbers.ts'
import { FULL_LEXICON_ENTRIES, LEARNING_CONFIDENCE, MIN_LEARNING_UNITS } from './model/parameters.ts'
import { holdings, type Model } from './model/score.ts'
import { type Terms, terms } from './model/terms.ts'
import { type Lifted, lift } from './pins.ts'
import { between, corridor, meet } from './search/corridor.ts'
import { calibrated, decode, mostProbable, type PathBead } from './search/decode.ts'
import { search } from './search/search.ts'

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
  decoding?: UnitOptions['decoding']
  /** Learns word translations from sure pairs, for a second look at a long text. @default none: there is no second look */
  learn?: ((pairs: Iterable<SurePair>) => Lexicon) | undefined
  /** Target units in the order in which they are aligned: sections that moved stand where their sources do. @default as they stand */
  order?: readonly number[] | undefined
}

/** Texts of a bead that is sure. */
export interface SurePair {
  source: { text: string; language: string }
  target: { text: string; language: string }
}

/** Everything that one side's terms say about the other's, each kind on its page. */
export function cluesOf(from: Terms, to: Terms, lexicon: Lexicon | false | undefined) {
  const words = lexicon ? lexiconClues(from, to, lexicon) : { forward: [], backward: [] }
  // A lexicon knows cognates as it knows other words.
  const copied = [numberClues, identicalClues, markClues, nameClues, ...(lexicon ? [] : [cognateClues])]
  return {
    forward: [...words.forward, ...copied.flatMap((clues) => clues(from, to))],
    backward: [...words.backward, ...copied.flatMap((clues) => clues(to, from))],
  }
}

const primary = (language: string) => language.toLowerCase().split(/[-_]/)[0]

/** A lexicon is written in one direction; the other one is the same pass with the sides changed, which keeps results symmetric. */
export function turned({ lexicon, sourceLanguage, targetLanguage }: Pass): boolean {
  if (lexicon)
    return primary(lexicon.languages[0]) === primary(targetLanguage) && primary(lexicon.languages[1]) === primary(sourceLanguage)
  return sourceLanguage > targetLanguage
}

/**
 * Aligns two lists of units. Every unit is in exactly one bead; beads rise on both sides, but for pins that cross and for target units
 * that the pass takes in another order. Confidence is the posterior of the bead.
 */
export const alignPass = (pass: Pass): Bead[] => alignment(pass).beads

/** Beads, and the log probability of all alignments together against all units standing for nothing of the other side's. */
export interface Alignment {
  beads: Bead[]
  nats: number
}

/** As {@link alignPass}. */
export function alignment(pass: Pass): Alignment {
  const { order } = pass
  if (order === undefined) return alignInOrder(pass)
  const place = new Int32Array(order.length)
  order.forEach((j, at) => {
    place[j] = at
  })
  const seams = new Int32Array(order.length)
  for (let at = 1; at < order.length; at++) seams[at] = seams[at - 1]! + Number(order[at] !== order[at - 1]! + 1)
  const { beads, nats } = alignInOrder(
    {
      ...pass,
      target: order.map((j) => pass.target[j]!),
      evidence: pass.evidence?.map((one) => {
        const scorer = one(pass.source, pass.target)
        return () => (s0, s1, t0, t1) => scorer(s0, s1, order[t0]!, order[t1 - 1]! + 1)
      }),
      pins: [...(pass.pins ?? [])].map(({ source, target }) => ({ source, target: target.map((j) => place[j] ?? -1) })),
      groups: pass.groups && { source: pass.groups.source, target: Int32Array.from(order, (j) => pass.groups!.target[j]!) },
    },
    seams,
  )
  return { beads: beads.map((bead) => ({ ...bead, target: bead.target.map((at) => order[at]!) })), nats }
}

function alignInOrder(pass: Pass, seams?: Int32Array): Alignment {
  const { source, target, pins = [] } = pass
  const lifted = lift([...pins], source.length, target.length, pass.groups, seams)
  const { beads, nats } = turned(pass)
    ? turn(alignRest(turnPass(pass), { ...lifted, source: lifted.target, target: lifted.source, walls: turnWalls(lifted.walls) }))
    : alignRest(pass, lifted)
  return { beads: lifted.restore(beads), nats }
}

const turnWalls = ({ sourceGroup, targetGroup, sourceRun, targetRun }: Lifted['walls']): Lifted['walls'] => ({
  sourceGroup: targetGroup,
  targetGroup: sourceGroup,
  sourceRun: targetRun,
  targetRun: sourceRun,
})

const turn = ({ beads, nats }: Alignment): Alignment => ({
  beads: beads.map(({ source, target, confidence }) => ({ source: target, target: source, confidence })),
  nats,
})

export const turnPass = (pass: Pass): Pass => ({
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
function alignRest(pass: Pass, lifted: Lifted): Alignment {
  const source = lifted.source.map((i) => pass.source[i] ?? '')
  const target = lifted.target.map((j) => pass.target[j] ?? '')
  if (source.length === 0 || target.length === 0) return { beads: alone(source.length, target.length), nats: 0 }
  const { walls } = lifted
  const sides = [terms(source, pass.sourceLanguage), terms(target, pass.targetLanguage)] as const
  const clues = cluesOf(...sides, pass.lexicon || false)
  const both = [...clues.forward, ...clues.backward.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }))]
  const corridorOf = (widen: number) =>
    meet(corridor(source.length, target.length, both, widen), between(walls.sourceGroup, walls.targetGroup))
  const held = ({ forward, backward }: typeof clues) => ({
    forward: holdings(forward, source.length, target.length, sides[1].starts.at(-1)!),
    backward: holdings(backward, target.length, source.length, sides[0].starts.at(-1)!),
  })
  const model: Model = {
    source: source.length,
    target: target.length,
    ...held(clues),
    starts: { source: sides[0].starts, target: sides[1].starts },
    lengths: lengths(source, target),
    extra: (pass.evidence ?? []).map((one) => inWhole(one(pass.source, pass.target), lifted)),
    walls,
  }
  let found = search(model, corridorOf)
  const knows = pass.lexicon ? pass.lexicon.entries.size : 0
  if (pass.learn && knows < FULL_LEXICON_ENTRIES && Math.min(source.length, target.length) >= MIN_LEARNING_UNITS) {
    const first = decode(found)
    const learned = learnedClues(pass, first.map(beadOf), source, target, sides)
    if (learned) {
      const all = { forward: [...clues.forward, ...learned.forward], backward: [...clues.backward, ...learned.backward] }
      found = search({ ...model, ...held(all) }, corridorOf)
    }
  }
  return { beads: (pass.decoding === 'viterbi' ? mostProbable : decode)(found).map(beadOf), nats: found.total }
}

const beadOf = ({ i, j, m, n, posterior }: PathBead): Bead => ({
  source: Array.from({ length: m }, (_, k) => i + k),
  target: Array.from({ length: n }, (_, k) => j + k),
  confidence: m > 0 && n > 0 ? calibrated(posterior) : posterior,
})

/** Clues of words that the sure beads teach; a lexicon's own words are its own matter. */
function learnedClues(
  { learn, lexicon, sourceLanguage, targetLanguage }: Pass,
  beads: readonly Bead[],
  source: readonly string[],
  target: readonly string[],
  [from, to]: readonly [Terms, Terms],
): { forward: Clue[]; backward: Clue[] } | undefined {
  const sure = beads.filter(
    ({ confidence, source, target }) => confidence >= LEARNING_CONFIDENCE && source.length > 0 && target.length > 0,
  )
  const text = (units: readonly number[], side: readonly string[]) => units.map((unit) => side[unit]).join(' ')
  const { entries, languages } = learn!(
    sure.map((bead) => ({
      source: { text: text(bead.source, source), language: sourceLanguage },
      target: { text: text(bead.target, target), language: targetLanguage },
    })),
  )
  const own = [...entries].filter(([key]) => !(lexicon || undefined)?.entries.has(key))
  if (own.length === 0 || languages[0] !== primary(sourceLanguage)) return undefined
  const { forward, backward } = lexiconClues(from, to, { languages, entries: new Map(own) })
  const named = (clues: readonly Clue[]) => clues.map((clue): Clue => ({ ...clue, kind: 'learned' }))
  return { forward: named(forward), backward: named(backward) }
}
