// The score: how likely two texts are to be translations of one another, out of context. Logistic regression over the features of
// features.ts, without a lexicon over products of the main ones as well, fitted by `node bench/score.mjs`; it knows neither the places of the
// texts nor what stands around them. The judge joins it with the posterior of the search.

import type { Lexicon } from '../../bitext.ts'
import { sameLanguage } from '../../languages/tag.ts'
import type { TextIndex, Token } from '../model/text-index.ts'
import { comparer, type Link } from './compare.ts'
import { type Comparison, eachProduct, FEATURES } from './features.ts'
import { type Side, sideOf } from './sides.ts'
import { SCORE_WEIGHTS, type ScoreWeights } from './weights.ts'
import { COMMON_WEIGHT, vocabulary, type Word } from './words.ts'

/** Scores texts of two languages. */
export interface Scoring {
  /** What is compared of a text. */
  source(text: string): Side
  target(text: string): Side
  /** The same for texts of an index, whose lengths are multiplied by `stretch`. @default 1 */
  sources(index: TextIndex, stretch?: number): (text: number) => Side
  targets(index: TextIndex, stretch?: number): (text: number) => Side
  /** Log odds, between -12 and 12, that two sides are translations of one another, the same without bounds, and what they share, which is added to a list if any is given. */
  compare(source: Side, target: Side, links?: Link[]): Comparison & { logit: number; unbounded: number }
  /** What features and their products add to the log odds, times their values. */
  weights: ScoreWeights
  /** Whether the words that it remembers are few enough for other texts. */
  isKept(): boolean
}

/** A logit beyond this says no more. */
const MAX_LOGIT = 12

/**
 * Makes a scoring, which remembers the words that it has seen. The lexicon may be written in either direction; one of other languages is
 * left out. Without a lexicon numbers, names, words written alike, length and punctuation are what is left, and the odds say less.
 */
export function scoring(sourceLanguage: string, targetLanguage: string, lexicon?: Lexicon | false): Scoring {
  const [from, to] = lexicon ? lexicon.languages : []
  if (lexicon && sameLanguage(from!, targetLanguage) && sameLanguage(to!, sourceLanguage)) {
    const { source, target, sources, targets, compare, weights, isKept } = scoring(targetLanguage, sourceLanguage, lexicon)
    return {
      source: target,
      target: source,
      sources: targets,
      targets: sources,
      compare(one, other, links) {
        const turned: Link[] | undefined = links && []
        const found = compare(other, one, turned)
        for (const { source, target } of turned ?? []) links!.push({ source: target, target: source })
        return found
      },
      weights,
      isKept,
    }
  }
  const own = lexicon && sameLanguage(from!, sourceLanguage) && sameLanguage(to!, targetLanguage) ? lexicon : undefined
  const words = vocabulary(sourceLanguage, targetLanguage, own)
  const compare = comparer(words)
  const weights = SCORE_WEIGHTS[own === undefined ? 'none' : 'lexicon']
  const coefficients = FEATURES.map((name) => weights.coefficients[name])
  const { products } = weights
  return {
    source: (text) => sideOf(text, words.source(text), sourceLanguage),
    target: (text) => sideOf(text, words.target(text), targetLanguage),
    sources: (index, stretch) => indexed(index, words.sourceWords(index), words.whole, stretch),
    targets: (index, stretch) => indexed(index, words.targetWords(index), words.whole, stretch),
    compare(source, target, links) {
      const { features, matched } = compare(source, target, links)
      let unbounded = weights.bias
      for (let k = 0; k < coefficients.length; k++) unbounded += features[k]! * coefficients[k]!
      if (products !== undefined)
        eachProduct(features, (product, row, column) => {
          unbounded += product * products[row]![column]!
        })
      return { features, matched, unbounded, logit: Math.max(-MAX_LOGIT, Math.min(MAX_LOGIT, unbounded)) }
    },
    weights,
    isKept: words.isKept,
  }
}

/** No pair of which nothing matches is likelier than this. */
export const MAX_BARE_PROBABILITY = 0.89
/** The same sentence on both sides was left untranslated; what has fewer function words may be code, an address or a name. */
const MAX_COPY_PROBABILITY = 0.1
const SENTENCE_FUNCTION_WORDS = 2

/** The probability that two sides are translations of one another, from their comparison. */
export function probabilityOf(source: Side, target: Side, { features, matched, logit }: Comparison & { logit: number }): number {
  const hasWords = ({ words }: Side) => words.some(({ kind }) => kind !== 'mark')
  if (!hasWords(source) || !hasWords(target)) return 0
  const common = ({ words }: Side) => words.filter(({ kind, weight }) => kind !== 'mark' && weight <= COMMON_WEIGHT).length
  const isCopy = features[SAME] === 1 && Math.max(common(source), common(target)) >= SENTENCE_FUNCTION_WORDS
  const most = isCopy ? MAX_COPY_PROBABILITY : matched === 0 ? MAX_BARE_PROBABILITY : 1
  return Math.min(most, 1 / (1 + Math.exp(-logit)))
}
const SAME = FEATURES.indexOf('same')

/** Pairs of languages of which words are remembered. */
const MAX_SCORINGS = 4
const remembered = new WeakMap<Lexicon, Map<string, Scoring>>()

/** A scoring as {@link scoring} makes it; one with a lexicon is made once, and again when its words are too many. */
export function knownScoring(sourceLanguage: string, targetLanguage: string, lexicon?: Lexicon | false): Scoring {
  if (!lexicon) return scoring(sourceLanguage, targetLanguage)
  const known = remembered.get(lexicon) ?? new Map<string, Scoring>()
  remembered.set(lexicon, known)
  const key = `${sourceLanguage} ${targetLanguage}`
  const kept = known.get(key)
  const found = kept?.isKept() ? kept : scoring(sourceLanguage, targetLanguage, lexicon)
  if (known.size >= MAX_SCORINGS) known.clear()
  known.set(key, found)
  return found
}

/**
 * Makes a function that gives the probability, from 0 to 1, that two texts of two languages are translations of one another. One text with several
 * others, one after the other, is read once.
 */
export function pairScorer(sourceLanguage: string, targetLanguage: string, lexicon?: Lexicon | false) {
  let own = knownScoring(sourceLanguage, targetLanguage, lexicon)
  let last: { text: string; side: Side } | undefined
  return (source: string, target: string): number => {
    // A million pairs have more words than are to be remembered.
    if (!own.isKept()) {
      own = knownScoring(sourceLanguage, targetLanguage, lexicon)
      last = undefined
    }
    if (last?.text !== source) last = { text: source, side: own.source(source) }
    const sides = [last.side, own.target(target)] as const
    return probabilityOf(...sides, own.compare(...sides))
  }
}

/** Sides of the texts of an index, each made when it is first asked for. */
function indexed(
  { texts, language, spelled, spellings, starts }: TextIndex,
  wordOf: (token: Token) => Word,
  whole: (words: readonly Word[]) => readonly Word[],
  stretch = 1,
): (text: number) => Side {
  const words: (Word | undefined)[] = new Array(spelled.length)
  const sides: (Side | undefined)[] = new Array(texts.length)
  // A list that grows by itself has room for half as many again: sides keep copies.
  const own: Word[] = []
  const make = (text: number): Side => {
    const from = starts[text]!
    const count = starts[text + 1]! - from
    for (let k = 0; k < count; k++) {
      const spelling = spellings[from + k]!
      own[k] = words[spelling] ??= wordOf(spelled[spelling]!)
    }
    return sideOf(texts[text]!, whole(own.slice(0, count)), language, stretch)
  }
  return (text) => (sides[text] ??= make(text))
}
