// The score: how likely two texts are to be translations of one another, out of context. Logistic regression over the features of
// compare.ts, fitted by `node bench/score.mjs`; it knows neither the places of the texts nor what stands around them. The confidence of a
// bead does not use it yet (docs/model.md, "What comes next").

import type { Lexicon } from '../../bitext.ts'
import { sameLanguage } from '../../languages/tag.ts'
import type { TextIndex, Token } from '../model/text-index.ts'
import { type Comparison, comparer, FEATURES } from './compare.ts'
import { type Side, sideOf } from './sides.ts'
import { SCORE_WEIGHTS } from './weights.ts'
import { vocabulary, type Word } from './words.ts'

/** Scores texts of two languages. */
export interface Scoring {
  /** What is compared of a text. */
  source(text: string): Side
  target(text: string): Side
  /** The same for texts of an index. */
  sources(index: TextIndex): (text: number) => Side
  targets(index: TextIndex): (text: number) => Side
  /** Log odds, between -12 and 12, that two sides are translations of one another, and what they share. */
  compare(source: Side, target: Side): Comparison & { logit: number }
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
    const { source, target, sources, targets, compare } = scoring(targetLanguage, sourceLanguage, lexicon)
    return {
      source: target,
      target: source,
      sources: targets,
      targets: sources,
      compare: (one, other) => turned(compare(other, one)),
    }
  }
  const own = lexicon && sameLanguage(from!, sourceLanguage) && sameLanguage(to!, targetLanguage) ? lexicon : undefined
  const words = vocabulary(sourceLanguage, targetLanguage, own)
  const compare = comparer(words)
  const weights = SCORE_WEIGHTS[own === undefined ? 'none' : 'lexicon']
  const coefficients = FEATURES.map((name) => weights.coefficients[name])
  return {
    source: (text) => sideOf(text, words.source(text), sourceLanguage),
    target: (text) => sideOf(text, words.target(text), targetLanguage),
    sources: (index) => indexed(index, words.sourceWord),
    targets: (index) => indexed(index, words.targetWord),
    compare(source, target) {
      const { features, links } = compare(source, target)
      let logit = weights.bias
      for (let k = 0; k < coefficients.length; k++) logit += features[k]! * coefficients[k]!
      return { features, links, logit: Math.max(-MAX_LOGIT, Math.min(MAX_LOGIT, logit)) }
    },
  }
}

/** Sides of the texts of an index, each made when it is first asked for. */
function indexed(
  { texts, language, spelled, spellings, starts }: TextIndex,
  wordOf: (token: Token) => Word,
): (text: number) => Side {
  const words: (Word | undefined)[] = new Array(spelled.length)
  const sides: (Side | undefined)[] = new Array(texts.length)
  const make = (text: number): Side => {
    const own: Word[] = []
    for (let at = starts[text]!; at < starts[text + 1]!; at++) {
      const spelling = spellings[at]!
      own.push((words[spelling] ??= wordOf(spelled[spelling]!)))
    }
    return sideOf(texts[text]!, own, language)
  }
  return (text) => (sides[text] ??= make(text))
}

const turned = <T extends Comparison>(found: T): T => ({
  ...found,
  links: found.links.map(({ source, target }) => ({ source: target, target: source })),
})
