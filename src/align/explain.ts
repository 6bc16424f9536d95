import type { Lexicon } from '../bitext.ts'
import { stem } from '../languages/stem.ts'
import type { ClueKind } from './model/clue.ts'
import { lengthScorer, lengths } from './model/evidence/length.ts'
import { FINE_TRUST } from './model/parameters.ts'
import { holdings } from './model/score.ts'
import { type Terms, terms } from './model/terms.ts'
import { lowerBound } from './search/ascending.ts'
import { clueNats } from './search/fine.ts'
import { cluesOf, type Pass, turned, turnPass } from './units.ts'

/** Something that one side of a bead holds. */
export interface Match {
  kind: ClueKind
  /** As it is compared: folded, or a stem. */
  source: string[]
  target: string[]
  /** What it adds to the score; below 0 where a counterpart is missing. */
  nats: number
}

/** Why a bead has its score. All numbers are nats, log-likelihood ratios against units that have nothing to do with one another. */
export interface Explanation {
  /** The sum of what follows, without the prior of the bead's shape. */
  total: number
  /** By kind: `length`, `lexicon`, `name`, `number` …, and `evidence` for the caller's own. */
  nats: Partial<Record<ClueKind | 'length' | 'evidence', number>>
  /** What matched, the weightiest first. */
  matches: Match[]
  /** What has no counterpart, the weightiest first. */
  misses: Match[]
}

const inSpan = (units: ArrayLike<number>, [from, to]: Span): boolean => {
  const at = lowerBound(units, from)
  return at < units.length && units[at]! < to
}

type Span = readonly [from: number, to: number]

/** Words of a lexicon by what they translate. */
function reversed({ entries }: Lexicon): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [key, translations] of entries)
    for (const { word } of translations) {
      const keys = found.get(word)
      if (keys === undefined) found.set(word, [key])
      else keys.push(key)
    }
  return found
}

/** Words of a span whose stem is part of one of some terms. */
function stemsIn(side: Terms, [from, to]: Span, wanted: readonly string[]): string[] {
  const parts = new Set(wanted.flatMap((term) => term.split(' ')))
  return side.tokens
    .slice(from, to)
    .flat()
    .filter((word, at, all) => all.indexOf(word) === at && stem(word, side.language).some((one) => parts.has(one)))
}

/** What stands at those of some places that are in a span. */
function standingAt(side: Terms, places: ArrayLike<number>, [from, to]: Span): string[] {
  const tokens = side.tokens.slice(from, to).flat()
  const start = side.starts[from]!
  const found = new Set<string>()
  for (let k = lowerBound(places, start); k < places.length && places[k]! < side.starts[to]!; k++)
    found.add(tokens[places[k]! - start]!)
  return [...found]
}

const swap = <T>({ source, target, ...rest }: { source: T; target: T; kind: ClueKind; nats: number }) => ({
  ...rest,
  source: target,
  target: source,
})

/**
 * Returns a function that tells the evidence for one bead of a pass, kind by kind. A bead that lacks a side has none.
 * Lengths are judged by the whole text; what the alignment itself learned of them is left out.
 */
export function explainer(
  given: Pass,
): (bead: { readonly source: readonly number[]; readonly target: readonly number[] }) => Explanation {
  if (turned(given)) {
    const explain = explainer(turnPass(given))
    return ({ source, target }) => {
      const { matches, misses, ...rest } = explain({ source: target, target: source })
      return { ...rest, matches: matches.map(swap), misses: misses.map(swap) }
    }
  }
  const pass = given
  const sides = { source: terms(pass.source, pass.sourceLanguage), target: terms(pass.target, pass.targetLanguage) }
  const clues = cluesOf(sides.source, sides.target, pass.lexicon || false)
  const { source, target } = sides
  const held = {
    source: holdings(clues.forward, source.units, target.units, target.starts.at(-1)!),
    target: holdings(clues.backward, target.units, source.units, source.starts.at(-1)!),
  }
  const back = pass.lexicon ? reversed(pass.lexicon) : new Map<string, string[]>()
  const length = lengthScorer(lengths(pass.source, pass.target))
  const extra = (pass.evidence ?? []).map((one) => one(pass.source, pass.target))

  const found = (from: 'source' | 'target', own: Span, other: Span) => {
    const [side, to] = from === 'source' ? [source, target] : [target, source]
    const { start, clue: ids, clues, rate } = held[from]
    const places = [side.starts[own[0]]!, side.starts[own[1]]!, to.starts[other[0]]!, to.starts[other[1]]!] as const
    return [...new Set(ids.subarray(start[own[0]], start[own[1]]))].flatMap((id): (Match & { there: boolean })[] => {
      const clue = clues[id]!
      const there = inSpan(clue.to.at, [places[2], places[3]])
      const nats = FINE_TRUST * clueNats(clue.p, rate[id]!, clue.from.at, clue.to.at, ...places)
      if (nats === 0) return []
      const translations =
        from === 'source' ? (pass.lexicon || undefined)?.entries.get(clue.label)?.map(({ word }) => word) : back.get(clue.label)
      const isCopy = to.byKey.has(clue.label) && inSpan(to.byKey.get(clue.label)!.units, other)
      const words = !there
        ? []
        : isCopy
          ? [clue.label]
          : clue.kind === 'lexicon'
            ? stemsIn(to, other, translations ?? [])
            : standingAt(to, clue.to.at, other)
      return [
        {
          kind: clue.kind,
          source: from === 'source' ? [clue.label] : words,
          target: from === 'source' ? words : [clue.label],
          nats,
          there,
        },
      ]
    })
  }

  return ({ source, target }) => {
    if (source.length === 0 || target.length === 0) return { total: 0, nats: {}, matches: [], misses: [] }
    const s: Span = [source[0]!, source.at(-1)! + 1]
    const t: Span = [target[0]!, target.at(-1)! + 1]
    const all = [...found('source', s, t), ...found('target', t, s)]
    const nats: Explanation['nats'] = { length: length(...s, ...t) }
    for (const { kind, nats: own } of all) nats[kind] = (nats[kind] ?? 0) + own
    if (extra.length > 0) nats.evidence = extra.reduce((sum, one) => sum + one(...s, ...t), 0)
    const list = (there: boolean) => all.filter((one) => one.there === there).map(({ there: _, ...match }) => match)
    return {
      total: Object.values(nats).reduce((sum, one) => sum + one, 0),
      nats,
      matches: list(true).sort((a, b) => b.nats - a.nats),
      misses: list(false).sort((a, b) => a.nats - b.nats),
    }
  }
}
