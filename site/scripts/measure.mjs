// Measures what the page on accuracy shows, on the gold of the repository (fixtures/gold), with the built package: `node site/scripts/measure.mjs`.
// Writes site/data/measured.json with the command and the date; peers come from measure-peers.py, which adds its own.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { hasCases, index, pairsOf as pairsOfCase } from '../../bench/gold.mjs'
import { RATES, random, recut } from '../../bench/recut.mjs'
import { auroc, calibrationError, reliability } from '../../bench/reliability.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { align, alignUnits } = await import(`${root}dist/index.js`)

// The reader of the gold is TypeScript, and finds the gold from where it stands.
const reader = join(root, 'tests/support/gold-cases.made.mjs')
await build({
  entryPoints: [join(root, 'tests/support/gold-cases.ts')],
  outfile: reader,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
})
const gold = await import(reader)
rmSync(reader)
const cases = gold.goldCases()
const lines = cases.filter(({ type }) => type === 'lines')
const documents = cases.filter(({ type }) => type === 'document')

/** Pairs of a case with their confidence, and the counts for strict F1. */
function measured({ source, target, beads }, options = {}) {
  const found = alignUnits(source, target, options)
  const right = new Set(beads.map(String))
  return {
    counts: gold.countsOf(gold.lineBeads(found), beads),
    rows: found
      .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
      .map((bead) => ({ confidence: bead.confidence, right: right.has(String([bead.source, bead.target])) })),
  }
}

const round = (value) => Math.round(value * 1e4) / 1e4
const f1 = (results) => round(gold.strictF1(results.map(({ counts }) => counts)))
const pairsOf = ({ source, target, beads }) =>
  beads.flatMap(([a, b]) => (a.length === 1 && b.length === 1 ? [{ source: source[a[0]], target: target[b[0]] }] : []))

const rows = []
const accuracy = []
for (const group of [...new Set(lines.map((one) => one.group))].sort()) {
  const own = lines.filter((one) => one.group === group)
  const results = own.map((one) => measured(one))
  rows.push(...results.flatMap((one) => one.rows))
  const bare = own.map((one) => measured(one, { lexicon: false }))
  accuracy.push({ group, type: 'lines', cases: own.length, f1: f1(results), bare: f1(bare) })
}
const light = lines.filter(({ group }) => group.endsWith('light'))
for (const [k, rates] of RATES.entries()) {
  const recuts = light.map((one, at) => recut(pairsOf(one), rates, random(1000 * at + k)))
  const results = recuts.map((one) => measured(one))
  rows.push(...results.flatMap((one) => one.rows))
  accuracy.push({
    group: `joined ${rates.source} ${rates.target}`,
    type: 'joined',
    cases: recuts.length,
    f1: f1(results),
    bare: f1(recuts.map((one) => measured(one, { lexicon: false }))),
  })
}
for (const group of [...new Set(documents.map((one) => one.group))].sort()) {
  const own = documents.filter((one) => one.group === group)
  const results = own.map((one) => ({
    counts: gold.countsOf(
      gold.documentBeads(align(one.mixed, { format: one.format }), one.gold),
      gold.withoutIgnored(one.gold.beads, one.gold),
    ),
  }))
  accuracy.push({ group, type: 'document', cases: own.length, f1: f1(results) })
}

const path = join(root, 'site/data/measured.json')
const before = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}

/** Gale and Church's algorithm as NLTK has it, on the same lines: lengths alone. */
function peers() {
  const file = join(mkdtempSync(join(tmpdir(), 'muwazi-peers-')), 'cases.json')
  const sets = Object.fromEntries(
    [...new Set(lines.map((one) => one.group))].map((group) => [group, lines.filter((one) => one.group === group)]),
  )
  writeFileSync(file, JSON.stringify(sets))
  const found = JSON.parse(
    execFileSync('python3', [join(root, 'site/scripts/measure-peers.py'), file], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
  )
  return {
    name: `Gale–Church (${found.program})`,
    command: 'node site/scripts/measure.mjs --peers',
    groups: Object.entries(sets).map(([group, own]) => ({
      group,
      f1: f1(own.map((one, k) => ({ counts: gold.countsOf(found.beads[group][k], one.beads) }))),
    })),
  }
}

/** How far confidence can be believed, of pairs `{ confidence, right }`. */
const believed = (rows) => ({
  pairs: rows.length,
  error: round(calibrationError(rows)),
  auroc: round(auroc(rows)),
  buckets: reliability(rows)
    .filter(({ count }) => count > 0)
    .map(({ from, count, confidence, right }) => ({ from, count, confidence: round(confidence), right: round(right) })),
})

/** The large gold cases, but the one that takes minutes: the pairs that tests/quality/shared/confidence.mjs judges. */
function large() {
  if (!hasCases) throw new Error('Expected the large gold cases; set MUWAZI_SHARED to the folder that holds eval/cases')
  const entries = index().filter(({ dir }) => !/n23143/.test(dir))
  const rows = entries.flatMap((entry) => pairsOfCase(entry, { align, alignUnits }))
  return { command: 'node site/scripts/measure.mjs --large', cases: entries.length, ...believed(rows) }
}

const made = {
  command: 'node site/scripts/measure.mjs',
  date: new Date().toISOString().slice(0, 10),
  on: 'fixtures/gold',
  accuracy,
  confidence: believed(rows),
  large: process.argv.includes('--large') ? large() : before.large,
  peers: process.argv.includes('--peers') ? [peers()] : (before.peers ?? []),
}
writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`)
