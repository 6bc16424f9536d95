// How far confidence can be believed. A row is a pair that was found: `{ confidence, right }`.

/** Ten buckets: how many, their mean confidence, the share that is right. */
export const reliability = (rows) =>
  Array.from({ length: 10 }, (_, k) => {
    const own = rows.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === k)
    const mean = (of) => own.reduce((sum, one) => sum + of(one), 0) / (own.length || 1)
    return { from: k / 10, count: own.length, confidence: mean((one) => one.confidence), right: mean((one) => Number(one.right)) }
  })

/** Expected calibration error. */
export const calibrationError = (rows) =>
  reliability(rows).reduce((sum, { count, confidence, right }) => sum + (count / rows.length) * Math.abs(confidence - right), 0)

/** The chance that a right bead has more confidence than a wrong one. */
export function auroc(rows) {
  const sorted = [...rows].sort((a, b) => a.confidence - b.confidence)
  let [right, wrong, sum] = [0, 0, 0]
  for (let from = 0; from < sorted.length; ) {
    let to = from
    let [p, n] = [0, 0]
    for (; to < sorted.length && sorted[to].confidence === sorted[from].confidence; to++) sorted[to].right ? p++ : n++
    sum += p * (wrong + n / 2)
    right += p
    wrong += n
    from = to
  }
  return sum / (right * wrong)
}
