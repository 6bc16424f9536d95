// Which document of one language translates which of another: near-copies are grouped, candidates found by their words and addresses, judged
// by a regression, aligned where that leaves doubt, and paired one to one. Pure: score and alignment are handed in.

import type { Lexicon } from '../bitext.ts'
import { sameLanguage } from '../languages/tag.ts'
import { candidates } from './candidates.ts'
import { byAddress, type Group, grouped, type MatchDocument } from './groups.ts'
import { chosen, heads, judged, logistic, logitOf, MAX_SCORED, type MatchTools, rowsOf } from './judge.ts'
import { bilingual } from './terms.ts'
import { MATCH_WEIGHTS, type MatchWeights } from './weights.ts'

/** Documents that translate one another; `members` are near-copies, these among them. */
export interface DocumentMatch<T extends MatchDocument = MatchDocument> {
  source: T
  target: T
  /** How likely they are to be translations, 0 to 1. */
  confidence: number
  sourceMembers: T[]
  targetMembers: T[]
}

export interface DocumentMatches<T extends MatchDocument = MatchDocument> {
  /** In the order of the source documents. */
  pairs: DocumentMatch<T>[]
  /** Those without counterpart, near-copies together, in their order. */
  alone: { source: T[][]; target: T[][] }
}

/** Members of a group that may speak for it. */
const MAX_SPEAKERS = 4

/** The groups of both sides, in the direction of the lexicon, and the rows of those that may be pairs. */
export function prepared<T extends MatchDocument>(
  documents: { first: readonly T[]; second: readonly T[] },
  languages: readonly [first: string, second: string],
  lexicon: Lexicon | undefined,
  tools: MatchTools,
) {
  const words = bilingual(languages, lexicon)
  const first = grouped(documents.first, words.first)
  const second = grouped(documents.second, words.second)
  const addresses = byAddress(second, languages[1])
  const same = new Map<number, number[]>()
  for (const [address, own] of byAddress(first, languages[0]))
    for (const k of own) same.set(k, [...new Set([...(same.get(k) ?? []), ...(addresses.get(address) ?? [])])])
  const found = candidates(
    { words: words.first.words, documents: first },
    { words: words.second.words, documents: second },
    words.size(),
    (k) => same.get(k) ?? [],
  )
  return { first, second, rows: rowsOf(found, first, second, same, tools) }
}

export interface MatchSetting {
  /** BCP 47, source first. */
  languages: readonly [source: string, target: string]
  /** In either direction; without one, numbers, names, links and words written alike are what is left. */
  lexicon?: Lexicon | undefined
  /** Pairs below it are none, 0 to 1. */
  minConfidence: number
  tools: MatchTools
  weights?: MatchWeights | undefined
}

/** Pairs documents of two languages. */
export function matchDocuments<T extends MatchDocument>(
  source: readonly T[],
  target: readonly T[],
  { languages, lexicon, minConfidence, tools, weights = MATCH_WEIGHTS }: MatchSetting,
): DocumentMatches<T> {
  const [from, to] = languages
  const isOf = (one: string, other: string) =>
    lexicon !== undefined && sameLanguage(lexicon.languages[0], one) && sameLanguage(lexicon.languages[1], other)
  // As the lexicon is written.
  const isTurned = isOf(to, from)
  const { score, covered } = tools
  const own: MatchTools = isTurned
    ? {
        score: (one, other) => score(other, one),
        covered(one, other) {
          const [a, b] = covered(other, one)
          return [b, a]
        },
      }
    : tools
  const documents = isTurned ? { first: target, second: source } : { first: source, second: target }
  const { first, second, rows } = prepared(
    documents,
    isTurned ? [to, from] : languages,
    isTurned || isOf(from, to) ? lexicon : undefined,
    own,
  )
  const found = chosen(judged(rows, { first, second }, own, weights)).flatMap(({ logit, ...pair }) => {
    const confidence = logistic(logitOf(weights.chosen, [logit]))
    return confidence < minConfidence ? [] : [{ ...pair, confidence }]
  })
  const sides = isTurned ? { source: second, target: first } : { source: first, target: second }
  const pairs = found.map((pair) => {
    const [a, b] = isTurned ? [pair.second, pair.first] : [pair.first, pair.second]
    return { at: a, other: b, pair: pairOf(sides.source[a]!, sides.target[b]!, pair.confidence, score) }
  })
  const without = (groups: readonly Group<T>[], taken: readonly number[]) => {
    const paired = new Set(taken)
    return groups.flatMap(({ members }, k) => (paired.has(k) ? [] : [members]))
  }
  return {
    pairs: pairs.sort((a, b) => a.at - b.at).map(({ pair }) => pair),
    alone: {
      source: without(
        sides.source,
        pairs.map(({ at }) => at),
      ),
      target: without(
        sides.target,
        pairs.map(({ other }) => other),
      ),
    },
  }
}

/** The two members that fit best speak for their groups. */
function pairOf<T extends MatchDocument>(
  { members: sourceMembers }: Group<T>,
  { members: targetMembers }: Group<T>,
  confidence: number,
  score: MatchTools['score'],
): DocumentMatch<T> {
  let [source, target] = [sourceMembers[0]!, targetMembers[0]!]
  if (sourceMembers.length + targetMembers.length > 2) {
    let best = -1
    for (const one of sourceMembers.slice(0, MAX_SPEAKERS))
      for (const other of targetMembers.slice(0, MAX_SPEAKERS)) {
        const own = score(...heads(one.text, other.text, MAX_SCORED))
        if (own <= best) continue
        best = own
        ;[source, target] = [one, other]
      }
  }
  return { source, target, confidence, sourceMembers, targetMembers }
}
