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
