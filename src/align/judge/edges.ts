// Lone units at the edge of a pair that lacks them: the search gave a sentence of a long pair up («لما كانت … ولما كان …» against one
// "Whereas …"). A unit whose words are what the other side of the pair has left over belongs to it.

import type { Bead } from '../../bitext.ts'
import { MIN_JOINED_PROBABILITY } from '../model/parameters.ts'
import { USUAL_RATIO } from '../score/features.ts'
import type { Side } from '../score/sides.ts'
import { type JoinFeatures, joinProbability } from './confidence.ts'
import { type Court, clip, isPair, MAX_CONTEXT } from './court.ts'

/** Whether a unit may be joined to a pair. */
type MayJoin = (lone: Bead, pair: Bead) => boolean

/**
 * Beads with lone units joined to the pairs that they belong to, in order.
 *
 * @param posteriorOf log odds of a bead
 */
export function withEdges(beads: readonly Bead[], court: Court, mayJoin: MayJoin, posteriorOf: (bead: Bead) => number): Bead[] {
  const known = new Map<Bead, ReturnType<Court['compare']>>()
  const compared = (bead: Bead) => {
    let found = known.get(bead)
    if (found === undefined) known.set(bead, (found = court.compare(bead.source, bead.target)))
    return found
  }
  const offers = new Map<Bead, Map<Bead, ReturnType<typeof offerOf>>>()
  const offer = (lone: Bead, pair: Bead, isFacing: boolean) => {
    let own = offers.get(lone)
    if (own === undefined) offers.set(lone, (own = new Map()))
    let found = own.get(pair)
    if (found === undefined && mayJoin(lone, pair)) own.set(pair, (found = offerOf(lone, pair, isFacing)))
    return found
  }
  /** The pair with a unit, and how likely it is to be right. */
  const offerOf = (lone: Bead, pair: Bead, isFacing: boolean) => {
    const joined = { ...pair, source: ascending(pair.source, lone.source), target: ascending(pair.target, lone.target) }
    const own = compared(pair)
    const whole = compared(joined)
    const isSource = lone.source.length > 0
    const side = isSource ? whole.source : whole.target
    const other = isSource ? whole.target : whole.source
    const words = (isSource ? court.source(lone.source[0]!) : court.target(lone.target[0]!)).words.length
    const isFirst = isSource ? lone.source[0] === joined.source[0] : lone.target[0] === joined.target[0]
    const [from, to] = isFirst ? [0, words] : [side.words.length - words, side.words.length]
    let shared = 0
    let astray = 0
    for (const link of whole.links) {
      const [at, place] = isSource ? [link.source, link.target] : [link.target, link.source]
      if (at < from || at >= to) continue
      shared++
      astray += Math.abs((at + 0.5) / side.words.length - (place + 0.5) / other.words.length)
    }
    // Where the pair lacks the unit, the other side has words left over at that edge.
    const stretch = Math.min(words, other.words.length)
    const end = other.words.length - stretch
    const atEdge = own.links.filter(({ source, target }) => {
      const place = isSource ? target : source
      return isFirst ? place < stretch : place >= end
    }).length
    const features: JoinFeatures = {
      gain: clip(whole.logit - own.logit, MAX_CONTEXT),
      whole: clip(whole.logit, MAX_CONTEXT),
      own: clip(own.logit, MAX_CONTEXT),
      lone: posteriorOf(lone),
      pair: posteriorOf(pair),
      more: Math.log1p(Math.max(0, whole.links.length - own.links.length)),
      shared: (shared + 0.2) / (words + 1),
      nothing: Number(shared === 0),
      taken: (atEdge + 1) / ((stretch * own.links.length) / Math.max(1, other.words.length) + 1),
      astray: shared === 0 ? 0.33 : astray / shared,
      units: Math.log(pair.source.length + pair.target.length - 1),
      share: words / Math.max(1, side.words.length),
      facing: Number(isFacing),
      fits: misfit(own) - misfit(whole),
      misfit: misfit(whole),
    }
    return { joined, probability: joinProbability(features, court.knowledge) }
  }
  const list: (Bead | undefined)[] = [...beads]
  /** The pair before or after a lone bead that its unit follows or precedes, and whether units of the other side stand between. */
  const beside = (k: number, step: 1 | -1) => {
    const side = list[k]!.source.length > 0 ? 'source' : 'target'
    let isFacing = false
    for (let at = k + step; at >= 0 && at < list.length; at += step) {
      const one = list[at]
      if (one === undefined) continue
      if (one[side].length === 0) {
        isFacing = true
        continue
      }
      const follows = (step < 0 ? one[side].at(-1)! : one[side][0]!) === list[k]![side][0]! + step
      return isPair(one) && follows ? { at, isFacing } : undefined
    }
    return undefined
  }
  for (const order of ['down', 'up'] as const)
    for (let n = 0; n < list.length; n++) {
      const k = order === 'down' ? n : list.length - 1 - n
      const lone = list[k]
      if (lone === undefined || isPair(lone)) continue
      const sides = [beside(k, -1), beside(k, 1)]
      const isFacing = sides.some((one) => one?.isFacing)
      const best = sides
        .map((one) => one && { at: one.at, ...offer(lone, list[one.at]!, isFacing) })
        .reduce((a, b) => ((b?.probability ?? 0) > (a?.probability ?? 0) ? b : a))
      if (best?.joined === undefined || best.probability! < MIN_JOINED_PROBABILITY) continue
      list[best.at] = best.joined
      list[k] = undefined
    }
  return list.filter((bead) => bead !== undefined)
}

/** By how much a side is longer than the other has it, as a logarithm. */
const misfit = ({ source, target }: { source: Side; target: Side }): number =>
  Math.abs(Math.log((target.length + 2) / (USUAL_RATIO * (source.length + 2))))

const ascending = (a: readonly number[], b: readonly number[]): number[] => [...a, ...b].sort((x, y) => x - y)

/** The pairs whose units stand right before and after a lone unit. */
export function neighboursOf(kept: readonly Bead[]): (bead: Bead) => Bead[] {
  const of = { source: new Map<number, Bead>(), target: new Map<number, Bead>() }
  for (const bead of kept)
    if (isPair(bead)) {
      for (const i of bead.source) of.source.set(i, bead)
      for (const j of bead.target) of.target.set(j, bead)
    }
  return ({ source, target }) => {
    const [side, unit] = source.length > 0 ? (['source', source[0]!] as const) : (['target', target[0]!] as const)
    return [of[side].get(unit - 1), of[side].get(unit + 1)].filter((one) => one !== undefined)
  }
}

/**
 * How much the score of a neighbouring pair gains with a lone unit in it, at most.
 *
 * @param known scores of pairs
 */
export function joinedGain(
  { source, target }: Bead,
  neighbours: readonly Bead[],
  court: Court,
  known: ReadonlyMap<Bead, number>,
): number {
  const gains = neighbours.map((pair) => {
    const whole = court.score(ascending(pair.source, source), ascending(pair.target, target))
    const own = known.get(pair) ?? court.score(pair.source, pair.target).logit
    return clip(whole.logit, MAX_CONTEXT) - clip(own, MAX_CONTEXT)
  })
  return gains.length === 0 ? -2 : Math.max(...gains)
}
