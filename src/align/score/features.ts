// Features of two sides by which a score goes: what both have in common and what each lacks, how their lengths, order and punctuation fit.

import type { Side } from './sides.ts'
import type { Tally } from './tally.ts'
import { COMMON_WEIGHT } from './words.ts'

export interface Comparison {
  /** In the order of {@link FEATURES}. */
  features: readonly number[]
  /** How many words of the source have a counterpart. */
  matched: number
}

/** Names of the features, in their order. */
export const FEATURES = [
  'sourceCovered',
  'targetCovered',
  'leastCovered',
  'sourceFound',
  'targetFound',
  'sourceMissing',
  'targetMissing',
  'sourceUnknown',
  'targetUnknown',
  'longer',
  'shorter',
  'misfit',
  'names',
  'namesMissing',
  'knownNamesMissing',
  'numbers',
  'sourceNumbersMissing',
  'targetNumbersMissing',
  'numbersDiffer',
  'copies',
  'disorder',
  'sourceGap',
  'targetGap',
  'edge',
  'worstStretch',
  'questionMissing',
  'questions',
  'punctuationMissing',
  'negationMissing',
  'strangeScript',
  'same',
  'size',
  'nothing',
] as const

export type Feature = (typeof FEATURES)[number]

/**
 * Features of which, without a lexicon, each product with another and with itself counts as well: an unknown word says more of a short text than of a
 * long one, and less where much is covered.
 */
export const FACTORS = [
  'sourceCovered',
  'targetCovered',
  'leastCovered',
  'sourceFound',
  'targetFound',
  'sourceMissing',
  'targetMissing',
  'sourceUnknown',
  'targetUnknown',
  'longer',
  'shorter',
  'disorder',
  'edge',
  'worstStretch',
  'size',
] as const satisfies readonly Feature[]
const FACTOR_PLACES = FACTORS.map((name) => FEATURES.indexOf(name))

/** Visits the products of the factors among features, in their order: the first with itself, the second with the first and with itself, and so on. */
export function eachProduct(features: readonly number[], visit: (product: number, row: number, column: number) => void): void {
  for (let row = 0; row < FACTOR_PLACES.length; row++)
    for (let column = 0; column <= row; column++)
      visit(features[FACTOR_PLACES[row]!]! * features[FACTOR_PLACES[column]!]!, row, column)
}

/** An unknown word without a counterpart speaks half as loud as a known one. */
const UNKNOWN_WEIGHT = 0.5

/** How many characters of the target one of the source has, before a text tells. */
export const USUAL_RATIO = 1.12

const log = (value: number) => Math.log1p(value)

/** Words and numbers of a text in which one that is missing counts whole; in a larger one it counts by its share. */
const USUAL_WORDS = 40
const USUAL_NUMBERS = 4
/** How many times larger than usual a text is, at least once. */
const times = (size: number, usual: number): number => Math.max(1, size / usual)

/** @param sourceHit place of the counterpart of each word of the source; -1 for none */
export function featuresOf(source: Side, target: Side, sourceHit: Int32Array, own: Tally, other: Tally): Comparison {
  const covered = ({ found, missing, unknown }: typeof own) => (found + 0.15) / (found + missing + UNKNOWN_WEIGHT * unknown + 0.5)
  const sourceCovered = covered(own)
  const targetCovered = covered(other)
  let matched = 0
  let distance = 0
  let counted = 0
  for (let i = 0; i < source.words.length; i++) {
    const j = sourceHit[i]!
    if (j === -1) continue
    matched++
    if (source.words[i]!.weight <= COMMON_WEIGHT) continue
    distance += Math.abs((i + 0.5) / source.words.length - (j + 0.5) / target.words.length)
    counted++
  }
  const [a, b] = [source, target]
  const expected = USUAL_RATIO * a.length
  const ratio = Math.log((b.length + 2) / (USUAL_RATIO * (a.length + 2)))
  const differ = (one: boolean, two: boolean) => Number(one !== two)
  // In the order of their names above.
  const values: Record<Feature, number> = {
    sourceCovered,
    targetCovered,
    leastCovered: Math.min(sourceCovered, targetCovered),
    sourceFound: log(own.found),
    targetFound: log(other.found),
    sourceMissing: log(own.missing + UNKNOWN_WEIGHT * own.unknown),
    targetMissing: log(other.missing + UNKNOWN_WEIGHT * other.unknown),
    sourceUnknown: own.unknown / (own.found + own.missing + own.unknown + 0.5),
    targetUnknown: other.unknown / (other.found + other.missing + other.unknown + 0.5),
    longer: Math.min(3, Math.max(0, ratio)),
    shorter: Math.min(3, Math.max(0, -ratio)),
    misfit: Math.min(8, Math.abs(b.length - expected) / Math.sqrt(5 * (b.length + expected) + (0.05 * b.length) ** 2 + 10)),
    names: Math.min(3, other.names + own.names),
    namesMissing: Math.min(4, other.namesMissing / times(other.length, USUAL_WORDS)),
    knownNamesMissing: Math.min(4, other.knownNamesMissing / times(other.length, USUAL_WORDS)),
    numbers: Math.min(3, own.numbers),
    sourceNumbersMissing: Math.min(2, own.numbersMissing / times(own.numbers, USUAL_NUMBERS)),
    targetNumbersMissing: Math.min(2, other.numbersMissing / times(other.numbers, USUAL_NUMBERS)),
    numbersDiffer: Math.min(2, Math.min(own.numbersMissing, other.numbersMissing) / times(own.numbers, USUAL_NUMBERS)),
    copies: Math.min(2, own.copies),
    disorder: counted === 0 ? 0.33 : distance / counted,
    sourceGap: log(own.gap),
    targetGap: log(other.gap),
    edge: log(Math.max(own.edge, other.edge)),
    worstStretch: Math.min(own.least, other.least),
    questionMissing: differ(a.hasQuestion, b.hasQuestion),
    questions: Number(a.hasQuestion && b.hasQuestion),
    punctuationMissing: differ(a.hasQuote, b.hasQuote) + differ(a.hasBracket, b.hasBracket) + differ(a.ends, b.ends),
    negationMissing: differ(a.negates, b.negates),
    strangeScript: 2 - a.ownScript - b.ownScript,
    same: Number(source.words.length === target.words.length && source.words.every(({ id }, at) => id === target.words[at]!.id)),
    size: log(own.length + other.length),
    nothing: Number(matched === 0),
  }
  return { features: Object.values(values), matched }
}
