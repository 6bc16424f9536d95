// Probabilities that the judge gives: logistic regressions over what is known of a pair, of two lone units, and of a lone unit, fitted by
// `node bench/confidence.mjs` on texts that correspond, that correspond in part, and that do not.

import type { Weights } from '../score/weights.ts'
import { CONFIDENCE_WEIGHTS } from './weights.ts'

/** Whether the lexicon is one of the text's languages. Without one the score says much less. */
export type Knowledge = 'lexicon' | 'none'

/**
 * What is known of a pair. Scores are log odds of `score/`, posteriors those of the search; both are bounded. `margin` is by how much its score
 * beats those of its sides with the texts beside it, where that is in doubt.
 */
export const PAIR_FEATURES = [
  'posterior',
  'score',
  'posteriorSign',
  'scoreSign',
  'agreement',
  'links',
  'nothing',
  'unpaired',
  'crowd',
  'near',
  'text',
  'large',
  'margin',
  'marginSign',
  'marginAgreement',
] as const

/**
 * What is known of two lone units that may belong together; `displaced` is how far out of order they are, `company` how many other lone units
 * stand around them.
 */
export const RESCUE_FEATURES = ['score', 'margin', 'text', 'beside', 'crowd', 'crosses', 'displaced', 'company'] as const

/**
 * What is known of a lone unit; `beside` are the log odds of the pairs next to it, `large` how many units the pairs of the text have: where most
 * have several, one that is left over is more often a part of a pair.
 */
export const LONE_FEATURES = [
  'posterior',
  'rival',
  'rivalAbove',
  'joined',
  'joinedAbove',
  'unpaired',
  'crowd',
  'rescued',
  'text',
  'others',
  'words',
  'beside',
  'large',
] as const

/**
 * What is known of a lone unit at the edge of a pair: scores of the pair without it, with it and their difference, the posteriors of both, and what
 * its words share with the other side.
 */
export const JOIN_FEATURES = [
  'gain',
  'whole',
  'own',
  'lone',
  'pair',
  'more',
  'shared',
  'nothing',
  'taken',
  'astray',
  'units',
  'share',
  'facing',
  'fits',
  'misfit',
] as const

export type PairFeatures = Record<(typeof PAIR_FEATURES)[number], number>
export type RescueFeatures = Record<(typeof RESCUE_FEATURES)[number], number>
export type LoneFeatures = Record<(typeof LONE_FEATURES)[number], number>
export type JoinFeatures = Record<(typeof JOIN_FEATURES)[number], number>

export interface ConfidenceWeights {
  pair: Weights<keyof PairFeatures>
  rescue: Weights<keyof RescueFeatures>
  lone: Weights<keyof LoneFeatures>
  join: Weights<keyof JoinFeatures>
}

function logit<F extends string>({ bias, coefficients }: Weights<F>, features: Record<F, number>): number {
  let sum = bias
  for (const name in coefficients) sum += coefficients[name] * features[name]
  return sum
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

export const pairProbability = (features: PairFeatures, knowledge: Knowledge): number =>
  logistic(logit(CONFIDENCE_WEIGHTS[knowledge].pair, features))

export const rescueProbability = (features: RescueFeatures, knowledge: Knowledge): number =>
  logistic(logit(CONFIDENCE_WEIGHTS[knowledge].rescue, features))

/** That nothing on the other side translates the unit. */
export const loneProbability = (features: LoneFeatures, knowledge: Knowledge): number =>
  logistic(logit(CONFIDENCE_WEIGHTS[knowledge].lone, features))

/** That a lone unit belongs to the pair at whose edge it stands. */
export const joinProbability = (features: JoinFeatures, knowledge: Knowledge): number =>
  logistic(logit(CONFIDENCE_WEIGHTS[knowledge].join, features))
