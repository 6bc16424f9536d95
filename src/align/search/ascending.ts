// Lists of numbers that rise.

/** First index of `list` whose value is at least `value`. */
export function lowerBound(list: ArrayLike<number>, value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Lists as one, with all that they hold; a lone list is given back as it is. */
export function merged(lists: readonly ArrayLike<number>[]): ArrayLike<number> {
  if (lists.length < 2) return lists[0] ?? []
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all.sort()
}

/** As {@link lowerBound}, walking there from an index nearby. */
export function seek(list: ArrayLike<number>, value: number, near: number): number {
  let at = near
  while (at > 0 && list[at - 1]! >= value) at--
  while (at < list.length && list[at]! < value) at++
  return at
}
