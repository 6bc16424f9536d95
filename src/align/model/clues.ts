// Clues: what the words, numbers and marks of one side say about the other. Each kind is a file in evidence/ and a line of the list below.

import type { Lexicon } from '../../bitext.ts'
import { lexiconClues } from './evidence/lexicon.ts'
import { markClues } from './evidence/marks.ts'
import { nameClues } from './evidence/names.ts'
import { numberClues } from './evidence/numbers.ts'
import { cognateClues, identicalClues } from './evidence/spelling.ts'
import type { Places, TextIndex } from './text-index.ts'

/** Something that stands in one side and, where it is translated, should have a counterpart in the other. */
export interface Clue {
  kind: ClueKind
  /** The word, number or mark. */
  label: string
  /** Probability in (0, 1) that a counterpart shows up in a translation. */
  p: number
  /** Where it stands. */
  from: Places
  /** Where its counterparts stand on the other side. */
  to: Places
}

/** Clues whose kind the list names. */
export type Clues = Omit<Clue, 'kind'>[]

/** What both sides write alike, or nearly, and what one side writes in its own way. */
const KINDS = { number: numberClues, identical: identicalClues, mark: markClues, name: nameClues, cognate: cognateClues }

/** Kinds of evidence that words, numbers and marks give; `learned` are words that the text itself taught. */
export type ClueKind = 'number' | 'identical' | 'mark' | 'name' | 'cognate' | 'lexicon' | 'learned'

/** Clues that the source's tokens are, and those that the target's are. */
export interface BothClues {
  forward: Clue[]
  backward: Clue[]
}

/** All clues of two sides. The lexicon translates from the source's language into the target's. */
export function cluesOf(source: TextIndex, target: TextIndex, lexicon: Lexicon | false | undefined): BothClues {
  const words = lexicon ? translationClues(source, target, lexicon, 'lexicon') : { forward: [], backward: [] }
  // A lexicon knows cognates as it knows other words.
  const kinds = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter((kind) => kind !== 'cognate' || !lexicon)
  const copied = (from: TextIndex, to: TextIndex) =>
    kinds.flatMap((kind) => KINDS[kind](from, to).map((clue): Clue => ({ kind, ...clue })))
  return {
    forward: [...words.forward, ...copied(source, target)],
    backward: [...words.backward, ...copied(target, source)],
  }
}

/** Clues of word translations, under a kind of their own. */
export function translationClues(source: TextIndex, target: TextIndex, lexicon: Lexicon, kind: 'lexicon' | 'learned'): BothClues {
  const { forward, backward } = lexiconClues(source, target, lexicon)
  const named = (clues: Clues) => clues.map((clue): Clue => ({ kind, ...clue }))
  return { forward: named(forward), backward: named(backward) }
}
