// Beads of the gold cases with their confidence and whether they are right: what calibration is fitted on and measured with.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the gold cases are, if anywhere: MUWAZI_SHARED, or beside the project. */
export const shared = process.env.MUWAZI_SHARED ?? new URL('../../shared', import.meta.url).pathname
export const cases = join(shared, 'eval/cases')
export const hasCases = existsSync(join(cases, 'index.json'))

const read = (folder, name) => readFileSync(join(cases, folder, name), 'utf8')

export const index = () => JSON.parse(read('.', 'index.json'))

/** A case of lines as two lists of units, with its gold. */
export function lines({ dir, ext }) {
  const gold = JSON.parse(read(dir, 'gold.json'))
  const of = (side) => {
    const text = read(dir, `${side}.${ext}`)
    return gold[side].map(([from, to]) => text.slice(from, to))
  }
  return { gold, source: of('ar'), target: of('en') }
}

const keyOf = (source, target) => `${source}|${target}`

/** Pairs of a case: `{ group, name, confidence, right }`. Blocks that the gold leaves out are left out. */
export function pairsOf(entry, { align, alignUnits }) {
  const { dir, ext, family, source, variant } = entry
  const about = { group: `${family} ${source} ${variant}`, name: dir }
  if (family === 'sent') {
    const { gold, source, target } = lines(entry)
    const right = new Set(gold.beads.map(([a, b]) => keyOf(a, b)))
    return alignUnits(source, target)
      .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
      .map((bead) => ({ ...about, confidence: bead.confidence, right: right.has(keyOf(bead.source, bead.target)) }))
  }
  const gold = JSON.parse(read(dir, 'gold.json'))
  const right = new Set(gold.beads.map(([a, b]) => keyOf(a, b)))
  const places = Object.fromEntries(['ar', 'en'].map((side) => [side, new Map(gold[side].map(([from], k) => [from, k]))]))
  const ignored = Object.fromEntries(['ar', 'en'].map((side) => [side, new Set(gold.ignore?.[side])]))
  const numbers = (units, side) => units.map(({ position }) => places[side].get(position.start.offset))
  const scored = (list, side) => list.every((unit) => unit !== undefined && !ignored[side].has(unit))
  const format = ext === 'md' ? 'markdown' : 'text'
  const { segments } = align({ source: read(dir, `ar.${ext}`), target: read(dir, `en.${ext}`) }, { format, by: 'paragraph' })
  return segments
    .filter(({ type }) => type === 'pair')
    .map((one) => ({ one, a: numbers(one.source.units, 'ar'), b: numbers(one.target.units, 'en') }))
    .filter(({ a, b }) => scored(a, 'ar') && scored(b, 'en'))
    .map(({ one, a, b }) => ({ ...about, confidence: one.confidence, right: right.has(keyOf(a, b)) }))
}

/** Units of a case of lines that nothing translates: how sure it is that each stands alone, 0 where it does not. */
export function loneOf(entry, { alignUnits }) {
  const { gold, source, target } = lines(entry)
  const alone = new Map(
    alignUnits(source, target)
      .filter((bead) => bead.source.length === 0 || bead.target.length === 0)
      .map((bead) => [keyOf(bead.source, bead.target), bead.confidence]),
  )
  return gold.beads
    .filter(([a, b]) => a.length === 0 || b.length === 0)
    .flatMap(([a, b]) => [...a.map((i) => keyOf([i], [])), ...b.map((j) => keyOf([], [j]))])
    .map((key) => alone.get(key) ?? 0)
}

const logit = (p) => Math.log(Math.max(1e-9, p) / Math.max(1e-9, 1 - p))
const logistic = (x) => 1 / (1 + Math.exp(-x))

export const scaled = ({ slope, shift }, p) => logistic(slope * logit(p) + shift)

/**
 * Platt scaling: the slope and shift of the logit under which the outcomes are likeliest, by Newton's method. Each group weighs the same; a
 * weak prior holds the slope at 1 and the shift at 0.
 */
export function plattScaling(rows, prior = 5) {
  const sizes = new Map()
  for (const { group } of rows) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  let slope = 1
  let shift = 0
  for (let round = 0; round < 100; round++) {
    let [a, b, aa, ab, bb] = [-prior * (slope - 1), -prior * shift, prior, 0, prior]
    for (const { group, confidence, right } of rows) {
      const weight = rows.length / sizes.size / sizes.get(group)
      const x = Math.min(12, Math.max(-12, logit(confidence)))
      const p = logistic(slope * x + shift)
      a += weight * (right - p) * x
      b += weight * (right - p)
      aa += weight * p * (1 - p) * x * x
      ab += weight * p * (1 - p) * x
      bb += weight * p * (1 - p)
    }
    const determinant = aa * bb - ab * ab
    const [da, db] = [(bb * a - ab * b) / determinant, (aa * b - ab * a) / determinant].map((step) =>
      Math.max(-0.3, Math.min(0.3, step)),
    )
    slope += da
    shift += db
    if (Math.abs(da) + Math.abs(db) < 1e-7) break
  }
  return { slope, shift }
}
