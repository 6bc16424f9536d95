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
  if (lists.length === 2) return mergedTwo(lists[0]!, lists[1]!)
  let length = 0
  for (const list of lists) length += list.length
  const all = new Int32Array(length)
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all.sort()
}

function mergedTwo(a: ArrayLike<number>, b: ArrayLike<number>): ArrayLike<number> {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const all = new Int32Array(a.length + b.length)
  let i = 0
  let j = 0
  for (let at = 0; at < all.length; at++) all[at] = j === b.length || (i < a.length && a[i]! <= b[j]!) ? a[i++]! : b[j++]!
  return all
}

/** As {@link lowerBound} in a part of a list, walking there from an index nearby. */
export function seek(list: ArrayLike<number>, value: number, near: number, from = 0, to = list.length): number {
  let at = near
  while (at > from && list[at - 1]! >= value) at--
  while (at < to && list[at]! < value) at++
  return at
}

/**
 * The heaviest chain of links whose `j` rises, as indices; links come in order of their other side. As patience diff finds it, with weights,
 * by a Fenwick tree over the target.
 */
export function risingChain(links: readonly { readonly j: number; readonly weight: number }[], target: number): number[] {
  const tree = new Int32Array(target + 2).fill(-1)
  const total = new Float64Array(links.length)
  const before = new Int32Array(links.length).fill(-1)
  const better = (a: number, b: number) => (a < 0 ? b : b < 0 ? a : total[a]! >= total[b]! ? a : b)
  let last = -1
  links.forEach(({ j, weight }, k) => {
    let best = -1
    for (let at = j; at > 0; at -= at & -at) best = better(best, tree[at]!)
    before[k] = best
    total[k] = weight + (best < 0 ? 0 : total[best]!)
    for (let at = j + 1; at <= target; at += at & -at) tree[at] = better(tree[at]!, k)
    last = better(last, k)
  })
  const out: number[] = []
  for (let k = last; k >= 0; k = before[k]!) out.push(k)
  return out.reverse()
}
