// Judges candidates: a regression over what their words say, an alignment where that leaves doubt, then one to one.

import type { Candidate } from './candidates.ts'
import { likeness } from './copies.ts'
import type { Group } from './groups.ts'
import type { MatchWeights, Weights } from './weights.ts'

/** What judges two texts, source first. */
export interface MatchTools {
  /** How likely two texts are to be translations of one another, 0 to 1. */
  score(source: string, target: string): number
  /** Shares of the characters of either text that an alignment covers, times its confidence: [0, 1]. */
  covered(source: string, target: string): readonly [source: number, target: number]
}

/** What is looked at of a group. */
type Judged = Pick<Group<unknown>, 'content' | 'numbers'>

/** Two groups that may translate one another. */
export interface Row extends Candidate {
  features: number[]
  /** Log odds. */
  logit: number
}

/** Characters that are scored and aligned; of longer documents the same share of either. */
export const MAX_SCORED = 3000
const MAX_ALIGNED = 12_000
/** A candidate that has less of the likeness of the best one is out. */
const LEAST_SHARE = 0.5
/** Log odds between which a pair is aligned, and how far behind the best a rival is no rival. */
const UNLIKELY = -4
const LIKELY = 4
const RIVAL = 5

export const logitOf = (weights: Weights<string>, features: readonly number[]): number =>
  Object.values(weights.coefficients).reduce((sum, value, k) => sum + value * features[k]!, weights.bias)
export const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit))
/** Of long texts the score is often surer than right. */
const oddsOf = (probability: number): number => {
  const p = Math.min(0.98, Math.max(0.02, probability))
  return Math.log(p / (1 - p))
}

/** The same share of two texts, from their beginnings, of so many characters at most. */
export function heads(a: string, b: string, max: number): [string, string] {
  const share = Math.min(1, max / Math.max(a.length, b.length, 1))
  return [a.slice(0, Math.ceil(a.length * share)), b.slice(0, Math.ceil(b.length * share))]
}

/** The best likeness and the next one of each document. */
function bestOf(list: readonly Candidate[], size: number, side: 'first' | 'second') {
  const best = new Float64Array(size)
  const next = new Float64Array(size)
  for (const { [side]: at, likeness } of list)
    if (likeness > best[at]!) {
      next[at] = best[at]!
      best[at] = likeness
    } else if (likeness > next[at]!) next[at] = likeness
  return { best, rival: (at: number, likeness: number) => (likeness === best[at] ? next[at]! : best[at]!) }
}

/**
 * The candidates that are near the best of both sides, with their features.
 *
 * @param same groups of the second side that have the address of one of the first
 */
export function rowsOf(
  list: readonly Candidate[],
  first: readonly Judged[],
  second: readonly Judged[],
  same: ReadonlyMap<number, readonly number[]>,
  { score }: MatchTools,
): Row[] {
  const ofFirst = bestOf(list, first.length, 'first')
  const ofSecond = bestOf(list, second.length, 'second')
  const isSame = (one: Candidate) => same.get(one.first)?.includes(one.second) === true
  const kept = list.filter(
    (one) => isSame(one) || one.likeness >= LEAST_SHARE * Math.max(ofFirst.best[one.first]!, ofSecond.best[one.second]!),
  )
  const ratio = (one: Candidate) => Math.log((second[one.second]!.content.length + 20) / (first[one.first]!.content.length + 20))
  const ratios = kept
    .filter((one) => one.likeness === ofFirst.best[one.first] && one.likeness === ofSecond.best[one.second])
    .map(ratio)
    .sort((a, b) => a - b)
  const usual = ratios[ratios.length >> 1] ?? 0
  return kept.map((one) => {
    const [a, b] = [first[one.first]!, second[one.second]!]
    const common = likeness(a.numbers, b.numbers)
    const all = a.numbers.length + b.numbers.length
    const found = all === 0 ? 0 : (common * all) / (1 + common)
    return {
      ...one,
      logit: 0,
      features: [
        one.likeness,
        Math.log1p(one.common),
        one.likeness - ofFirst.rival(one.first, one.likeness),
        one.likeness - ofSecond.rival(one.second, one.likeness),
        Math.min(2, Math.abs(ratio(one) - usual)),
        Math.log1p(found),
        Math.log1p(all - 2 * found),
        Number(isSame(one)),
        oddsOf(score(...heads(a.content, b.content, MAX_SCORED))),
      ],
    }
  })
}

/** Rows that their log odds, or a rival, leave in doubt. */
export function doubtful(rows: readonly Row[]): Row[] {
  const best = (side: 'first' | 'second') => {
    const found = new Map<number, [Row | undefined, Row | undefined]>()
    for (const row of rows) {
      const [one, two] = found.get(row[side]) ?? []
      if (one === undefined || row.logit > one.logit) found.set(row[side], [row, one])
      else if (two === undefined || row.logit > two.logit) found.set(row[side], [one, row])
    }
    return found
  }
  const [ofFirst, ofSecond] = [best('first'), best('second')]
  return rows.filter((row) => {
    const rivals = [...ofFirst.get(row.first)!, ...ofSecond.get(row.second)!].filter((one) => one !== undefined && one !== row)
    const rival = Math.max(...rivals.map((one) => one!.logit), -Infinity)
    return (
      (row.logit > UNLIKELY && row.logit < LIKELY && row.logit > rival - RIVAL) ||
      (row.logit >= LIKELY && row.logit - rival < RIVAL)
    )
  })
}

/** Covered whole and covered nearly whole differ more than covered in part and by a little more: natural logarithm of what is left out. */
const lackOf = (covered: number): number => -Math.log(1.02 - Math.min(1, covered))

/** A row that was judged, with the features of an alignment in place of its own. */
export function withAlignment(row: Row, first: readonly Judged[], second: readonly Judged[], { covered }: MatchTools): Row {
  const [a, b] = covered(...heads(first[row.first]!.content, second[row.second]!.content, MAX_ALIGNED))
  return { ...row, features: [row.logit, lackOf((a + b) / 2), lackOf(Math.min(a, b))] }
}

/** Pairs one to one, the likeliest first. */
export function chosen(rows: readonly Row[]): Row[] {
  const taken = { first: new Set<number>(), second: new Set<number>() }
  return [...rows]
    .sort((a, b) => b.logit - a.logit || a.first - b.first || a.second - b.second)
    .filter(({ first, second }) => {
      if (taken.first.has(first) || taken.second.has(second)) return false
      taken.first.add(first)
      taken.second.add(second)
      return true
    })
}

/** Judges rows by their words, and those in doubt by an alignment. */
export function judged(
  rows: readonly Row[],
  { first, second }: { first: readonly Judged[]; second: readonly Judged[] },
  tools: MatchTools,
  { plain, aligned }: Pick<MatchWeights, 'plain' | 'aligned'>,
): Row[] {
  const judgedRows = rows.map((row) => ({ ...row, logit: logitOf(plain, row.features) }))
  const inDoubt = new Set(doubtful(judgedRows))
  return judgedRows.map((row) => {
    if (!inDoubt.has(row)) return row
    const further = withAlignment(row, first, second, tools)
    return { ...further, logit: logitOf(aligned, further.features) }
  })
}
