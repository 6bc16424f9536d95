// Ridge logistic regression by Newton's method, and the file of weights that the judge reads.

import { readFileSync, writeFileSync } from 'node:fs'

/** Fits log odds to rows of features. `outcomes` are 0 or 1, `weights` how much each row counts. */
export function fit(rows, outcomes, weights, ridge = 3) {
  const width = rows[0].length
  const count = rows.length
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const column = (k, of) => rows.reduce((sum, row, i) => sum + weights[i] * of(row[k]), 0) / total
  const mean = Array.from({ length: width }, (_, k) => column(k, (value) => value))
  const spread = mean.map((middle, k) => Math.sqrt(column(k, (value) => (value - middle) ** 2)) || 1)
  const size = width + 1
  const z = new Float64Array(count * size)
  rows.forEach((row, i) => {
    for (let k = 0; k < width; k++) z[i * size + k] = (row[k] - mean[k]) / spread[k]
    z[i * size + width] = 1
  })
  const beta = new Float64Array(size)
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < 30; round++) {
    const gradient = Float64Array.from(beta, (value, k) => (k < width ? -ridge * value : 0))
    const hessian = Array.from({ length: size }, (_, k) =>
      new Float64Array(size).map((__, l) => (k === l ? (k < width ? ridge : 1e-9) : 0)),
    )
    let loss = 0
    for (let i = 0; i < count; i++) {
      const from = i * size
      let logit = 0
      for (let k = 0; k < size; k++) logit += beta[k] * z[from + k]
      const p = 1 / (1 + Math.exp(-logit))
      loss += weights[i] * Math.log1p(Math.exp(outcomes[i] === 1 ? -logit : logit))
      const slope = weights[i] * (outcomes[i] - p)
      const curve = weights[i] * p * (1 - p)
      for (let k = 0; k < size; k++) {
        const own = z[from + k]
        gradient[k] += slope * own
        const line = hessian[k]
        const bent = curve * own
        for (let l = 0; l <= k; l++) line[l] += bent * z[from + l]
      }
    }
    for (let k = 0; k < size; k++) for (let l = k + 1; l < size; l++) hessian[k][l] = hessian[l][k]
    const step = solve(hessian, gradient).map((value) => Math.max(-2, Math.min(2, value)))
    step.forEach((value, k) => {
      beta[k] += value
    })
    // Products are nearly collinear: their coefficients move long after the fit stands.
    if (Math.max(...step.map(Math.abs)) < 1e-6 || Math.abs(before - loss) < 1e-6 * loss) break
    before = loss
  }
  const coefficients = mean.map((_, k) => beta[k] / spread[k])
  return { bias: beta[width] - coefficients.reduce((sum, value, k) => sum + value * mean[k], 0), coefficients }
}

function solve(matrix, right) {
  const size = right.length
  const rows = matrix.map((row, i) => [...row, right[i]])
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k][i]) > Math.abs(rows[pivot][i])) pivot = k
    ;[rows[i], rows[pivot]] = [rows[pivot], rows[i]]
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k][i] / rows[i][i]
      for (let l = i; l <= size; l++) rows[k][l] -= factor * rows[i][l]
    }
  }
  const found = new Array(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    let sum = rows[i][size]
    for (let l = i + 1; l < size; l++) sum -= rows[i][l] * found[l]
    found[i] = sum / rows[i][i]
  }
  return found
}

export const logitOf = ({ bias, coefficients }, row) => coefficients.reduce((sum, value, k) => sum + value * row[k], bias)

/** Seeded random numbers in [0, 1) (mulberry32). */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * The middle 95 % of a figure under resampling of documents (bootstrap, Efron 1979): whole documents are drawn, since what stands in one is
 * alike.
 */
export function interval(rows, figure, times = 200) {
  const byDocument = new Map(rows.map(({ document }) => [document, []]))
  for (const row of rows) byDocument.get(row.document).push(row)
  const documents = [...byDocument.values()]
  const next = random(7)
  const drawn = Array.from({ length: times }, () =>
    figure(documents.flatMap(() => documents[Math.floor(next() * documents.length)])),
  ).sort((a, b) => a - b)
  return [drawn[Math.floor(0.025 * times)], drawn[Math.ceil(0.975 * times) - 1]]
}

const number = (value) => String(Number(value.toFixed(4)))

/** A regression as an object literal: coefficients by name, and rows of products, if it has any. */
export const literal = ({ bias, coefficients, products }, indent) => {
  const lines = Object.entries(coefficients).map(([name, value]) => `${indent}    ${name}: ${number(value)},\n`)
  const rows = products?.map((row) => `${indent}    [${row.map(number).join(', ')}],\n`)
  return `{\n${indent}  bias: ${number(bias)},\n${indent}  coefficients: {\n${lines.join('')}${indent}  },\n${rows ? `${indent}  products: [\n${rows.join('')}${indent}  ],\n` : ''}${indent}}`
}

/** Replaces what follows the last ` = ` of a file by an object literal. */
export function writeTable(file, lines) {
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, `${text.slice(0, text.lastIndexOf(' = {\n') + 5)}${lines.join('')}}\n`)
}
