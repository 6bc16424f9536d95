// `npm run test:quality`: floors of accuracy and of calibration on the gold cases of fixtures/gold. The suite fails where they are missing.
// A floor leaves room for about one bead in a hundred: a change that costs more has to be seen.

import { afterAll, describe, expect, it } from 'vitest'
import { RATES, random, recut } from '../../bench/recut.mjs'
import { auroc, calibrationError, type Row } from '../../bench/reliability.mjs'
import { align, alignUnits } from '../../src/index.ts'
import {
  type Counts,
  countsOf,
  type DocumentCase,
  documentBeads,
  type GoldLines,
  goldCases,
  type LineCase,
  lineBeads,
  strictF1,
  withoutIgnored,
} from '../support/gold-cases.ts'

const cases = goldCases()
const lineCases = cases.filter((one): one is LineCase => one.type === 'lines')
const documentCases = cases.filter((one): one is DocumentCase => one.type === 'document')

const table: string[] = []
afterAll(() => console.log(table.join('\n')))

/** Fails below the floor, and notes what was measured. */
function atLeast(floor: number, value: number, name: string) {
  table.push(`${value.toFixed(4)}  at least ${floor.toFixed(3)}  ${name}`)
  expect(value, name).toBeGreaterThanOrEqual(floor)
}

function atMost(ceiling: number, value: number, name: string) {
  table.push(`${value.toFixed(4)}  at most  ${ceiling.toFixed(3)}  ${name}`)
  expect(value, name).toBeLessThanOrEqual(ceiling)
}

interface Result {
  counts: Counts
  /** Pairs found, with their confidence. */
  rows: Row[]
}

function alignLines({ source, target, beads }: GoldLines, options: Parameters<typeof alignUnits>[2] = {}): Result {
  const found = alignUnits(source, target, options)
  const right = new Set(beads.map(String))
  const rows = found
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .map((bead) => ({ confidence: bead.confidence, right: right.has(String([bead.source, bead.target])) }))
  return { counts: countsOf(lineBeads(found), beads), rows }
}

const f1 = (results: readonly Result[]): number => strictF1(results.map(({ counts }) => counts))
const rowsOf = (results: readonly Result[]): Row[] => results.flatMap(({ rows }) => rows)

const ofGroup = (group: string) => lineCases.filter((one) => one.group === group)
const light = lineCases.filter(({ group }) => group.endsWith('light'))

/** Pairs of lines that correspond one to one. */
const pairsOf = ({ source, target, beads }: LineCase) =>
  beads.flatMap(([a, b]) => (a.length === 1 && b.length === 1 ? [{ source: source[a[0]!]!, target: target[b[0]!]! }] : []))

/** Runs of 1 to 8 lines are joined on one side or the other. */
function joined(one: LineCase, next: () => number): GoldLines {
  const lines: { source: string[]; target: string[]; beads: [number[], number[]][] } = { source: [], target: [], beads: [] }
  const pairs = pairsOf(one)
  for (let from = 0; from < pairs.length; ) {
    const run = pairs.slice(from, from + 1 + Math.floor(next() * 8))
    const whole = next() < 0.5 ? 'source' : 'target'
    const units = (side: 'source' | 'target') => {
      const texts = run.map((pair) => pair[side])
      const added = side === whole ? [texts.join(' ')] : texts
      const start = lines[side].length
      lines[side].push(...added)
      return added.map((_, k) => start + k)
    }
    lines.beads.push([units('source'), units('target')])
    from += run.length
  }
  return lines
}

