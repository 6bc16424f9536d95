// Candidates for counterparts, kept in typed arrays: a comparison of two long texts has thousands.

/** Lists up to this long are sorted by insertion. */
const FEW = 64

/** Words that may be each other's counterparts. */
export function links() {
  let count = 0
  let sources = new Int32Array(256)
  let targets = new Int32Array(256)
  let widths = new Int32Array(256)
  let spans = new Int32Array(256)
  let worths = new Float64Array(256)
  let order = new Int32Array(256)
  const grow = (): void => {
    const longer = <T extends Int32Array | Float64Array>(list: T, other: T): T => {
      other.set(list)
      return other
    }
    const length = 2 * order.length
    sources = longer(sources, new Int32Array(length))
    targets = longer(targets, new Int32Array(length))
    widths = longer(widths, new Int32Array(length))
    spans = longer(spans, new Int32Array(length))
    worths = longer(worths, new Float64Array(length))
    order = new Int32Array(length)
  }
  /** The worthiest first, those of one worth as they were added. */
  const sort = (): void => {
    if (count > FEW) {
      for (let k = 0; k < count; k++) order[k] = k
      order.subarray(0, count).sort((a, b) => worths[b]! - worths[a]! || a - b)
      return
    }
    for (let k = 0; k < count; k++) {
      const worth = worths[k]!
      let at = k
      for (; at > 0 && worths[order[at - 1]!]! < worth; at--) order[at] = order[at - 1]!
      order[at] = k
    }
  }
  return {
    clear(): void {
      count = 0
    },
    /** @param width words of the target
     *  @param span words of the source */
    add(source: number, target: number, width: number, span: number, worth: number): void {
      if (count === order.length) grow()
      sources[count] = source
      targets[count] = target
      widths[count] = width
      spans[count] = span
      worths[count] = worth
      count++
    },
    /** The worthiest first, those of one worth as they were added. */
    eachByWorth(visit: (source: number, target: number, width: number, span: number, worth: number) => void): void {
      sort()
      for (let at = 0; at < count; at++) {
        const k = order[at]!
        visit(sources[k]!, targets[k]!, widths[k]!, spans[k]!, worths[k]!)
      }
    },
  }
}
