// What a score is made of, and what speaks against the pair, in terms that a person can check.

import type { Doubt, Lexicon, Segment, SideName } from '../../bitext.ts'
import { recordOf } from '../../languages/index.ts'
import { sameLanguage } from '../../languages/tag.ts'
import type { Link } from './compare.ts'
import { eachProduct, FACTORS, FEATURES, type Feature } from './features.ts'
import { knownScoring, probabilityOf } from './score.ts'
import type { Side } from './sides.ts'
import { COMMON_WEIGHT, type Word } from './words.ts'

/** What {@link ScoreExplanation.parts} tells apart. */
export type ScorePart = 'words' | 'names' | 'numbers' | 'length' | 'order' | 'punctuation' | 'negation' | 'script'

/** Why two texts have their score. */
export interface ScoreExplanation {
  /** From 0 to 1, as `score` gives it. */
  score: number
  /** Log odds (natural logarithms): above 0 speaks for the pair. They sum up to those of the score, unless a limit holds: copies, nothing that matches. */
  parts: Record<ScorePart, number>
  /** Words, names and numbers that are each other's counterparts, as they are compared: folded. */
  matches: { source: string; target: string }[]
  /** Words of the lexicon, names and numbers without a counterpart. */
  missing: { source: string[]; target: string[] }
  /** What speaks against the pair, in no order; empty where nothing does. */
  against: Doubt[]
}

const PART_OF: Record<Feature, ScorePart> = {
  sourceCovered: 'words',
  targetCovered: 'words',
  leastCovered: 'words',
  sourceFound: 'words',
  targetFound: 'words',
  sourceMissing: 'words',
  targetMissing: 'words',
  sourceUnknown: 'words',
  targetUnknown: 'words',
  longer: 'length',
  shorter: 'length',
  misfit: 'length',
  names: 'names',
  namesMissing: 'names',
  knownNamesMissing: 'names',
  numbers: 'numbers',
  sourceNumbersMissing: 'numbers',
  targetNumbersMissing: 'numbers',
  numbersDiffer: 'numbers',
  copies: 'words',
  disorder: 'order',
  sourceGap: 'words',
  targetGap: 'words',
  edge: 'words',
  worstStretch: 'words',
  questionMissing: 'punctuation',
  questions: 'punctuation',
  punctuationMissing: 'punctuation',
  negationMissing: 'negation',
  strangeScript: 'script',
  same: 'words',
  size: 'words',
  nothing: 'words',
}

/** Content words in a row without a counterpart, from which on a gap is told. */
const GAP_WORDS = 6
/** A side with so small a share of counterparts has few. */
const FEW_SHARE = 0.3
/** So many times as long as usual is told. */
const LENGTH_FACTOR = 2
/** Shares of a text by which counterparts are out of place, on average. */
const DISORDER_SHARE = 0.3
/** Share of letters in another script. */
const STRANGE_SHARE = 0.2
/** Names and numbers that are listed. */
const MAX_LISTED = 5

/**
 * Makes a function that explains scores of two languages. The lexicon may be written in either direction.
 *
 * @param languages BCP 47 tags of source and target
 */
export function scoreExplainer(
  languages: readonly [source: string, target: string],
  lexicon?: Lexicon | false,
): (source: string, target: string) => ScoreExplanation {
  const [from, to] = lexicon ? lexicon.languages : []
  // As the lexicon is written: features have sides.
  if (lexicon && sameLanguage(from!, languages[1]) && sameLanguage(to!, languages[0])) {
    const explain = scoreExplainer([languages[1], languages[0]], lexicon)
    return (source, target) => turned(explain(target, source))
  }
  const { source: sourceOf, target: targetOf, compare, weights } = knownScoring(...languages, lexicon)
  const mayNegate = languages.every((language) => recordOf(language).negations !== undefined)
  return (source, target) => {
    const sides = { source: sourceOf(source), target: targetOf(target) }
    const links: Link[] = []
    const found = compare(sides.source, sides.target, links)
    const { features } = found
    const parts: Record<ScorePart, number> = {
      words: weights.bias,
      names: 0,
      numbers: 0,
      length: 0,
      order: 0,
      punctuation: 0,
      negation: 0,
      script: 0,
    }
    FEATURES.forEach((name, k) => {
      parts[PART_OF[name]] += features[k]! * weights.coefficients[name]
    })
    // A product belongs to the parts of both factors.
    const { products } = weights
    if (products !== undefined)
      eachProduct(features, (product, row, column) => {
        const nats = product * products[row]![column]!
        parts[PART_OF[FACTORS[row]!]] += nats / 2
        parts[PART_OF[FACTORS[column]!]] += nats / 2
      })
    const lacking = {
      source: without(sides.source, new Set(links.map((link) => link.source))),
      target: without(sides.target, placesOf(links, sides.source, sides.target)),
    }
    const value = (name: Feature) => features[FEATURES.indexOf(name)]!
    return {
      score: probabilityOf(sides.source, sides.target, found),
      parts,
      matches: links.flatMap((link) => {
        const [one, other] = [sides.source.words[link.source]!, sides.target.words[link.target]!]
        return one.kind === 'mark' ? [] : [{ source: one.key, target: other.key }]
      }),
      missing: { source: keysOf(lacking.source.filter(isTold)), target: keysOf(lacking.target.filter(isTold)) },
      against: doubtsOf(sides, lacking, { value, mayNegate }),
    }
  }
}