describe('lines', () => {
  const results = new Map<string, Result[]>()
  const measure = (name: string, run: () => Result[]): Result[] => {
    const known = results.get(name) ?? run()
    results.set(name, known)
    return known
  }
  const plain = (group: string) => measure(group, () => ofGroup(group).map((one) => alignLines(one)))
  const long = () => measure('long', () => light.map((one, at) => alignLines(joined(one, random(at)))))
  const cut = (k: number) =>
    measure(`cut ${k}`, () => light.map((one, at) => alignLines(recut(pairsOf(one), RATES[k]!, random(1000 * at + k)))))

  it.each([
    ['sent ntrex light', 0.98],
    ['sent ntrex heavy', 0.965],
    ['sent bible light', 0.98],
    ['sent bible heavy', 0.99],
  ])('%s', (group, floor) => atLeast(floor, f1(plain(group)), group))

  it('runs joined on one side', () => atLeast(0.83, f1(long()), 'runs of lines joined on one side'))

  it.each(RATES.map((rates, k) => [k, rates.source, rates.target, [0.97, 0.98, 0.94, 0.89, 0.82][k]!]))(
    'joined at other places on each side: %#',
    (k, source, target, floor) => atLeast(floor, f1(cut(k)), `cut after ${source} and ${target} of the lines`),
  )

  it.each([
    ['sent ntrex light', 0.95],
    ['sent ntrex heavy', 0.86],
    ['sent bible light', 0.9],
    ['sent bible heavy', 0.84],
  ])('%s, without a lexicon', (group, floor) =>
    atLeast(floor, f1(ofGroup(group).map((one) => alignLines(one, { lexicon: false }))), `${group}, without a lexicon`),
  )

  const everything = () => [
    ...rowsOf(['sent ntrex light', 'sent ntrex heavy', 'sent bible light', 'sent bible heavy'].flatMap(plain)),
    ...rowsOf([...long(), ...RATES.flatMap((_, k) => cut(k))]),
  ]
  it('confidence is calibrated', () => atMost(0.02, calibrationError(everything()), 'expected calibration error'))
  it('confidence separates right from wrong', () => atLeast(0.75, auroc(everything()), 'AUROC of right against wrong pairs'))
  it('right pairs are sure', () => {
    const right = rowsOf([...plain('sent ntrex light'), ...plain('sent bible light')]).filter((row) => row.right)
    atLeast(0.97, right.filter(({ confidence }) => confidence >= 0.9).length / right.length, 'right pairs of .9 and more')
  })
})

describe('documents', () => {
  const measured = new Map<DocumentCase, Counts>()
  const countsOfDocument = (one: DocumentCase): Counts => {
    const known =
      measured.get(one) ??
      countsOf(documentBeads(align(one.mixed, { format: one.format }), one.gold), withoutIgnored(one.gold.beads, one.gold))
    measured.set(one, known)
    return known
  }

  it.each([
    ['doc ntrex clean', 0.99],
    ['doc ntrex noise', 0.98],
    ['doc debian-handbook clean', 0.98],
    ['doc debian-handbook noise', 0.975],
    ['doc opensource-guide clean', 0.98],
    ['doc opensource-guide stale', 0.98],
    ['doc react clean', 0.955],
    ['doc react ids', 0.97],
    ['doc react stale', 0.945],
    ['doc react moved', 0.975],
    ['native ayzem88 clean', 0.985],
  ])('%s', (group, floor) => {
    const own = documentCases.filter((one) => one.group === group)
    expect(own.length, `cases of ${group}`).toBeGreaterThan(0)
    atLeast(floor, strictF1(own.map(countsOfDocument)), group)
  })

  it.each(documentCases.map((one) => [one.id, one] as const))('%s', (_, one) =>
    expect(strictF1([countsOfDocument(one)])).toBeGreaterThanOrEqual(0.93),
  )
})

describe('texts that do not correspond', () => {
  const texts = lineCases.filter(({ id }) => /n100-(1|bare)-(light|heavy)/.test(id))
  it('stay unpaired', () => {
    const beads = texts.flatMap((one) =>
      texts
        .filter((other) => other.group.split(' ')[1] !== one.group.split(' ')[1])
        .flatMap((other) => alignUnits(one.source, other.target)),
    )
    const units = beads.reduce((sum, { source, target }) => sum + source.length + target.length, 0)
    const alone = beads.filter(({ source, target }) => source.length === 0 || target.length === 0).length
    atLeast(0.97, alone / units, 'units left unpaired where texts do not correspond')
  })
})
