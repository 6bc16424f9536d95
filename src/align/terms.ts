import { foldArabic, foldLatin } from '../script/fold.ts'
import { numberKey, type TokenKind, tokens } from '../script/tokens.ts'

/** A distinct word, number or mark of one side, and the units that hold it. */
export interface Term {
  kind: TokenKind
  /** As it is compared. */
  key: string
  /** Begins with a capital wherever it stands (names do). */
  capital: boolean
  /** Ascending, without repeats. */
  units: number[]
}

/** One side of a text as the evidence sees it. */
export interface Terms {
  language: string
  /** How many units there are. */
  units: number
  byKey: Map<string, Term>
  /** The words of each unit, in order, as keys; for terms of several words. */
  words: string[][]
}

const CAPITAL = /^\p{Lu}/u

/** Finds the terms of all units; a key is looked at once, however often it stands there. */
export function terms(units: readonly string[], language: string): Terms {
  const byKey = new Map<string, Term>()
  const folded = new Map<string, string>()
  const words = units.map((unit, at) => {
    const line: string[] = []
    for (const { kind, text } of tokens(unit)) {
      let key = folded.get(text)
      if (key === undefined) {
        key =
          kind === 'number'
            ? numberKey(text)
            : kind === 'arabic'
              ? foldArabic(text)
              : kind === 'latin' || kind === 'word'
                ? foldLatin(text)
                : text
        folded.set(text, key)
      }
      if (key === '') continue
      const capital = kind === 'latin' && CAPITAL.test(text)
      const term = byKey.get(key)
      if (term === undefined) byKey.set(key, { kind, key, capital, units: [at] })
      else {
        if (!capital) term.capital = false
        if (term.units.at(-1) !== at) term.units.push(at)
      }
      if (kind !== 'mark') line.push(key)
    }
    return line
  })
  return { language, units: units.length, byKey, words }
}

/** The union of ascending lists, ascending. */
export function union(lists: readonly (readonly number[])[]): number[] {
  if (lists.length === 1) return [...(lists[0] ?? [])]
  return [...new Set(lists.flat())].sort((a, b) => a - b)
}

/** What stands in all of several ascending lists. */
export function intersection(lists: readonly (readonly number[])[]): number[] {
  const [first = [], ...rest] = lists
  const sets = rest.map((list) => new Set(list))
  return first.filter((unit) => sets.every((set) => set.has(unit)))
}
