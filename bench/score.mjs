// Fits the score (src/align/score): node bench/score.mjs [--write] [--brief] [--without] [--knowledge lexicon|none], where MUWAZI_SHARED names the
// gold. Positives are gold pairs, abridged ones that keep 72 % and more, and copies of code and addresses; negatives come in equal shares of eight
// kinds, and apart with one number or one name changed or a negation lost. Prints MCC with an interval over documents drawn anew, AUROC, log loss,
// precision and the recall of each kind, cross-validated by document, with --without each source left out as well; with --brief it only fits.

import { interval, literal, writeTable } from './regression.mjs'
import { documents, EIGHT, fitted, library, measuredRows, others, rowsOf, scoreOf } from './score-rows.mjs'

/** Matthews' correlation of the sign of the log odds. */
function correlation(list) {
  const sum = (of) => list.reduce((total, row) => total + (of(row) ? row.weight : 0), 0)
  const [tp, tn, fp, fn] = [
    sum(({ right, logit }) => right && logit > 0),
    sum(({ right, logit }) => !right && logit <= 0),
    sum(({ right, logit }) => !right && logit > 0),
    sum(({ right, logit }) => right && logit <= 0),
  ]
  return (tp * tn - fp * fn) / Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))
}

/** The chance that a pair has a higher score than one that is none. */
function areaUnderCurve(list) {
  let [below, area, pairs] = [0, 0, 0]
  for (const { right, weight } of [...list].sort((a, b) => a.logit - b.logit)) {
    if (right) [area, pairs] = [area + weight * below, pairs + weight]
    else below += weight
  }
  return area / pairs / below
}

/** Mean negative log probability of what is right. */
const logLoss = (list) =>
  list.reduce((sum, { right, weight, logit }) => sum + weight * Math.log1p(Math.exp(right ? -logit : logit)), 0) /
  list.reduce((sum, { weight }) => sum + weight, 0)

/** Share of pairs among what is above 0 where so large a share of all is none. */
function precision(list, noise) {
  const share = (right) => {
    const own = list.filter((row) => (row.right === 1) === right)
    const sum = (rows) => rows.reduce((total, { weight }) => total + weight, 0)
    return sum(own.filter(({ logit }) => logit > 0)) / sum(own)
  }
  const [found, passed] = [(1 - noise) * share(true), noise * share(false)]
  return found / (found + passed)
}

function judge(title, list) {
  const kinds = [...new Set(list.map(({ kind }) => kind))]
  const recall = (kind) => {
    const own = list.filter((row) => row.kind === kind)
    return own.filter(({ right, logit }) => logit > 0 === (right === 1)).length / own.length
  }
  const counted = list.filter(({ kind, right }) => right === 1 || EIGHT.includes(kind))
  const range = interval(counted, correlation, 100).map((value) => value.toFixed(3))
  console.log(
    `${title}: MCC ${correlation(counted).toFixed(3)} (${range.join('–')}), AUROC ${areaUnderCurve(counted).toFixed(4)}, log loss ${logLoss(counted).toFixed(4)}, precision at 10 % noise ${precision(counted, 0.1).toFixed(4)}, at 90 % ${precision(counted, 0.9).toFixed(3)}; ${kinds.map((kind) => `${kind} ${recall(kind).toFixed(2)}`).join(', ')}`,
  )
}
const withLogits = (list, weights) => list.map((row) => ({ ...row, logit: scoreOf(weights, row.features) }))
const FOLDS = 5

/** Fits one set of weights, and measures it on pairs by themselves and in texts whose ratio of lengths is known, of documents that it was not fitted on. */
function measured(title, rows, seen) {
  for (const [where, own] of Object.entries(seen)) measuredIn(`${title}, ${where}`, rows, own)
  return fitted(rows)
}

function measuredIn(title, rows, seen) {
  judge(
    `${title}, cross-validated`,
    Array.from({ length: FOLDS }, (_, fold) =>
      withLogits(
        seen.filter(({ document }) => document % FOLDS === fold),
        fitted(rows.filter(({ document }) => document % FOLDS !== fold)),
      ),
    ).flat(),
  )
  const sources = process.argv.includes('--without') ? new Set(rows.map(({ source }) => source)) : []
  for (const source of sources)
    judge(
      `${title}, without ${source}`,
      withLogits(
        seen.filter((row) => row.source === source),
        fitted(rows.filter((row) => row.source !== source)),
      ),
    )
}

const KNOWN = {
  lexicon: [documents, library.builtIn()],
  none: [[...documents, ...others], undefined],
}
const at = process.argv.indexOf('--knowledge')
const weights = Object.entries(KNOWN).map(([knowledge, known]) => {
  if (at !== -1 && process.argv[at + 1] !== knowledge) return [knowledge, library.SCORE_WEIGHTS[knowledge]]
  const rows = rowsOf(...known)
  if (process.argv.includes('--brief')) return [knowledge, fitted(rows)]
  return [knowledge, measured(knowledge, rows, { alone: measuredRows(...known), 'in a text': measuredRows(...known, true) })]
})
if (process.argv.includes('--write'))
  writeTable(
    new URL('../src/align/score/weights.ts', import.meta.url),
    weights.map(([knowledge, one]) => `  ${knowledge}: ${literal(one, '  ')},\n`),
  )