function turned({ matches, missing, against, ...rest }: ScoreExplanation): ScoreExplanation {
  return {
    ...rest,
    matches: matches.map(({ source, target }) => ({ source: target, target: source })),
    missing: { source: missing.target, target: missing.source },
    against: against.map((doubt) =>
      doubt.side === undefined ? doubt : { ...doubt, side: doubt.side === 'source' ? 'target' : 'source' },
    ),
  }
}

/** A word and its place in its text. */
interface Placed {
  word: Word
  at: number
}

const keysOf = (list: readonly Placed[]): string[] => [
  ...new Set(list.map(({ word: { key, isCapital } }) => (isCapital ? key.charAt(0).toUpperCase() + key.slice(1) : key))),
]

/** A name that does not begin the text. */
const isName = ({ word: { isCapital, weight }, at }: Placed): boolean => isCapital && weight === 1 && at > 0
const isNumber = ({ word }: Placed): boolean => word.kind === 'number'
/** Whether a missing counterpart says something: an unknown word may have one that the lexicon does not know. */
const isTold = (placed: Placed): boolean => placed.word.isKnown || isName(placed)

const isContent = ({ kind, weight }: Word): boolean => kind !== 'mark' && weight > COMMON_WEIGHT

/** Words of a side that no link holds. */
const without = ({ words }: Side, held: ReadonlySet<number>): Placed[] =>
  words.map((word, at) => ({ word, at })).filter(({ word, at }) => isContent(word) && !held.has(at))

/** Places of the target that links hold; a translation of several words holds them all. */
function placesOf(links: readonly Link[], source: Side, target: Side): Set<number> {
  const held = new Set<number>()
  for (const link of links) {
    held.add(link.target)
    for (const stems of source.words[link.source]!.translations)
      if (stems.every((stem, k) => target.words[link.target + k]?.stem === stem))
        for (let k = 1; k < stems.length; k++) held.add(link.target + k)
  }
  return held
}

/** Pairs below this confidence get what speaks against them. */
const SURE_CONFIDENCE = 0.9

/** Whether a person will look at a pair: it is not sure, or its numbers differ, which makes it no less a pair. */
const asksForALook = ({ confidence, flags }: Segment): boolean =>
  confidence < SURE_CONFIDENCE || flags.includes('number-mismatch')

/** Segments of which the doubtful pairs say what speaks against them. */
export function withDoubts(
  segments: readonly Segment[],
  languages: readonly [source: string, target: string],
  lexicon?: Lexicon | false,
): Segment[] {
  const explain = scoreExplainer(languages, lexicon)
  return segments.map((segment) => {
    if (segment.type !== 'pair' || segment.origin !== 'aligned' || !asksForALook(segment)) return segment
    const { against } = explain(segment.source.text, segment.target.text)
    return against.length === 0 ? segment : { ...segment, doubts: against }
  })
}

type BothSides<T> = Record<SideName, T>

function doubtsOf(
  sides: BothSides<Side>,
  lacking: BothSides<Placed[]>,
  { value, mayNegate }: { value: (name: Feature) => number; mayNegate: boolean },
): Doubt[] {
  const content = ({ words }: Side) => words.filter(isContent).length
  const counts = { source: content(sides.source), target: content(sides.target) }
  const found: Doubt[] = []
  const both = ['source', 'target'] as const
  if (value('same') === 1 && sides.source.words.some(({ kind }) => kind !== 'mark' && kind !== 'number'))
    found.push({ kind: 'same-text' })
  for (const side of both) if (1 - sides[side].ownScript > STRANGE_SHARE) found.push({ kind: 'script', side })
  if (value('nothing') === 1) found.push({ kind: 'no-match' })
  else
    for (const side of both) {
      const count = counts[side]
      if (count > 3 && (count - lacking[side].length) / count < FEW_SHARE) found.push({ kind: 'few-matches', side })
      else if (Math.expm1(value(`${side}Gap`)) > GAP_WORDS - 0.5) found.push({ kind: 'gap', side })
    }
  const factor = value('longer') - value('shorter')
  if (Math.abs(factor) > Math.log(LENGTH_FACTOR) && value('misfit') > LENGTH_FACTOR)
    found.push({ kind: 'length', side: factor > 0 ? 'target' : 'source' })
  for (const [kind, is] of [
    ['number', isNumber],
    ['name', isName],
  ] as const)
    for (const side of both) {
      const words = keysOf(lacking[side].filter(is))
      if (words.length > 0) found.push({ kind, side, words: words.slice(0, MAX_LISTED) })
    }
  const onOne = (kind: 'negation' | 'question', has: BothSides<boolean>) => {
    if (has.source !== has.target) found.push({ kind, side: has.source ? 'source' : 'target' })
  }
  if (mayNegate) onOne('negation', { source: sides.source.negates, target: sides.target.negates })
  onOne('question', { source: sides.source.hasQuestion, target: sides.target.hasQuestion })
  if (value('disorder') > DISORDER_SHARE && value('nothing') === 0 && Math.min(counts.source, counts.target) > 3)
    found.push({ kind: 'order' })
  return found
}
