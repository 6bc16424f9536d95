// Lone units that belong together: neighbours that were swapped, lists in another order, a paragraph that moved, two that face one another
// and were left alone. Candidates share rare words or face one another; the score decides, and whether units beside them match as well.

import type { Bead } from '../../bitext.ts'
import { isMismatch } from '../model/evidence/length.ts'
import { MIN_CROSSING_PROBABILITY, MIN_FACING_PROBABILITY } from '../model/parameters.ts'
import { lowerBound } from '../search/ascending.ts'
import { candidatesOf, type Words, wordsOf } from './candidates.ts'
import { type RescueFeatures, rescueProbability } from './confidence.ts'
import { apart, type Court, type Surroundings } from './court.ts'

/** Candidates below these log odds are none. */
const MIN_LOGIT = -2
/** The log odds of what has no likely counterpart. */
const NO_LOGIT = -12
const MAX_SUPPORT = 6
/** Each round joins what the one before made likely; after this many little is left. */
const MAX_ROUNDS = 8
/** Lone units so near stand in the same gap. */
const COMPANY_UNITS = 4

interface Candidate {
  i: number
  j: number
  logit: number
}

export interface Rescue {
  pairs: readonly Bead[]
  lone: readonly Bead[]
  /** Score of the likeliest counterpart of a lone unit among the others; -12 where there is none. */
  rivalOf(bead: Bead): number
}

/** What the judge made of the beads of a text. */
export interface Verdict {
  /** Sure pairs, and what may not be touched. */
  kept: readonly Bead[]
  /** Pairs that are not sure: they hold unless one of their units has a likelier counterpart. */
  weak: readonly Bead[]
  /** Lone units. */
  lone: readonly Bead[]
}

/** Joins lone units of both sides that are each other's best. Units of weak pairs of two take part. */
export function rescued(verdict: Verdict, court: Court, around: Surroundings & { text: number; mayCross: boolean }): Rescue {
  const found = new Map<string, Candidate>()
  const scoreOf = (i: number, j: number): Candidate => {
    const key = `${i} ${j}`
    let one = found.get(key)
    if (one === undefined) {
      const isHopeless = isMismatch(court.source(i).words.length, court.target(j).words.length)
      one = { i, j, logit: isHopeless ? NO_LOGIT : court.score([i], [j]).logit }
      found.set(key, one)
    }
    return one
  }
  const isCouple = ({ source, target }: Bead) => source.length === 1 && target.length === 1
  const words = wordsOf(court)
  const order = orderOf([...verdict.kept, ...verdict.weak.filter((bead) => !isCouple(bead))])
  let { weak, lone } = verdict
  const pairs: Bead[] = []
  const taken = { source: new Set<number>(), target: new Set<number>() }
  const isTaken = ({ source, target }: Bead) =>
    source.some((unit) => taken.source.has(unit)) || target.some((unit) => taken.target.has(unit))
  // A pair that was found speaks for the units beside it and is no rival any more: a section grows from its surest pairs.
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const couples = weak.filter(isCouple)
    const joined = joinedIn({ kept: pairs, weak: couples, lone }, scoreOf, order, court, { ...around, words })
    if (joined.length === 0) break
    for (const one of joined) {
      taken.source.add(one.source[0]!)
      taken.target.add(one.target[0]!)
    }
    const parted = couples.filter(isTaken).flatMap((bead) => apart(bead, 1 - bead.confidence))
    weak = weak.filter((bead) => !isTaken(bead))
    lone = [...lone, ...parted].filter((bead) => !isTaken(bead))
    for (const pair of joined) pairs.push(pair)
  }
  const best = bestOf([...found.values()])
  return {
    pairs: [...weak, ...pairs],
    lone,
    rivalOf: ({ source, target }) => {
      const rival = source.length > 0 ? best.ofSource(source[0]!, taken.target) : best.ofTarget(target[0]!, taken.source)
      return Math.max(NO_LOGIT, rival?.logit ?? NO_LOGIT)
    },
  }
}

