// What the judge knows of a text: the sides of its units, and scores of groups of them.

import type { Bead, Lexicon } from '../../bitext.ts'
import { sameLanguage } from '../../languages/tag.ts'
import { RATIO_PRIOR_CHARACTERS } from '../model/parameters.ts'
import type { TextIndex } from '../model/text-index.ts'
import type { Link } from '../score/compare.ts'
import { FEATURES, USUAL_RATIO } from '../score/features.ts'
import { scoring } from '../score/score.ts'
import { joined, lengthOf, type Side } from '../score/sides.ts'
import type { Knowledge } from './confidence.ts'

const MAX_SCORE_LOGIT = 12
const NUMBERS_DIFFER = FEATURES.indexOf('numbersDiffer')

export const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, value))

export const isPair = ({ source, target }: Bead): boolean => source.length > 0 && target.length > 0

/** A score within a text counts no further than this, so that one long pair does not speak for a text. */
export const MAX_CONTEXT = 6

/** The texts of both sides. */
export interface Texts {
  source: TextIndex
  target: TextIndex
  /** One from the source's language into the target's, or none. */
  lexicon?: Lexicon | false | undefined
  /** Whether two units may be found to belong together: a heading translates no paragraph. @default all may */
  areAlike?: ((source: number, target: number) => boolean) | undefined
}

/** What is known of the text as a whole. */
export interface Surroundings {
  knowledge: Knowledge
  /** Share of the units that stand alone. */
  unpaired: number
  /** That share times how many they are. */
  crowd: number
}

interface Compared extends Record<'source' | 'target', Side> {
  logit: number
  links: readonly Link[]
}

/** Sides of units, made when they are asked for, and scores of groups of units. */
export interface Court {
  knowledge: Knowledge
  source(unit: number): Side
  target(unit: number): Side
  score(source: readonly number[], target: readonly number[]): { logit: number; links: number }
  /** The same without bounds, and what was compared. */
  compare(source: readonly number[], target: readonly number[]): Compared
  /** Whether two units are the same text: a line that was left in the original is no section that moved. */
  isCopy(source: number, target: number): boolean
  areAlike(source: number, target: number): boolean
}

/** What the lengths of the target are to be multiplied by so that they are to those of the source as usual: a text may be wordy throughout. */
function stretchOf(beads: readonly Bead[], { source, target }: Texts): number {
  const total = { source: RATIO_PRIOR_CHARACTERS, target: USUAL_RATIO * RATIO_PRIOR_CHARACTERS }
  for (const bead of beads.filter(isPair)) {
    for (const i of bead.source) total.source += bead.confidence * lengthOf(source.texts[i]!)
    for (const j of bead.target) total.target += bead.confidence * lengthOf(target.texts[j]!)
  }
  return (USUAL_RATIO * total.source) / total.target
}

/** @param beads as the search found them */
export function courtOf(texts: Texts, beads: readonly Bead[]): Court {
  const { source, target, lexicon } = texts
  const has =
    lexicon && sameLanguage(lexicon.languages[0], source.language) && sameLanguage(lexicon.languages[1], target.language)
  const { compare, sources, targets, weights } = scoring(source.language, target.language, has ? lexicon : undefined)
  const sourceSide = sources(source)
  const targetSide = targets(target, stretchOf(beads, texts))
  const changedNumber = Math.min(0, weights.coefficients.numbersDiffer)
  // Another number in its place is an error of the translation: here that makes no other text of it.
  const logOdds = (unbounded: number, features: readonly number[]) => unbounded - changedNumber * features[NUMBERS_DIFFER]!
  return {
    knowledge: has ? 'lexicon' : 'none',
    source: sourceSide,
    target: targetSide,
    score(s, t) {
      const { features, unbounded, matched } = compare(joined(s.map(sourceSide)), joined(t.map(targetSide)))
      return { logit: clip(logOdds(unbounded, features), MAX_SCORE_LOGIT), links: matched }
    },
    compare(s, t) {
      const links: Link[] = []
      const sides = { source: joined(s.map(sourceSide)), target: joined(t.map(targetSide)) }
      const { features, unbounded } = compare(sides.source, sides.target, links)
      return { ...sides, logit: logOdds(unbounded, features), links }
    },
    isCopy: (i, j) => source.texts[i] === target.texts[j],
    areAlike: texts.areAlike ?? (() => true),
  }
}

/** The units of a bead, each by itself. */
export const apart = ({ source, target }: Bead, confidence: number): Bead[] => [
  ...source.map((unit) => ({ source: [unit], target: [], confidence })),
  ...target.map((unit) => ({ source: [], target: [unit], confidence })),
]
