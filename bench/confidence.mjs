// Fits the confidence (src/align/judge): node bench/confidence.mjs [--write] [--knowledge lexicon|none] [--rounds 10] [--lone]
// [--without [KIND,…] [--quick]], where MUWAZI_SHARED names the gold. Pairs, rescues and joins are fitted first, lone units on what those leave
// alone; with --lone only these are fitted anew. Rounds are of made texts. Prints calibration errors by equal-count bins and errors at .5 and .9 of
// each kind of text; with --without, each source, or each named one, is left out whole, of the score's fit too: half an hour. With --quick the score
// stays as it is, and the rows at hand are parted. Intervals are of documents drawn anew.

import { rowsOf } from './confidence-rows.mjs'
import { fit, interval, literal, logitOf, writeTable } from './regression.mjs'
import { documents, fitted as fittedScore, library, others, rowsOf as scoreRows } from './score-rows.mjs'

const logistic = (x) => 1 / (1 + Math.exp(-x))
/** Kinds of text that are left out in turn. */
const SOURCES = ['news', 'scripture', 'debian-handbook', 'opensource-guide', 'react']
const KINDS = ['pair', 'rescue', 'lone', 'join']
/** What the first look at the texts fits. */
const FIRST = ['pair', 'rescue', 'join']
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const KNOWLEDGES = option('--knowledge')?.split(',') ?? ['lexicon', 'none']
const made = { knowledges: KNOWLEDGES, rounds: Number(option('--rounds') ?? 10) }
/** How much a row counts at most: small kinds of texts weigh more than their rows, by the square root, but no more than this. */
const MAX_WEIGHT = 5

export function calibrationError(rows, bins = 20) {
  const sorted = [...rows].sort((a, b) => a.p - b.p)
  let sum = 0
  for (let k = 0; k < bins; k++)
    sum += Math.abs(
      sorted
        .slice(Math.floor((k * sorted.length) / bins), Math.floor(((k + 1) * sorted.length) / bins))
        .reduce((total, { p, right }) => total + p - right, 0),
    )
  return sum / Math.max(1, sorted.length)
}

const bounded = (value, most) => Math.max(-most, Math.min(most, value))
/**
 * Scores of a kind of text that the score was not fitted on are off as a whole: of each text there are copies, of a small weight, whose scores are lower
 * or higher by so much (a random intercept), so that the regressions do not lean on where scores stand. Without a lexicon the texts of 17 pairs of languages
 * differ enough.
 */
const SHIFTS = [-1.5, 1.5]
const SHIFTED_WEIGHT = 0.25
const SHIFTED_KINDS = ['pair', 'rescue']
function shifted(row, by) {
  const features = { ...row.features, score: bounded(row.features.score + by, 12) }
  // 0 is that of a text without other pairs.
  for (const name of ['near', 'text']) if (features[name]) features[name] = bounded(features[name] + by, 6)
  if (row.kind === 'pair') {
    features.scoreSign = Math.tanh(features.score / 2)
    features.agreement = features.posteriorSign * features.scoreSign
    if (features.score >= 3) features.margin = features.marginSign = features.marginAgreement = 0
  }
  return { ...row, features, share: SHIFTED_WEIGHT }
}

/** The regression of one kind. */
function fitted(seen) {
  const isShifted = seen[0].knowledge === 'lexicon' && SHIFTED_KINDS.includes(seen[0].kind)
  const rows = isShifted ? [...seen, ...SHIFTS.flatMap((by) => seen.map((row) => shifted(row, by)))] : seen
  const names = Object.keys(rows[0].features)
  const cell = ({ source, group }) => `${source} ${group}`
  const count = new Map()
  for (const row of rows) count.set(cell(row), (count.get(cell(row)) ?? 0) + 1)
  const weights = rows.map(
    (row) => (row.share ?? 1) * Math.min(MAX_WEIGHT, Math.sqrt(rows.length / count.size / count.get(cell(row)))),
  )
  const { bias, coefficients } = fit(
    rows.map(({ features }) => names.map((name) => features[name])),
    rows.map(({ right }) => right),
    weights,
  )
  return { bias, coefficients: Object.fromEntries(names.map((name, k) => [name, coefficients[k]])) }
}

const probability = ({ bias, coefficients }, features) =>
  logistic(
    logitOf(
      { bias, coefficients: Object.values(coefficients) },
      Object.keys(coefficients).map((name) => features[name]),
    ),
  )

const of = (rows, knowledge, kind) => rows.filter((row) => row.knowledge === knowledge && row.kind === kind)
const log = (text) => process.stderr.write(`${text}\n`)

