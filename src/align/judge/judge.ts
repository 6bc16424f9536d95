// The judge: the last step of an alignment. The search compares alignments with each other and never asks whether texts are translations at
// all; the score asks that and nothing else. Here both meet, with what the rest of the text is like: pairs that are none are torn, lone units
// become parts of pairs and pairs, and each bead gets the probability that it is right.

import type { Bead } from '../../bitext.ts'
import {
  CALIBRATION_SHIFT,
  CALIBRATION_SLOPE,
  MIN_HELD_PROBABILITY,
  MIN_PAIR_PROBABILITY,
  SURE_PAIR_PROBABILITY,
} from '../model/parameters.ts'
import { MAX_BARE_PROBABILITY } from '../score/score.ts'
import { type Knowledge, loneProbability, type PairFeatures, pairProbability } from './confidence.ts'
import { apart, type Court, clip, courtOf, isPair, MAX_CONTEXT, type Surroundings, type Texts } from './court.ts'
import { joinedGain, neighboursOf, withEdges } from './edges.ts'
import { rescued } from './rescue.ts'

/** Two texts, and what the judge may not touch. */
export interface Trial extends Texts {
  /** A person fixed the bead: it stays as it is. @default none */
  isFixed?: ((bead: Bead) => boolean) | undefined
  /** Its place or the caller's evidence speaks for the bead (cells of one row, cues of one time): it stays together. @default none */
  isPlaced?: ((bead: Bead) => boolean) | undefined
  /** Units that need not be paired: they stay alone. @default none */
  isAlone?: ((bead: Bead) => boolean) | undefined
  /** Whether a lone unit and a pair may be parts of one text (of one paragraph). @default all may */
  isOneText?: ((lone: Bead, pair: Bead) => boolean) | undefined
  /** Whether a pair may cross others. */
  mayCross: boolean
}

/** Log odds beyond this say no more. */
const MAX_LOGIT = 14
/** The logarithm of 33 lone units. A text with more is crowded: some of them match by accident. */
const CROWD_LOG = 3.5

/** A pair with a score below this is compared with the texts beside it. */
const DOUBTFUL_LOGIT = 3

const logitOf = (p: number): number => clip(Math.log(Math.max(1e-12, p) / Math.max(1e-12, 1 - p)), MAX_LOGIT)
/** The log odds of the posterior, before calibration. */
const posteriorOf = (confidence: number): number => clip((logitOf(confidence) - CALIBRATION_SHIFT) / CALIBRATION_SLOPE, MAX_LOGIT)

/** Judges beads, in their order; each unit stays in exactly one. */
export function judged(found: readonly Bead[], trial: Trial): Bead[] {
  const { isFixed = () => false, isPlaced = () => false, isAlone = () => false, isOneText = () => true } = trial
  const court = courtOf(trial, found)
  const isFree = (bead: Bead) => !isFixed(bead) && !isPlaced(bead) && !isAlone(bead)
  const mayJoin = (lone: Bead, pair: Bead) => isFree(lone) && isFree(pair) && isOneText(lone, pair)
  const beads = withEdges(found, court, mayJoin, ({ confidence }) => posteriorOf(confidence))
  const { scores, marginOf } = scoresOf(beads, court, isFixed)
  const around = surroundingsOf(
    beads.filter((bead) => !isAlone(bead)),
    court.knowledge,
  )
  const context = contextOf(scores.map((score) => score && clip(score.logit, MAX_CONTEXT)))
  const kept: Bead[] = []
  const weak: Bead[] = []
  const torn: Bead[] = []
  /** What was scored of those that stay. */
  const known = new Map<Bead, number>()
  const keep = (list: Bead[], bead: Bead, k: number) => {
    list.push(bead)
    if (scores[k] !== undefined) known.set(bead, scores[k].logit)
  }
  const probabilities = beads.map((bead, k) => {
    const score = scores[k]
    if (score === undefined) return undefined
    const posterior = posteriorOf(bead.confidence)
    const posteriorSign = Math.tanh(posterior / 3)
    const scoreSign = Math.tanh(score.logit / 2)
    const margin = marginOf(k)
    const features: PairFeatures = {
      posterior,
      score: score.logit,
      posteriorSign,
      scoreSign,
      agreement: posteriorSign * scoreSign,
      links: Math.log1p(score.links),
      nothing: Number(score.links === 0),
      unpaired: around.unpaired,
      crowd: around.crowd,
      near: context.near(k),
      text: context.text(k),
      large: sizeOf(bead),
      margin,
      marginSign: Math.tanh(margin / 2),
      marginAgreement: Math.tanh(margin / 2) * posteriorSign,
    }
    return Math.min(score.links === 0 ? MAX_BARE_PROBABILITY : 1, pairProbability(features, court.knowledge))
  })
  /** Whether the beads on both sides are likely pairs, or one is and the text ends at the other. */
  const isHeld = (k: number) => {
    const sides = [k - 1, k + 1].filter((at) => at >= 0 && at < beads.length)
    return sides.length > 0 && sides.every((at) => (probabilities[at] ?? 0) >= SURE_PAIR_PROBABILITY)
  }
  beads.forEach((bead, k) => {
    const probability = probabilities[k]
    const isOne = bead.source.length === 1 && bead.target.length === 1
    if (probability === undefined) {
      const list = isPair(bead) || !isFree(bead) ? kept : torn
      list.push(bead)
    } else if (isPlaced(bead)) keep(kept, { ...bead, confidence: Math.max(probability, bead.confidence) }, k)
    else if (probability >= SURE_PAIR_PROBABILITY) keep(kept, { ...bead, confidence: probability }, k)
    // A free translation between sure neighbours stays a weak pair, and a larger bead is torn only where it is hardly one.
    else if (probability >= (isOne && !isHeld(k) ? MIN_PAIR_PROBABILITY : MIN_HELD_PROBABILITY))
      keep(weak, { ...bead, confidence: probability }, k)
    else torn.push(...apart(bead, 1 - probability))
  })
  const { pairs, lone, rivalOf } = rescued({ kept, weak, lone: torn }, court, {
    ...around,
    text: context.mean,
    mayCross: trial.mayCross,
  })
  const others = { source: lone.filter(({ target }) => target.length > 0).length, target: 0 }
  others.target = lone.length - others.source
  const after = surroundingsOf([...kept.filter((bead) => !isAlone(bead)), ...pairs, ...lone], court.knowledge)
  const rescues = 2 * pairs.filter((pair) => !weak.includes(pair)).length
  const neighbours = neighboursOf([...kept, ...pairs])
  const large = meanOf([...kept, ...pairs].filter(isPair).map(sizeOf))
  const alone = lone.map((bead) => {
    const isSource = bead.source.length > 0
    const rival = rivalOf(bead)
    const beside = neighbours(bead)
    const gain = joinedGain(bead, beside, court, known)
    const { words } = isSource ? court.source(bead.source[0]!) : court.target(bead.target[0]!)
    const probability = loneProbability(
      {
        posterior: logitOf(bead.confidence),
        rival,
        rivalAbove: Math.max(0, rival + 2),
        joined: gain,
        joinedAbove: Math.max(0, gain),
        unpaired: after.unpaired,
        crowd: after.crowd,
        rescued: rescues / (rescues + lone.length),
        text: context.mean,
        others: Math.log1p(isSource ? others.source : others.target),
        words: Math.log1p(words.length),
        beside: meanOf(beside.map(({ confidence }) => clip(logitOf(confidence), MAX_CONTEXT))),
        large,
      },
      court.knowledge,
    )
    return { ...bead, confidence: probability }
  })
  return [...kept, ...pairs, ...alone]
}

