// One alignment pass over the units of a level, or over a view of them.

import type { Bead, Evidence, Lexicon, UnitOptions } from '../bitext.ts'
import { checkLimit, limitsOf } from '../limits.ts'
import { isTurned, lexiconOf } from './direction.ts'
import { type Progress, part } from './hooks.ts'
import { judged } from './judge/judge.ts'
import { agreeingClues, type Lesson, learnedClues } from './learned.ts'
import { type BothClues, cluesOf } from './model/clues.ts'
import { lengthsOf } from './model/evidence/length.ts'
import {
  CORRIDOR_ROOM_UNITS,
  FULL_LEXICON_ENTRIES,
  LEARNING_ROUNDS,
  MIN_LEARNING_UNITS,
  VOUCHED_NATS,
  WHOLE_GRID_NODES,
} from './model/parameters.ts'
import { type Extent, type Holdings, holdings, type Model } from './model/score.ts'
import { indexOf } from './model/text-index.ts'
import { inPieces, rejoined } from './pieces.ts'
import { type Indices, inOrder, keyOf, lift, type UnpinnedUnits } from './pins.ts'
import { lowerBound } from './search/ascending.ts'
import { between, corridor, type Match, matches, meet, nodesOf } from './search/corridor.ts'
import { calibrated, decode, mostProbable, type PathBead } from './search/decode.ts'
import { type Look, search } from './search/search.ts'
import {
  type Level,
  levelOf,
  type Scorer,
  type SeenClue,
  SILENT,
  type SideView,
  scorerIn,
  seenClues,
  sideView,
  turnedEvidence,
  unitsOf,
} from './view.ts'

/** One alignment pass: units of two indexed texts, and what is known about them. The lexicon translates from the source's language. */
export interface Pass extends Lesson {
  clues: BothClues
  /** A lexicon of other languages: it is used where sure pairs show that its words agree with the text. @default none */
  foreign?: Lexicon | undefined
  /** What speaks for beads of units of the levels, besides clues and lengths. */
  scorers: readonly Scorer[]
  /** Beads that hold; a pin with a unit outside of the view is ignored. */
  pins?: Iterable<Indices> | undefined
  /** Group of each unit of the levels, rising along the view: no bead holds units of two groups. */
  groups?: { source: Int32Array; target: Int32Array } | undefined
  decoding?: UnitOptions['decoding']
  /** Of which `nodes` holds here. */
  limits?: UnitOptions['limits']
  /** Hears of the search. @default nobody */
  onProgress?: Progress | undefined
  /** Which units are aligned, in the order in which they are. @default all, as they stand */
  units?: Indices | undefined
}

/** Two lists of units, as a caller gives them. */
export interface UnitTexts extends Pick<Pass, 'lexicon' | 'pins' | 'decoding' | 'limits' | 'learn' | 'onProgress'> {
  source: readonly string[]
  target: readonly string[]
  sourceLanguage: string
  targetLanguage: string
  evidence?: readonly Evidence[] | undefined
}

export const turnedIndices = <T extends Indices>(list: Iterable<T>): T[] =>
  [...list].map((one) => ({ ...one, source: one.target, target: one.source }))

export const turnedTexts = (texts: UnitTexts): UnitTexts => ({
  ...texts,
  source: texts.target,
  target: texts.source,
  sourceLanguage: texts.targetLanguage,
  targetLanguage: texts.sourceLanguage,
  evidence: texts.evidence?.map(turnedEvidence),
  pins: texts.pins && turnedIndices(texts.pins),
})

/** Beads of two lists of units, in order. Every unit is in exactly one. Confidence is the calibrated posterior of the bead. */
export function unitBeads(texts: UnitTexts): Bead[] {
  if (isTurned(texts)) {
    const beads = turnedIndices(unitBeads(turnedTexts(texts)))
    return texts.pins ? inOrder(beads) : beads
  }
  const { source, target, sourceLanguage, targetLanguage, onProgress, pins = [] } = texts
  const { beads, sides, isInPieces, lexicon, scorers } = searched(texts)
  onProgress?.(0.6)
  const fixed = new Set([...pins].map(keyOf))
  const judgedBeads = inOrder(
    judged(beads, {
      // A number or an abbreviation may be cut by pieces.
      source: isInPieces ? indexOf(source, sourceLanguage) : sides[0],
      target: isInPieces ? indexOf(target, targetLanguage) : sides[1],
      lexicon,
      isFixed: (bead) => fixed.has(keyOf(bead)),
      isPlaced: (bead) => isVouched(bead, scorers),
      mayCross: false,
    }),
  )
  onProgress?.(1)
  return judgedBeads
}