/** The pairs that one round finds, the likeliest first. What earlier ones found is kept, couples are weak. */
function joinedIn(
  { kept: before, weak: couples, lone }: Verdict,
  scoreOf: (i: number, j: number) => Candidate,
  order: ReturnType<typeof orderOf>,
  court: Court,
  around: Surroundings & { text: number; mayCross: boolean; words: Words },
): Bead[] {
  const source = unitsOf('source', [...lone, ...couples])
  const target = unitsOf('target', [...lone, ...couples])
  const isLone = { source: new Set(source), target: new Set(target) }
  const grown = grownFrom(before)
  const list = candidatesOf(source, target, around.words, order.faces)
  for (const [i, j] of grown.beside()) if (isLone.source.has(i) && isLone.target.has(j)) list.push([i, j])
  for (const couple of couples) list.push([couple.source[0]!, couple.target[0]!])
  const found = new Set(list.map(([i, j]) => scoreOf(i, j)))
  const best = bestOf([...found])
  const support = (i: number, j: number): number => {
    if (isLone.source.has(i) && isLone.target.has(j)) return Math.max(0, Math.min(MAX_SUPPORT, scoreOf(i, j).logit))
    return order.isPair(i, j) || grown.isPair(i, j) ? MAX_SUPPORT : 0
  }
  const coupleOf = {
    source: new Map(couples.map((couple) => [couple.source[0]!, couple])),
    target: new Map(couples.map((couple) => [couple.target[0]!, couple])),
  }
  const isCouple = (i: number, j: number) => coupleOf.source.get(i)?.target[0] === j
  /** Whether a pair is likelier than the weak ones that it would part. */
  const isLikelier = (i: number, j: number, probability: number) =>
    [coupleOf.source.get(i), coupleOf.target.get(j)].every((couple) => couple === undefined || couple.confidence < probability)
  const candidates = [...found]
    .filter(({ i, j, logit }) => logit >= MIN_LOGIT && court.areAlike(i, j) && !isCouple(i, j))
    .map((one) => {
      const crosses = order.crosses(one.i, one.j)
      const features: RescueFeatures = {
        score: one.logit,
        margin: Math.min(8, one.logit - best.rival(one)),
        text: around.text,
        beside: (support(one.i - 1, one.j - 1) + support(one.i + 1, one.j + 1)) / MAX_SUPPORT,
        crowd: Math.log(Math.min(source.length, target.length)),
        crosses: Number(crosses),
        displaced: Math.log1p(order.displacement(one.i, one.j)),
        company: Math.log1p(near(source, one.i) + near(target, one.j) - 2),
      }
      return { ...one, crosses, probability: rescueProbability(features, around.knowledge) }
    })
    .filter(({ i, j, crosses, probability }) =>
      crosses || coupleOf.source.has(i) || coupleOf.target.has(j)
        ? probability >= MIN_CROSSING_PROBABILITY &&
          isLikelier(i, j, probability) &&
          (!crosses || (around.mayCross && !court.isCopy(i, j)))
        : probability >= MIN_FACING_PROBABILITY,
    )
    .sort((a, b) => b.probability - a.probability)
  const taken = { source: new Set<number>(), target: new Set<number>() }
  const pairs: Bead[] = []
  const ways = crossings([...before, ...couples], source)
  for (const { i, j, probability } of candidates) {
    if (taken.source.has(i) || taken.target.has(j) || (!around.mayCross && ways.crosses(i, j))) continue
    taken.source.add(i)
    taken.target.add(j)
    ways.add(i, j)
    pairs.push({ source: [i], target: [j], confidence: probability })
  }
  return pairs
}

/**
 * Pairs of units, by which a further one is crossed or not: one is where a unit before its own is paired beyond its counterpart, or one after it
 * before that. Maxima over the units before and after are kept in trees (P. M. Fenwick, 1994).
 *
 * @param others source units that may be paired
 */
function crossings(pairs: readonly Bead[], others: readonly number[]) {
  const units = 1 + pairs.reduce((most, { source }) => Math.max(most, source[0]!), others.at(-1) ?? -1)
  const [largestBefore, largestAfter] = [new Int32Array(units + 1).fill(-1), new Int32Array(units + 1).fill(-MAX_UNIT)]
  const raise = (tree: Int32Array, at: number, value: number) => {
    for (let k = at + 1; k <= units; k += k & -k) tree[k] = Math.max(tree[k]!, value)
  }
  /** The largest value of the first `count` places. */
  const largest = (tree: Int32Array, count: number, none: number) => {
    let most = none
    for (let k = count; k > 0; k -= k & -k) most = Math.max(most, tree[k]!)
    return most
  }
  const own = {
    add(i: number, j: number): void {
      raise(largestBefore, i, j)
      raise(largestAfter, units - 1 - i, -j)
    },
    crosses: (i: number, j: number): boolean =>
      largest(largestBefore, i, -1) > j || -largest(largestAfter, units - 1 - i, -MAX_UNIT) < j,
  }
  for (const { source, target } of pairs) own.add(source[0]!, target[0]!)
  return own
}
const MAX_UNIT = 2 ** 31 - 1

