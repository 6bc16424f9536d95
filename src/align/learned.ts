// Clues that a first look at a text makes possible: words that its sure pairs teach, and a lexicon of other languages that they agree with.

import type { Bead, Lexicon } from '../bitext.ts'
import { primary } from '../languages/tag.ts'
import { type BothClues, translationClues } from './model/clues.ts'
import { LEARNING_CONFIDENCE, MIN_AGREEING_WORDS, MIN_AGREEMENT } from './model/parameters.ts'
import type { Indices } from './pins.ts'
import { lowerBound } from './search/ascending.ts'
import { type Level, textOf, unitsOf } from './view.ts'

/** Texts of a bead that is sure. */
export interface SurePair {
  source: { text: string; language: string }
  target: { text: string; language: string }
}

/** What words are learned from: two texts, and the lexicon that knows some already. */
export interface Lesson {
  source: Level
  target: Level
  lexicon?: Lexicon | false | undefined
  /** Learns word translations from sure pairs, for a second look at a long text. @default none: there is no second look */
  learn?: ((pairs: Iterable<SurePair>) => Lexicon) | undefined
}

/**
 * Clues of a lexicon of other languages, where its words stand on both sides of sure pairs much more often than by accident (Arabic loans
 * in Persian). The pairs were found without it, so that they are a test of it; how often its words agree there is how far they are trusted.
 */
export function agreeingClues(
  foreign: Lexicon,
  { source, target }: Lesson,
  beads: readonly Bead[],
  ids: Indices,
): BothClues | undefined {
  const clues = translationClues(source.index, target.index, foreign, 'lexicon')
  const [from, to] = [unitOfTexts(source), unitOfTexts(target)]
  const sure = new Map<number, Set<number>>()
  for (const bead of beads)
    if (bead.confidence >= LEARNING_CONFIDENCE && bead.source.length > 0 && bead.target.length > 0)
      for (const i of bead.source) sure.set(ids.source[i]!, new Set(bead.target.map((j) => ids.target[j]!)))
  const units = unitsOf(target)
  let [hits, expected, promised] = [0, 0, 0]
  for (const clue of clues.forward) {
    const there = new Set(Array.from(clue.to, to))
    if (there.size === 0) continue
    for (const unit of new Set(Array.from(clue.from, from))) {
      const facing = sure.get(unit)
      if (facing === undefined) continue
      hits += Number([...facing].some((j) => there.has(j)))
      expected += 1 - (1 - there.size / units) ** facing.size
      promised += clue.p
    }
  }
  if (hits < MIN_AGREEING_WORDS || hits < MIN_AGREEMENT * expected) return undefined
  const trust = Math.min(1, hits / promised)
  const trusted = (list: BothClues['forward']) => list.map((clue) => ({ ...clue, p: clue.p * trust }))
  return { forward: trusted(clues.forward), backward: trusted(clues.backward) }
}

/** The unit of a level that a place stands in. */
const unitOfTexts = ({ index, bounds }: Level) => {
  const starts = Int32Array.from(bounds, (text) => index.starts[text]!)
  return (place: number): number => lowerBound(starts, place + 1) - 1
}

/** Clues of words that the sure beads teach; words that the lexicon has stay as they are. */
export function learnedClues(
  { learn, lexicon, source, target }: Lesson,
  beads: readonly Bead[],
  ids: Indices,
): BothClues | undefined {
  const sure = beads.filter((bead) => bead.confidence >= LEARNING_CONFIDENCE && bead.source.length > 0 && bead.target.length > 0)
  const side = (level: Level, units: readonly number[]) => ({
    text: units.map((unit) => textOf(level, unit)).join(' '),
    language: level.index.language,
  })
  const { entries, languages } = learn!(
    sure.map((bead) => ({
      source: side(
        source,
        bead.source.map((k) => ids.source[k]!),
      ),
      target: side(
        target,
        bead.target.map((k) => ids.target[k]!),
      ),
    })),
  )
  const own = [...entries].filter(([key]) => !(lexicon || undefined)?.entries.has(key))
  if (own.length === 0 || languages[0] !== primary(source.index.language)) return undefined
  return translationClues(source.index, target.index, { languages, entries: new Map(own) }, 'learned')
}
