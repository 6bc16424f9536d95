// Which rows a person wants to see.

import { isEdited, type Row, type State } from '../formats/review/state.ts'
import { isDoubtful } from './doubt.ts'
import { factsOf } from './facts.ts'
import { crossings } from './moves.ts'

export const FILTERS = [
  'all',
  'doubtful',
  'open',
  'accepted',
  'review',
  'aside',
  'mended',
  'edited',
  'bookmark',
  'alone',
  'odd',
  'flagged',
  'crossing',
] as const
type NamedFilter = (typeof FILTERS)[number]
/** One of {@link FILTERS}, one flag, or one shape such as `shape:2–1`. */
export type Filter = NamedFilter | `flag:${string}` | `shape:${string}`

const isNamed = (filter: Filter): filter is NamedFilter => (FILTERS as readonly string[]).includes(filter)

/** Units of both sides in a row. */
export const shapeOf = ({ source, target }: Row): string => `${source.length}–${target.length}`

/** The flags and the shapes that rows have, the most frequent first. */
export function kindsIn({ rows }: State): { flags: string[]; shapes: string[] } {
  const counted = (names: Iterable<string>): string[] => {
    const counts = new Map<string, number>()
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
    return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name)
  }
  return { flags: counted(rows.flatMap(({ flags }) => flags)), shapes: counted(rows.map(shapeOf)) }
}

/** Whether a row is no 1–1 pair. */
export const isOdd = ({ source, target }: Row): boolean => source.length !== 1 || target.length !== 1

export const isAlone = ({ source, target }: Row): boolean => source.length === 0 || target.length === 0

/** The places of the rows that a filter lets through. */
export function filtered(state: State, filter: Filter, threshold: number): number[] {
  if (filter === 'all') return state.rows.map((_, at) => at)
  const crossing = filter === 'crossing' ? crossings(state) : new Set<number>()
  const tests: Record<NamedFilter, (row: Row) => boolean> = {
    all: () => true,
    doubtful: (row) => isDoubtful(state, row, threshold),
    open: ({ status, aside }) => status !== 'accepted' && !aside,
    accepted: ({ status }) => status === 'accepted',
    review: ({ status }) => status === 'review',
    aside: ({ aside }) => aside === true,
    mended: ({ touched }) => touched === true,
    edited: (row) => isEdited(state, row),
    bookmark: ({ bookmark, note }) => bookmark === true || note !== undefined,
    alone: isAlone,
    odd: isOdd,
    flagged: ({ flags }) => flags.length > 0,
    crossing: ({ id }) => crossing.has(id),
  }
  const kind = filter.slice(filter.indexOf(':') + 1)
  const ofKind = (row: Row) => (filter.startsWith('flag:') ? row.flags.includes(kind) : shapeOf(row) === kind)
  const test = isNamed(filter) ? tests[filter] : ofKind
  const found: number[] = []
  state.rows.forEach((row, at) => {
    if (test(row)) found.push(at)
  })
  return found
}

/** A heading of the text, for the tree beside it. */
export interface Heading {
  row: number
  depth: number
  text: string
  dir: 'rtl' | 'ltr'
}

/** The headings of the text; those of the source, else of the target. */
export function headingsOf(state: State): Heading[] {
  const { document, rows, pieces } = state
  const found: Heading[] = []
  factsOf(state).headings.forEach((is, at) => {
    if (is === 0) return
    const row = rows[at]!
    const side = row.source.length > 0 ? 'source' : 'target'
    const { depth = 1, text } = document[side].units[pieces[side][row[side][0]!]!.unit]!
    found.push({ row: at, depth, text, dir: document[side].dir })
  })
  return found
}