/** How large a pair is: 0 of one unit with one, as a logarithm. */
const sizeOf = ({ source, target }: Bead): number => Math.log(source.length + target.length - 1)
const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Scores of all pairs that no person fixed, and by how much the score of a pair is above those of its sides with the beads beside it. Each bead is
 * compared with the next one while their words are at hand.
 */
function scoresOf(beads: readonly Bead[], court: Court, isFixed: (bead: Bead) => boolean) {
  const scores: (ReturnType<Court['score']> | undefined)[] = []
  const logit = (source: readonly number[], target: readonly number[]) =>
    source.length > 0 && target.length > 0 ? court.score(source, target).logit : -MAX_LOGIT
  const isDoubtful = (k: number) => scores[k] !== undefined && scores[k].logit < DOUBTFUL_LOGIT
  /** Of each bead and the next one: the better score with their sides crossed, where either asks for it. */
  const rivals: number[] = []
  beads.forEach((bead, k) => {
    scores.push(isPair(bead) && !isFixed(bead) ? court.score(bead.source, bead.target) : undefined)
    if (k === 0 || !(isDoubtful(k - 1) || isDoubtful(k))) return
    const before = beads[k - 1]!
    rivals[k - 1] = Math.max(logit(before.source, bead.target), logit(bead.source, before.target))
  })
  const marginOf = (k: number): number => {
    if (!isDoubtful(k)) return 0
    const rival = Math.max(rivals[k - 1] ?? -MAX_LOGIT, rivals[k] ?? -MAX_LOGIT)
    return rival === -MAX_LOGIT ? 0 : clip(scores[k]!.logit - rival, MAX_CONTEXT)
  }
  return { scores, marginOf }
}

function surroundingsOf(beads: readonly Bead[], knowledge: Knowledge): Surroundings {
  let lone = 0
  let all = 0
  for (const bead of beads) {
    const units = bead.source.length + bead.target.length
    all += units
    if (!isPair(bead)) lone += units
  }
  const unpaired = all === 0 ? 0 : lone / all
  return { knowledge, unpaired, crowd: unpaired * Math.max(0, Math.log1p(lone) - CROWD_LOG) }
}

/** Mean scores around a bead: of the nearest pair on either side, and of all other pairs of the text. */
function contextOf(scores: readonly (number | undefined)[]) {
  const sum = scores.reduce<number>((total, one) => total + (one ?? 0), 0)
  const count = scores.filter((one) => one !== undefined).length
  const before: (number | undefined)[] = []
  const after: (number | undefined)[] = []
  let last: number | undefined
  scores.forEach((one, k) => {
    before[k] = last
    last = one ?? last
  })
  last = undefined
  for (let k = scores.length - 1; k >= 0; k--) {
    after[k] = last
    last = scores[k] ?? last
  }
  return {
    mean: count === 0 ? 0 : sum / count,
    near: (k: number) => {
      const [a, b] = [before[k], after[k]]
      return a === undefined ? (b ?? 0) : b === undefined ? a : (a + b) / 2
    },
    text: (k: number) => (count < 2 ? 0 : (sum - (scores[k] ?? 0)) / (count - 1)),
  }
}
