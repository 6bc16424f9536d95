// `node tests/quality/shared/confidence.mjs` (after a build): how far confidence can be believed, measured on the large gold cases. Prints a
// reliability table, and fails when the expected calibration error exceeds .03, when the AUROC of right against wrong beads is below .9, or when
// fewer than 97 % of the right beads of the light cases or 80 % of the lone texts have a confidence of .9 or more. Calibration is cross-fitted: each case is judged by
// constants fitted on the other cases. Harder texts, whose lines are joined at other places on each side, have floors of their own.

import { hasCases, index, loneOf, pairsOf, plattScaling, scaled } from '../../../bench/gold.mjs'
import { pairF1, recutCases, recutPairs } from '../../../bench/recut.mjs'
import { auroc, calibrationError, reliability } from '../../../bench/reliability.mjs'

if (!hasCases) {
  console.log('Expected the large gold cases; set MUWAZI_SHARED to the folder that holds eval/cases.')
  process.exit(1)
}
const library = await import('../../../dist/index.js')
const rows = index()
  .filter(({ dir }) => !/n23143/.test(dir))
  .flatMap((entry) => pairsOf(entry, library))

const names = [...new Set(rows.map(({ name }) => name))]
const FOLDS = 5
const foldOf = ({ name }) => names.indexOf(name) % FOLDS
const crossFitted = Array.from({ length: FOLDS }, (_, fold) => {
  const constants = plattScaling(rows.filter((row) => foldOf(row) !== fold))
  return rows.filter((row) => foldOf(row) === fold).map((row) => ({ ...row, confidence: scaled(constants, row.confidence) }))
}).flat()

console.log(
  `${rows.length} pairs of ${names.length} cases\n\n| confidence | pairs | mean | right |\n| --- | ---: | ---: | ---: |`,
)
for (const { from, count, confidence, right } of reliability(rows))
  if (count > 0)
    console.log(`| ${from.toFixed(1)}–${(from + 0.1).toFixed(1)} | ${count} | ${confidence.toFixed(3)} | ${right.toFixed(3)} |`)

const hard = recutCases()
const hardRows = hard.flatMap((one) => recutPairs(one, library))
console.log('\n| lines joined elsewhere on each side | strict F1 of pairs |\n| --- | ---: |')
for (const group of new Set(hard.map((one) => one.group))) {
  const mine = (one) => one.group === group
  console.log(`| ${group} | ${pairF1(hardRows.filter(mine), hard.filter(mine)).toFixed(3)} |`)
}

const light = rows.filter(({ group, right }) => right && /^sent .* light$/.test(group))
const sure = light.filter(({ confidence }) => confidence >= 0.9).length / light.length
const lone = index()
  .filter(({ dir, family }) => family === 'sent' && !/n23143/.test(dir))
  .flatMap((entry) => loneOf(entry, library))
const checks = [
  ['expected calibration error, as shipped', calibrationError(rows), (value) => value <= 0.03],
  ['expected calibration error, cross-fitted', calibrationError(crossFitted), (value) => value <= 0.03],
  ['AUROC of right against wrong', auroc(rows), (value) => value >= 0.9],
  ['F1 of pairs where lines are joined elsewhere', pairF1(hardRows, hard), (value) => value >= 0.88],
  ['expected calibration error there, as shipped', calibrationError(hardRows), (value) => value <= 0.05],
  ['right beads of the light cases at .9 or more', sure, (value) => value >= 0.97],
  [
    `lone texts (${lone.length}) at .9 or more`,
    lone.filter((confidence) => confidence >= 0.9).length / lone.length,
    (value) => value >= 0.8,
  ],
]
console.log()
for (const [what, value, holds] of checks) console.log(`${holds(value) ? 'ok    ' : 'FAILED'} ${what}: ${value.toFixed(4)}`)
process.exitCode = checks.every(([, value, holds]) => holds(value)) ? 0 : 1