/** The beads that the search finds. What it is made of, which is most of what a book takes, ends with it. */
function searched({ source, target, sourceLanguage, targetLanguage, evidence = [], lexicon, onProgress, ...rest }: UnitTexts) {
  onProgress?.(0)
  // Evidence and pins are about whole units.
  const pieces = evidence.length === 0 && rest.pins === undefined ? inPieces(source, target) : undefined
  const sides = [
    indexOf(pieces?.source.texts ?? source, sourceLanguage),
    indexOf(pieces?.target.texts ?? target, targetLanguage),
  ] as const
  const words = lexiconOf({ lexicon, sourceLanguage, targetLanguage })
  const scorers = evidence.map((one) => one(source, target))
  const found = passBeads({
    ...rest,
    ...words,
    source: levelOf(sides[0]),
    target: levelOf(sides[1]),
    clues: cluesOf(...sides, words.lexicon),
    scorers,
    onProgress: part(onProgress, 0.2, 0.6),
  })
  const beads = pieces === undefined ? found : rejoined(found, { source: pieces.source.units, target: pieces.target.units })
  return { beads, sides, isInPieces: pieces !== undefined, lexicon: words.lexicon, scorers }
}

/** Whether the caller's evidence speaks for a pair: the score cannot know why. */
export const isVouched = ({ source, target }: Bead, scorers: readonly Scorer[]): boolean =>
  source.length > 0 &&
  target.length > 0 &&
  scorers.some((nats) => nats(source[0]!, source.at(-1)! + 1, target[0]!, target.at(-1)! + 1) >= VOUCHED_NATS)

/** Beads of a pass, in the order of its units. */
export const passBeads = (pass: Pass): Bead[] => alignment(pass).beads

/** What one alignment found out about a text, for alignments of parts of it. */
export interface Whole {
  source: SideView
  target: SideView
  /** Holdings of source units and of target units. */
  forward: Holdings
  backward: Holdings
  look: Look
  /** Pairs of units that share rare words, by their places in the view. */
  links: () => readonly Match[]
}

export interface Alignment {
  beads: Bead[]
  /** Log probability of all alignments together. */
  nats: number
  /** Missing where one side is empty. */
  whole?: Whole | undefined
}

/** Aligns the units of a pass. */
export function alignment(pass: Pass, whole?: Whole): Alignment {
  const units = pass.units ?? { source: allOf(pass.source), target: allOf(pass.target) }
  const at = { source: positions(units.source, unitsOf(pass.source)), target: positions(units.target, unitsOf(pass.target)) }
  const pins = [...(pass.pins ?? [])].map(({ source, target }) => ({
    source: source.map((i) => at.source[i] ?? -1),
    target: target.map((j) => at.target[j] ?? -1),
  }))
  const { groups } = pass
  const lifted = lift(pins, units, {
    source: Int32Array.from(units.source, (i) => groups?.source[i] ?? 0),
    target: Int32Array.from(units.target, (j) => groups?.target[j] ?? 0),
  })
  const found = leftAlignment(pass, lifted, whole)
  const beads = lifted.restore(found.beads).map((bead) => ({
    ...bead,
    source: bead.source.map((k) => units.source[k]!),
    target: bead.target.map((k) => units.target[k]!),
  }))
  return { ...found, beads }
}

/** All units of a level, as they stand. */
export const allOf = (level: Level): number[] => Array.from({ length: unitsOf(level) }, (_, k) => k)

/** Where each unit of a level stands in a list; −1 where it does not. */
export function positions(list: readonly number[], count: number): Int32Array {
  const at = new Int32Array(count).fill(-1)
  list.forEach((unit, k) => {
    at[unit] = k
  })
  return at
}

/** Units without another side to stand for. */
const alone = (source: number, target: number): Bead[] => [
  ...Array.from({ length: source }, (_, i) => ({ source: [i], target: [], confidence: 1 })),
  ...Array.from({ length: target }, (_, j) => ({ source: [], target: [j], confidence: 1 })),
]