/** Pairs that were found, and what stands beside them. */
function grownFrom(pairs: readonly Bead[]) {
  const targetOf = new Map(pairs.map(({ source, target }) => [source[0]!, target[0]!]))
  return {
    isPair: (i: number, j: number) => targetOf.get(i) === j,
    *beside(): Generator<[number, number]> {
      for (const [i, j] of targetOf) {
        yield [i - 1, j - 1]
        yield [i + 1, j + 1]
      }
    },
  }
}

const unitsOf = (side: 'source' | 'target', beads: readonly Bead[]): number[] =>
  beads.flatMap((bead) => (bead[side].length > 0 ? [bead[side][0]!] : [])).sort((a, b) => a - b)

/** What the kept pairs say about the places of two units. */
function orderOf(kept: readonly Bead[]) {
  const pairs = kept
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .sort((a, b) => a.source[0]! - b.source[0]!)
  const beadOf = { source: new Map<number, Bead>(), target: new Map<number, Bead>() }
  for (const pair of pairs) {
    for (const i of pair.source) beadOf.source.set(i, pair)
    for (const j of pair.target) beadOf.target.set(j, pair)
  }
  // The largest target before each pair, and the smallest after it.
  const before: number[] = [-1]
  for (const { target } of pairs) before.push(Math.max(before.at(-1)!, target.at(-1)!))
  const after: number[] = new Array(pairs.length + 1).fill(Infinity)
  for (let k = pairs.length - 1; k >= 0; k--) after[k] = Math.min(after[k + 1]!, pairs[k]!.target[0]!)
  const placeOf = (i: number): number => {
    let [from, to] = [0, pairs.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (pairs[middle]!.source[0]! < i) from = middle + 1
      else to = middle
    }
    return from
  }
  const crosses = (i: number, j: number): boolean => {
    const at = placeOf(i)
    return before[at]! > j || after[at]! < j
  }
  const targets = pairs.map(({ target }) => target[0]!).sort((a, b) => a - b)
  return {
    crosses,
    /** How many pairs stand before one unit more than before the other. */
    displacement: (i: number, j: number) => Math.abs(placeOf(i) - lowerBound(targets, j + 1)),
    faces: (i: number): [number, number] => [before[placeOf(i)]!, after[placeOf(i)]!],
    isPair: (i: number, j: number) => beadOf.source.get(i) !== undefined && beadOf.source.get(i) === beadOf.target.get(j),
  }
}

/** How many of an ascending list stand around a unit. */
const near = (list: readonly number[], unit: number): number =>
  lowerBound(list, unit + COMPANY_UNITS + 1) - lowerBound(list, unit - COMPANY_UNITS)

/** The candidates of each unit, the best first. */
function bestOf(list: readonly Candidate[]) {
  const of = { source: new Map<number, Candidate[]>(), target: new Map<number, Candidate[]>() }
  const enter = (map: Map<number, Candidate[]>, unit: number, one: Candidate) => {
    const own = map.get(unit)
    if (own === undefined) map.set(unit, [one])
    else own.push(one)
  }
  for (const one of list) {
    enter(of.source, one.i, one)
    enter(of.target, one.j, one)
  }
  for (const map of [of.source, of.target]) for (const own of map.values()) own.sort((a, b) => b.logit - a.logit)
  const rivals = (own: readonly Candidate[] | undefined, but: Candidate) =>
    Math.max(-4, (own?.[0] === but ? own[1] : own?.[0])?.logit ?? -4)
  return {
    rival: (one: Candidate) => Math.max(rivals(of.source.get(one.i), one), rivals(of.target.get(one.j), one)),
    // A unit that faces a hundred thousand others has as many candidates.
    ofSource: (i: number, taken: ReadonlySet<number>) => of.source.get(i)?.find(({ j }) => !taken.has(j)),
    ofTarget: (j: number, taken: ReadonlySet<number>) => of.target.get(j)?.find(({ i }) => !taken.has(i)),
  }
}
