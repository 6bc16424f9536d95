// Fits the score (src/align/score): node bench/score.mjs [--write], where MUWAZI_SHARED names the gold. Positives are gold pairs, abridged ones
// that keep 72 % and more, and copies of code and addresses; negatives come in equal shares of eight kinds, and apart with one number or one
// name changed or a negation lost. Prints MCC and the recall of each kind, cross-validated by document and with each source left out.

import { logitOf, writeWeights } from './regression.mjs'
import { documents, EIGHT, fitted, library, others, rowsOf } from './score-rows.mjs'

function judge(title, list) {
  const kinds = [...new Set(list.map(({ kind }) => kind))]
  const recall = (kind) => {
    const own = list.filter((row) => row.kind === kind)
    return own.filter(({ right, logit }) => logit > 0 === (right === 1)).length / own.length
  }
  const counted = list.filter(({ kind, right }) => right === 1 || EIGHT.includes(kind))
  const sum = (of) => counted.reduce((total, row) => total + (of(row) ? row.weight : 0), 0)
  const [tp, tn, fp, fn] = [
    sum(({ right, logit }) => right && logit > 0),
    sum(({ right, logit }) => !right && logit <= 0),
    sum(({ right, logit }) => !right && logit > 0),
    sum(({ right, logit }) => right && logit <= 0),
  ]
  const mcc = (tp * tn - fp * fn) / Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))
  console.log(`${title}: MCC ${mcc.toFixed(3)}; ${kinds.map((kind) => `${kind} ${recall(kind).toFixed(2)}`).join(', ')}`)
}
const withLogits = (list, weights) => list.map((row) => ({ ...row, logit: logitOf(weights, row.features) }))
const FOLDS = 5

/** Fits one set of weights, and measures it on documents that it was not fitted on. */
function measured(title, rows) {
  judge(
    `${title}, cross-validated`,
    Array.from({ length: FOLDS }, (_, fold) =>
      withLogits(
        rows.filter(({ document }) => document % FOLDS === fold),
        fitted(rows.filter(({ document }) => document % FOLDS !== fold)),
      ),
    ).flat(),
  )
  for (const source of new Set(rows.map(({ source }) => source)))
    judge(
      `${title}, without ${source}`,
      withLogits(
        rows.filter((row) => row.source === source),
        fitted(rows.filter((row) => row.source !== source)),
      ),
    )
  return fitted(rows)
}

const weights = {
  lexicon: measured('lexicon', rowsOf(documents, library.builtIn())),
  none: measured('none', rowsOf([...documents, ...others], undefined)),
}
if (process.argv.includes('--write')) writeWeights(weights, library.FEATURES)
