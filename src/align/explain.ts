import type { Lexicon } from '../bitext.ts'
import { stem } from '../languages/index.ts'
import { isTurned, lexiconOf } from './direction.ts'
import { type ClueKind, cluesOf } from './model/clues.ts'
import { lengthScorer, lengthsOf } from './model/evidence/length.ts'
import { FINE_TRUST } from './model/parameters.ts'
import { holdings } from './model/score.ts'
import { indexOf, type Places, type TextIndex } from './model/text-index.ts'
import type { Indices } from './pins.ts'
import { type ScoreExplanation, scoreExplainer } from './score/explain.ts'
import { lowerBound } from './search/ascending.ts'
import { clueNats } from './search/fine.ts'
import { allOf, turnedTexts, type UnitTexts } from './units.ts'
import { levelOf, seenClues, sideView } from './view.ts'

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
  /** What matched, each match once, the weightiest first. */
  matches: Match[]
  /** What has no counterpart, the weightiest first. */
  misses: Match[]
  /** How likely the two texts are a pair out of context, with what speaks against it; a bead without counterpart has none. */
  score?: ScoreExplanation
  /** What a bitext was aligned with and `explain` did not get: a lexicon of the caller's own, evidence. Pass it again. */
  absent: ('lexicon' | 'evidence')[]
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

/** A spelling as it is compared. */
const keyOf =
  ({ spelled }: TextIndex) =>
  (spelling: number): string =>
    spelled[spelling]!.key

/** Words of a span whose stem is part of one of some terms. */
function stemsIn(side: TextIndex, [from, to]: Span, wanted: readonly string[]): string[] {
  const parts = new Set(wanted.flatMap((term) => term.split(' ')))
  const words = new Set(Array.from(side.spellings.subarray(side.starts[from], side.starts[to]), keyOf(side)))
  return [...words].filter((word) => stem(word, side.language).some((one) => parts.has(one)))
}

/** What stands at those of some places that are in a span. */
function standingAt(side: TextIndex, places: Places, [from, to]: Span): string[] {
  const found = new Set<string>()
  for (let k = lowerBound(places, side.starts[from]!); k < places.length && places[k]! < side.starts[to]!; k++)
    found.add(keyOf(side)(side.spellings[places[k]!]!))
  return [...found]
}

const swap = <T>({ source, target, ...rest }: { source: T; target: T; kind: ClueKind; nats: number }) => ({
  ...rest,
  source: target,
  target: source,
})

/** What one clue adds to the score of a bead, and where it and its counterparts stand in the bead. */
interface Hit extends Match {
  there: boolean
  /** The side that the clue is of. */
  from: 'source' | 'target'
  places: { source: ReadonlySet<number>; target: ReadonlySet<number> }
}

function placesIn(at: ArrayLike<number>, [from, to]: Span): Set<number> {
  const found = new Set<number>()
  for (let k = lowerBound(at, from); k < at.length && at[k]! < to; k++) found.add(at[k]!)
  return found
}

const meet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].some((place) => b.has(place))

/**
 * Each match once: a word speaks for its translation, and the translation for the word, from their own sides; what stands at the same places of both
 * sides is one match, with the nats of both.
 */
function matchesOf(hits: readonly Hit[]): Match[] {
  const groups: Hit[][] = []
  for (const hit of hits) {
    const isSame = (one: Hit) =>
      one.kind === hit.kind && meet(one.places.source, hit.places.source) && meet(one.places.target, hit.places.target)
    const same = groups.filter((group) => group.some(isSame))
    for (const group of same) groups.splice(groups.indexOf(group), 1)
    groups.push([...same.flat(), hit])
  }
  return groups.map((group) => {
    // As the source speaks of it, where it does.
    const forward = group.filter(({ from }) => from === 'source')
    const told = forward.length > 0 ? forward : group
    return {
      kind: group[0]!.kind,
      source: [...new Set(told.flatMap(({ source }) => source))],
      target: [...new Set(told.flatMap(({ target }) => target))],
      nats: group.reduce((sum, { nats }) => sum + nats, 0),
    }
  })
}

/**
 * Returns a function that gives the evidence for one bead of a pass by kind, and its score. A bead that lacks a side has none.
 * Lengths are judged by the whole text; what the alignment itself learned of them is left out.
 */