function line(title, rows, isWhole = false) {
  const wrong = (p) => rows.filter((row) => !row.right && row.p >= p).length
  const right = rows.filter((row) => row.right)
  const sure = right.filter((row) => row.p >= 0.9).length
  const range = isWhole
    ? ` (${interval(rows, calibrationError, 100)
        .map((value) => value.toFixed(4))
        .join('–')})`
    : ''
  console.log(
    `${title}: ${rows.length}, calibration error ${calibrationError(rows).toFixed(4)}${range}, wrong at .5 ${wrong(0.5)}, at .9 ${wrong(0.9)}, right ${right.length}, of those at .9 ${((100 * sure) / Math.max(1, right.length)).toFixed(1)} %`,
  )
}

const isEarly = ({ kind }) => kind === 'pair' || kind === 'join'

/** Fits everything on the rows of some sources. */
async function fitAll(isUsed, weights, first) {
  const own = first.filter(isUsed)
  const answers = Object.fromEntries(
    KNOWLEDGES.map((knowledge) => [knowledge, Object.fromEntries(FIRST.map((kind) => [kind, fitted(of(own, knowledge, kind))]))]),
  )
  // What was joined is known in the next round: rescues are fitted again on the rounds that the first fit leads to.
  const again = await rowsOf({ ...made, weights, answers, log })
  for (const knowledge of KNOWLEDGES)
    answers[knowledge].rescue = fitted([...of(own, knowledge, 'rescue'), ...of(again.filter(isUsed), knowledge, 'rescue')])
  const last = await rowsOf({ ...made, weights, answers, log })
  for (const knowledge of KNOWLEDGES) answers[knowledge].lone = fitted(of(last.filter(isUsed), knowledge, 'lone'))
  return { answers, rows: [...first.filter(isEarly), ...last.filter((row) => !isEarly(row))] }
}

const report = (answers, rows, isShown, title) => {
  for (const knowledge of KNOWLEDGES)
    for (const kind of KINDS) {
      const own = of(rows, knowledge, kind)
        .filter(isShown)
        .map((row) => ({ ...row, p: probability(answers[knowledge][kind], row.features) }))
      if (own.length === 0) continue
      line(`${title} ${knowledge} ${kind}`, own, true)
      for (const group of new Set(own.map((row) => row.group)))
        line(
          `    ${group}`,
          own.filter((row) => row.group === group),
        )
    }
}

/** Lone units alone, where all else stands. */
async function fitLone() {
  const answers = structuredClone(library.CONFIDENCE_WEIGHTS)
  const rows = await rowsOf({ ...made, answers, log })
  for (const knowledge of KNOWLEDGES) answers[knowledge].lone = fitted(of(rows, knowledge, 'lone'))
  return { answers, rows }
}

const { answers, rows } = process.argv.includes('--lone')
  ? await fitLone()
  : await fitAll(() => true, undefined, await rowsOf({ ...made, log }))
report(answers, rows, () => true, 'all')
if (process.argv.includes('--write')) {
  writeTable(
    new URL('../src/align/judge/weights.ts', import.meta.url),
    ['lexicon', 'none'].map(
      (knowledge) =>
        `  ${knowledge}: {\n${KINDS.map((kind) => {
          const { bias, coefficients } = (answers[knowledge] ?? library.CONFIDENCE_WEIGHTS[knowledge])[kind]
          return `    ${kind}: ${literal({ bias, coefficients }, '    ')},\n`
        }).join('')}  },\n`,
    ),
  )
}
if (process.argv.includes('--without')) {
  const isQuick = process.argv.includes('--quick')
  const all = isQuick
    ? {}
    : { lexicon: scoreRows(documents, library.builtIn()), none: scoreRows([...documents, ...others], undefined) }
  const list = process.argv[process.argv.indexOf('--without') + 1]
  const named = list === undefined || list.startsWith('--') ? SOURCES : list.split(',')
  for (const source of named) {
    const without = ({ source: own }) => own !== source && own !== 'cross'
    const isShown = (row) => row.source === source
    if (isQuick) {
      const own = rows.filter(without)
      const fits = (knowledge) => Object.fromEntries(KINDS.map((kind) => [kind, fitted(of(own, knowledge, kind))]))
      report(Object.fromEntries(KNOWLEDGES.map((knowledge) => [knowledge, fits(knowledge)])), rows, isShown, `without ${source}`)
      continue
    }
    const weights = { lexicon: fittedScore(all.lexicon.filter(without)), none: fittedScore(all.none.filter(without)) }
    const left = await fitAll(without, weights, await rowsOf({ ...made, weights, log }))
    report(left.answers, left.rows, isShown, `without ${source}`)
  }
}
