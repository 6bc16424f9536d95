// Heights of rows, most of which nobody has seen: a Fenwick tree (Fenwick 1994) of sums, so that a place is found in O(log n).

export interface Heights {
  readonly count: number
  /** Where a row begins, in pixels. */
  top(row: number): number
  total(): number
  height(row: number): number
  /** @returns the difference */
  set(row: number, height: number): number
  /** The row at a place; the last one below the end. */
  at(place: number): number
}

/** @param estimate what a row is thought to be high */
export function heights(count: number, estimate: (row: number) => number): Heights {
  const own = new Float64Array(count)
  for (let row = 0; row < count; row++) own[row] = estimate(row)
  const sums = new Float64Array(count + 1)
  for (let k = 1; k <= count; k++) {
    sums[k]! += own[k - 1]!
    const parent = k + (k & -k)
    if (parent <= count) sums[parent]! += sums[k]!
  }
  const top = (row: number): number => {
    let sum = 0
    for (let k = Math.min(row, count); k > 0; k -= k & -k) sum += sums[k]!
    return sum
  }
  return {
    count,
    top,
    total: () => top(count),
    height: (row) => own[row] ?? 0,
    set(row, height) {
      const difference = height - own[row]!
      if (difference === 0) return 0
      own[row] = height
      for (let k = row + 1; k <= count; k += k & -k) sums[k]! += difference
      return difference
    },
    at(place) {
      let [row, rest] = [0, place]
      for (let step = 1 << Math.floor(Math.log2(Math.max(1, count))); step > 0; step >>= 1)
        if (row + step <= count && sums[row + step]! <= rest) {
          row += step
          rest -= sums[row]!
        }
      return Math.max(0, Math.min(row, count - 1))
    },
  }
}