export function explainer(texts: UnitTexts): (bead: Indices) => Explanation {
  const evidence = evidenceExplainer(texts)
  const score = scoreExplainer([texts.sourceLanguage, texts.targetLanguage], texts.lexicon)
  const textOf = (list: readonly string[], units: readonly number[]) => units.map((unit) => list[unit]!).join(' ')
  return (bead) => {
    const { source, target } = bead
    const isPair = source.length > 0 && target.length > 0
    return {
      ...evidence(bead),
      ...(isPair ? { score: score(textOf(texts.source, source), textOf(texts.target, target)) } : {}),
    }
  }
}

function evidenceExplainer(texts: UnitTexts): (bead: Indices) => Explanation {
  if (isTurned(texts)) {
    const explain = evidenceExplainer(turnedTexts(texts))
    return ({ source, target }) => {
      const { matches, misses, ...rest } = explain({ source: target, target: source })
      return { ...rest, matches: matches.map(swap), misses: misses.map(swap) }
    }
  }
  const source = indexOf(texts.source, texts.sourceLanguage)
  const target = indexOf(texts.target, texts.targetLanguage)
  const view = {
    source: sideView(levelOf(source), allOf(levelOf(source))),
    target: sideView(levelOf(target), allOf(levelOf(target))),
  }
  const { lexicon } = lexiconOf(texts)
  const clues = cluesOf(source, target, lexicon)
  const extentOf = ({ starts }: TextIndex) => ({ units: starts.length - 1, words: starts.at(-1)! })
  const held = {
    source: holdings(seenClues(clues.forward, view.source, view.target), texts.source.length, extentOf(target)),
    target: holdings(seenClues(clues.backward, view.target, view.source), texts.target.length, extentOf(source)),
  }
  const back = lexicon ? reversed(lexicon) : new Map<string, string[]>()
  const length = lengthScorer(lengthsOf(view.source.characters, view.target.characters))
  const extra = (texts.evidence ?? []).map((one) => one(texts.source, texts.target))

  const found = (from: 'source' | 'target', own: Span, other: Span) => {
    const [side, to] = from === 'source' ? [source, target] : [target, source]
    const { start, clue: ids, clues, rate } = held[from]
    const here: Span = [side.starts[own[0]]!, side.starts[own[1]]!]
    const beside: Span = [to.starts[other[0]]!, to.starts[other[1]]!]
    return [...new Set(ids.subarray(start[own[0]], start[own[1]]))].flatMap((id): Hit[] => {
      const clue = clues[id]!
      const there = inSpan(clue.to.at, beside)
      const nats = FINE_TRUST * clueNats({ p: clue.p, rate: rate[id]!, from: clue.from.at, to: clue.to.at }, here, beside)
      if (nats === 0) return []
      const translations =
        from === 'source' ? (lexicon || undefined)?.entries.get(clue.label)?.map(({ word }) => word) : back.get(clue.label)
      const isCopy = inSpan(to.byKey.get(clue.label)?.at ?? [], beside)
      const words = !there
        ? []
        : isCopy
          ? [clue.label]
          : clue.kind === 'lexicon'
            ? stemsIn(to, other, translations ?? [])
            : standingAt(to, clue.to.at, other)
      const [ownPlaces, otherPlaces] = [placesIn(clue.from.at, here), placesIn(clue.to.at, beside)]
      return [
        {
          kind: clue.kind,
          source: from === 'source' ? [clue.label] : words,
          target: from === 'source' ? words : [clue.label],
          nats,
          there,
          from,
          places: from === 'source' ? { source: ownPlaces, target: otherPlaces } : { source: otherPlaces, target: ownPlaces },
        },
      ]
    })
  }

  return ({ source, target }) => {
    if (source.length === 0 || target.length === 0) return { total: 0, nats: {}, matches: [], misses: [], absent: [] }
    const s: Span = [source[0]!, source.at(-1)! + 1]
    const t: Span = [target[0]!, target.at(-1)! + 1]
    const all = [...found('source', s, t), ...found('target', t, s)]
    const nats: Explanation['nats'] = { length: length(...s, ...t) }
    for (const { kind, nats: own } of all) nats[kind] = (nats[kind] ?? 0) + own
    if (extra.length > 0) nats.evidence = extra.reduce((sum, one) => sum + one(...s, ...t), 0)
    const list = (there: boolean) => all.filter((one) => one.there === there)
    return {
      total: Object.values(nats).reduce((sum, one) => sum + one, 0),
      nats,
      matches: matchesOf(list(true)).sort((a, b) => b.nats - a.nats),
      misses: list(false)
        .map(({ kind, source, target, nats }) => ({ kind, source, target, nats }))
        .sort((a, b) => a.nats - b.nats),
      absent: [],
    }
  }
}
