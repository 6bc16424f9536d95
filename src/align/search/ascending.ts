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

/** The union of lists, without repeats; a lone list is given back as it is. */
export function union(lists: readonly (readonly number[])[]): readonly number[] {
  if (lists.length < 2) return lists[0] ?? []
  let total = 0
  let last = 0
  for (const list of lists) {
    total += list.length
    last = Math.max(last, list.at(-1) ?? 0)
  }
  if (total > last / DENSE) return unionByMarks(lists, last)
  const all = new Int32Array(total)
  let at = 0
  for (const list of lists) for (const unit of list) all[at++] = unit
  all.sort()
  const out: number[] = []
  for (const unit of all) if (out.length === 0 || unit !== out[out.length - 1]) out.push(unit)
  return out
}

/** From one unit in so many on, marking units is quicker than sorting them. */
const DENSE = 16

function unionByMarks(lists: readonly (readonly number[])[], last: number): number[] {
  const marked = new Uint8Array(last + 1)
  for (const list of lists) for (const unit of list) marked[unit] = 1
  const out: number[] = []
  for (let unit = 0; unit <= last; unit++) if (marked[unit] === 1) out.push(unit)
  return out
}

/** What stands in all of several lists. */
export function intersection(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...rest] = lists
  if (rest.length === 0) return first
  const sets = rest.map((list) => new Set(list))
  return first.filter((unit) => sets.every((set) => set.has(unit)))
}

/** Lists as one, with all that they hold; a lone list is given back as it is. */
export function merged(lists: readonly ArrayLike<number>[]): ArrayLike<number> {
  if (lists.length === 1) return lists[0]!
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
