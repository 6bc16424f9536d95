import { readdirSync, readFileSync } from 'node:fs'
import type { Bead, Bitext } from '../../src/bitext.ts'

/** Indices of Arabic units, and of the English units that translate them. Either may be empty. */
export type GoldPair = readonly [readonly number[], readonly number[]]

/** Units joined by beads. */
export interface GoldLines {
  source: string[]
  target: string[]
  beads: readonly GoldPair[]
}

type Place = readonly [start: number, end: number, kind: string]
type Sides<T> = { ar: T; en: T }

interface GoldFile extends Sides<Place[]> {
  id: string
  family: string
  source: string
  variant: string
  licence: string
  beads: GoldPair[]
  ignore?: Sides<number[]>
  halves?: Sides<[number, number]>
}

export interface LineCase extends GoldLines {
  type: 'lines'
  id: string
  /** Family, source and variant, as `sent ntrex heavy`. */
  group: string
}

export interface DocumentCase {
  type: 'document'
  id: string
  group: string
  format: 'markdown' | 'text'
  /** One file with both halves. */
  mixed: string
  gold: GoldFile & { halves: Sides<[number, number]> }
}

const root = new URL('../../fixtures/gold/', import.meta.url)

/** The gold cases of the repository; throws where the folder is missing. */
export function goldCases(): (LineCase | DocumentCase)[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: licence }) =>
      readdirSync(new URL(`${licence}/`, root), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => goldCase(new URL(`${licence}/${name}/`, root))),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function goldCase(folder: URL): LineCase | DocumentCase {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  const gold: GoldFile = JSON.parse(read('gold.json'))
  const { id, halves, beads } = gold
  const group = `${gold.family} ${gold.source} ${gold.variant}`
  if (halves === undefined) {
    const units = (side: 'ar' | 'en') => {
      const text = read(`${side}.txt`)
      return gold[side].map(([start, end]) => text.slice(start, end))
    }
    return { type: 'lines', id, group, source: units('ar'), target: units('en'), beads }
  }
  const markdown = readdirSync(folder).includes('mixed.md')
  const mixed = read(markdown ? 'mixed.md' : 'mixed.txt')
  return { type: 'document', id, group, format: markdown ? 'markdown' : 'text', mixed, gold: { ...gold, halves } }
}

const keyOf = ([source, target]: GoldPair): string => `${source}|${target}`
const twoSided = ([source, target]: GoldPair): boolean => source.length > 0 && target.length > 0

/** Counts from which precision and recall come; counts of several texts add up. */
export interface Counts {
  /** Beads found, those of one side included, and how many of them are in the gold. */
  found: number
  right: number
  /** Beads of the gold that have two sides, and how many of them were found. */
  wanted: number
  met: number
}

/** Strict counts: a bead is right when the very same bead is in the gold. Precision counts one-sided beads, recall does not. */
export function countsOf(found: readonly GoldPair[], gold: readonly GoldPair[]): Counts {
  const foundKeys = new Set(found.map(keyOf))
  const goldKeys = new Set(gold.map(keyOf))
  const wanted = gold.filter(twoSided)
  return {
    found: foundKeys.size,
    right: [...foundKeys].filter((key) => goldKeys.has(key)).length,
    wanted: wanted.length,
    met: wanted.filter((bead) => foundKeys.has(keyOf(bead))).length,
  }
}

/** Strict F1 of several texts together. */
export function strictF1(counts: readonly Counts[]): number {
  const sum = (of: keyof Counts) => counts.reduce((total, one) => total + one[of], 0)
  const precision = sum('right') / Math.max(1, sum('found'))
  const recall = sum('met') / Math.max(1, sum('wanted'))
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

export const lineBeads = (beads: readonly Bead[]): GoldPair[] => beads.map(({ source, target }) => [source, target])

/** Share of the shorter of two ranges that they must have in common for one to take the other. */
const MIN_OVERLAP_SHARE = 0.25

/** Gold units that a range of characters takes. */
function unitsAt(places: readonly Place[], start: number, end: number): number[] {
  return places.flatMap(([from, to], unit) => {
    const overlap = Math.min(end, to) - Math.max(start, from)
    return overlap > 0 && overlap >= MIN_OVERLAP_SHARE * Math.min(end - start, to - from) ? [unit] : []
  })
}

/** Segments as beads of gold units: segments that share a gold unit are one bead, so that finer units are no fault. */
export function documentBeads(bitext: Bitext, gold: DocumentCase['gold']): GoldPair[] {
  const groups: { ar: Set<number>; en: Set<number> }[] = []
  for (const { source, target } of bitext.segments) {
    const group = { ar: new Set<number>(), en: new Set<number>() }
    for (const side of [source, target]) {
      const language = side?.language.startsWith('ar') ? 'ar' : 'en'
      const base = gold.halves[language][0]
      for (const { position } of side?.units ?? [])
        for (const unit of unitsAt(gold[language], position.start.offset - base, position.end.offset - base))
          group[language].add(unit)
    }
    const touching = groups.filter((other) => meet(group.ar, other.ar) || meet(group.en, other.en))
    for (const other of touching) {
      groups.splice(groups.indexOf(other), 1)
      for (const language of ['ar', 'en'] as const) for (const unit of other[language]) group[language].add(unit)
    }
    groups.push(group)
  }
  return withoutIgnored(
    groups.map(({ ar, en }) => [rising(ar), rising(en)]),
    gold,
  )
}

const meet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].some((unit) => b.has(unit))
const rising = (units: ReadonlySet<number>): number[] => [...units].sort((a, b) => a - b)

/** Leaves out the units that the gold does not score. */
export function withoutIgnored(beads: readonly GoldPair[], { ignore }: GoldFile): GoldPair[] {
  const ignored = { ar: new Set(ignore?.ar), en: new Set(ignore?.en) }
  return beads
    .map(([ar, en]): GoldPair => [ar.filter((unit) => !ignored.ar.has(unit)), en.filter((unit) => !ignored.en.has(unit))])
    .filter(([ar, en]) => ar.length + en.length > 0)
}