/** Aligns the units that pins leave; beads hold positions among those. */
function leftAlignment(pass: Pass, { ids, walls }: UnpinnedUnits, whole: Whole | undefined): Alignment {
  if (ids.source.length === 0 || ids.target.length === 0) {
    const beads = alone(ids.source.length, ids.target.length)
    return { beads, nats: whole === undefined ? 0 : beads.length * Math.log(whole.look.fine.drop / 2) }
  }
  const source = sideView(pass.source, ids.source)
  const target = sideView(pass.target, ids.target)
  const see = ({ forward, backward }: SeenSource) => ({
    forward: seenClues(forward, source, target),
    backward: seenClues(backward, target, source),
  })
  const clues = see(whole === undefined ? pass.clues : cluesHeld(whole, ids))
  const links = once(() => {
    const both = [...clues.forward, ...clues.backward.map(({ from, to, p }) => ({ p, from: to, to: from }))]
    return matches(ids.source.length, ids.target.length, both)
  })
  const walled = between(walls.sourceGroup, walls.targetGroup)
  // Where groups leave few nodes, for their units at least, all of them are searched.
  const isNarrow = nodesOf(walled) <= Math.max(WHOLE_GRID_NODES, 2 * CORRIDOR_ROOM_UNITS * ids.source.length)
  const limits = limitsOf(pass.limits)
  const corridorOf = (doublings: number) => {
    const found = isNarrow ? walled : meet(corridor(ids.source.length, ids.target.length, links, doublings), walled)
    checkLimit(limits, 'nodes', nodesOf(found))
    return found
  }
  const extents = { source: extentOf(whole?.source ?? source), target: extentOf(whole?.target ?? target) }
  const held = ({ forward, backward }: typeof clues) => ({
    forward: holdings(forward, ids.source.length, extents.target),
    backward: holdings(backward, ids.target.length, extents.source),
  })
  let model: Model = {
    source: ids.source.length,
    target: ids.target.length,
    ...held(clues),
    starts: { source: source.starts, target: target.starts },
    lengths: lengthsOf(source.characters, target.characters),
    extra: pass.scorers.filter((nats) => nats !== SILENT).map((nats) => scorerIn(nats, ids.source, ids.target)),
    walls,
  }
  let { found, look } = search(model, corridorOf, whole?.look, part(pass.onProgress, 0, 0.6))
  const entries = pass.lexicon ? pass.lexicon.entries.size : 0
  const isLong = Math.min(ids.source.length, ids.target.length) >= MIN_LEARNING_UNITS
  const mayLearn = whole === undefined && (pass.foreign || (pass.learn && entries < FULL_LEXICON_ENTRIES && isLong))
  for (let round = 0; mayLearn && round < LEARNING_ROUNDS; round++) {
    const first = decode(found).map(beadOf)
    const additions = [
      pass.foreign && agreeingClues(pass.foreign, pass, first, ids),
      pass.learn && isLong ? learnedClues(pass, first, ids) : undefined,
    ].filter((one) => one !== undefined)
    if (additions.length === 0) break
    const more = see({
      forward: additions.flatMap(({ forward }) => forward),
      backward: additions.flatMap(({ backward }) => backward),
    })
    const all = { forward: [...clues.forward, ...more.forward], backward: [...clues.backward, ...more.backward] }
    model = { ...model, ...held(all) }
    const from = 0.6 + (0.4 * round) / LEARNING_ROUNDS
    ;({ found, look } = search(model, corridorOf, undefined, part(pass.onProgress, from, from + 0.4 / LEARNING_ROUNDS)))
  }
  return {
    beads: (pass.decoding === 'viterbi' ? mostProbable : decode)(found).map(beadOf),
    nats: found.total,
    whole: { source, target, forward: model.forward, backward: model.backward, look, links },
  }
}

/** A function that computes its value when it is first asked for it. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

type SeenSource = BothClues | { forward: SeenClue[]; backward: SeenClue[] }

const extentOf = ({ ids, starts }: SideView): Extent => ({ units: ids.length, words: starts.at(-1)! })

/** The clues that some units of a text hold. */
function cluesHeld({ source, target, forward, backward }: Whole, ids: Indices) {
  const of = (side: SideView, { start, clue, clues }: Holdings, wanted: readonly number[]) => {
    const found = new Set<number>()
    // The whole has its units as they stand.
    for (const unit of Int32Array.from(wanted).sort()) {
      const k = lowerBound(side.ids, unit)
      if (side.ids[k] === unit) for (let at = start[k]!; at < start[k + 1]!; at++) found.add(clue[at]!)
    }
    return [...found].map((id) => clues[id]!)
  }
  return { forward: of(source, forward, ids.source), backward: of(target, backward, ids.target) }
}

const beadOf = ({ i, j, m, n, posterior }: PathBead): Bead => ({
  source: Array.from({ length: m }, (_, k) => i + k),
  target: Array.from({ length: n }, (_, k) => j + k),
  confidence: m > 0 && n > 0 ? calibrated(posterior) : posterior,
})
