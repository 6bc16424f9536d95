import { foldArabic, foldLatin } from '../script/fold.ts'
import { kindOf, numberKey, type TokenKind, tokenTexts } from '../script/tokens.ts'

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
  const words = units.map((unit, at) => {
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
      if (term === undefined) byKey.set(key, { kind, key, capital, units: [at] })
      else {
        if (!capital) term.capital = false
        if (term.units[term.units.length - 1] !== at) term.units.push(at)
      }
      if (kind !== 'mark') line.push(key)
    }
    return line
  })
  return { language, units: units.length, byKey, words }
}

/** The union of ascending lists, ascending; a lone list is given back as it is. */
export function union(lists: readonly (readonly number[])[]): readonly number[] {
  if (lists.length < 2) return lists[0] ?? []
  let total = 0
  let last = 0
  for (const list of lists) {
    total += list.length
    last = Math.max(last, list.at(-1) ?? 0)
  }
  if (total > last / DENSE) return unionByMarks(lists, last)
  const all = new Int32Array(total)
  let at = 0
  for (const list of lists) for (const unit of list) all[at++] = unit
  all.sort()
  const out: number[] = []
  for (const unit of all) if (out.length === 0 || unit !== out[out.length - 1]) out.push(unit)
  return out
}

/** From one unit in so many on, marking units is quicker than sorting them. */
const DENSE = 16

function unionByMarks(lists: readonly (readonly number[])[], last: number): number[] {
  const marked = new Uint8Array(last + 1)
  for (const list of lists) for (const unit of list) marked[unit] = 1
  const out: number[] = []
  for (let unit = 0; unit <= last; unit++) if (marked[unit] === 1) out.push(unit)
  return out
}

/** What stands in all of several ascending lists. */
export function intersection(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...rest] = lists
  if (rest.length === 0) return first
  const sets = rest.map((list) => new Set(list))
  return first.filter((unit) => sets.every((set) => set.has(unit)))
}
