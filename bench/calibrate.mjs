// Fits the calibration in src/align/model/parameters.ts on the gold cases, and prints it: node bench/calibrate.mjs (after a build).

import { buildSync } from 'esbuild'
import { index, pairsOf, plattScaling, scaled } from './gold.mjs'
import { recutCases, recutPairs } from './recut.mjs'
import { calibrationError } from './reliability.mjs'

const load = (file) => {
  const { outputFiles } = buildSync({ entryPoints: [file], bundle: true, format: 'esm', platform: 'neutral', write: false })
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
}
const library = await import('../dist/index.js')
const { CALIBRATION_SLOPE, CALIBRATION_SHIFT } = await load(new URL('../src/align/model/parameters.ts', import.meta.url).pathname)

// What the library gives is calibrated already: that is taken back first.
const raw = (p) =>
  scaled({ slope: 1 / CALIBRATION_SLOPE, shift: -CALIBRATION_SHIFT / CALIBRATION_SLOPE }, Math.min(1 - 1e-9, Math.max(1e-9, p)))
const rows = [
  ...index()
    .filter(({ dir }) => !/n23143/.test(dir))
    .flatMap((entry) => pairsOf(entry, library)),
  // Harder texts too: confidence is to be believed where it is needed most.
  ...recutCases().flatMap((one) => recutPairs(one, library)),
].map((row) => ({ ...row, confidence: raw(row.confidence) }))
const found = plattScaling(rows)
const cross = crossFitted(rows)
console.log(`${rows.length} pairs of ${new Set(rows.map(({ name }) => name)).size} cases`)
console.log(`calibration error: raw ${calibrationError(rows).toFixed(4)}, cross-fitted ${calibrationError(cross).toFixed(4)}`)
console.log(`export const CALIBRATION_SLOPE = ${found.slope.toFixed(3)}`)
console.log(`export const CALIBRATION_SHIFT = ${found.shift.toFixed(3)}`)

/** Each case with the constants that the cases of the other folds give. */
function crossFitted(rows, folds = 5) {
  const names = [...new Set(rows.map(({ name }) => name))]
  const foldOf = (row) => names.indexOf(row.name) % folds
  return Array.from({ length: folds }, (_, fold) => {
    const constants = plattScaling(rows.filter((row) => foldOf(row) !== fold))
    return rows.filter((row) => foldOf(row) === fold).map((row) => ({ ...row, confidence: scaled(constants, row.confidence) }))
  }).flat()
}
