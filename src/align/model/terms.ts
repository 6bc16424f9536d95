import { foldArabic, foldLatin } from '../../text/fold.ts'
import { kindOf, numberKey, type TokenKind, tokenTexts } from '../../text/tokens.ts'
import { merged, union } from '../search/ascending.ts'

/** A distinct word, number or mark of one side, and the units that hold it. */
export interface Term {
  kind: TokenKind
  /** As it is compared. */
  key: string
  /** Begins with a capital wherever it stands (names do). */
  capital: boolean
  /** Ascending, without repeats. */
  units: number[]
  /** Where it stands, in tokens from the beginning of the side; ascending. */
  at: number[]
}

/** Where something stands. */
export type Sighting = Pick<Term, 'units' | 'at'>

/** Where any of several things stands: units without repeats, and places. Both rise. */
export interface Sightings {
  units: readonly number[]
  at: ArrayLike<number>
}

export const sightings = (list: readonly (Sighting | Sightings)[]): Sightings => ({
  units: union(list.map(({ units }) => units)),
  at: merged(list.map(({ at }) => at)),
})

/** One side of a text as the evidence sees it. */
export interface Terms {
  language: string
  /** How many units there are. */
  units: number
  byKey: Map<string, Term>
  /** The words, numbers and marks of each unit, in order, as keys. */
  tokens: string[][]
  /** Tokens before each unit, and all of them at the end. */
  starts: Int32Array
}

const CAPITAL = /^\p{Lu}/u

/** A token as it is compared. */
interface Known {
  kind: TokenKind
  key: string
  capital: boolean
}

function knownOf(text: string): Known {
  const kind = kindOf(text)
  const key =
    kind === 'number'
      ? numberKey(text)
      : kind === 'arabic'
        ? foldArabic(text)
        : kind === 'latin' || kind === 'word'
          ? foldLatin(text)
          : text
  return { kind, key, capital: kind === 'latin' && CAPITAL.test(text) }
}

/** Finds the terms of all units; a token is looked at once, however often it stands there. */
export function terms(units: readonly string[], language: string): Terms {
  const byKey = new Map<string, Term>()
  const known = new Map<string, Known>()
  const starts = new Int32Array(units.length + 1)
  let place = 0
  const tokens = units.map((unit, at) => {
    const line: string[] = []
    for (const text of tokenTexts(unit)) {
      let token = known.get(text)
      if (token === undefined) {
        token = knownOf(text)
        known.set(text, token)
      }
      const { kind, key, capital } = token
      if (key === '') continue
      const term = byKey.get(key)
      if (term === undefined) byKey.set(key, { kind, key, capital, units: [at], at: [place] })
      else {
        if (!capital) term.capital = false
        if (term.units[term.units.length - 1] !== at) term.units.push(at)
        term.at.push(place)
      }
      line.push(key)
      place++
    }
    starts[at + 1] = place
    return line
  })
  return { language, units: units.length, byKey, tokens, starts }
}
