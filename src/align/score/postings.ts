// Where ids stand in one text, made anew for each comparison.

/** Places by id. A bit an id says whether it stands anywhere: nearly all that are asked for do not, and the bits stay in the nearest cache. */
export function postings() {
  let bits = new Int32Array(256)
  let heads = new Int32Array(32 * bits.length)
  let places = new Int32Array(256)
  let nexts = new Int32Array(256)
  let ids = new Int32Array(256)
  let count = 0
  const longer = (list: Int32Array, length: number): Int32Array<ArrayBuffer> => {
    const other = new Int32Array(length)
    other.set(list)
    return other
  }
  return {
    clear(): void {
      for (let k = 0; k < count; k++) bits[ids[k]! >> 5] = 0
      count = 0
    },
    /** Adds a place of an id, before all that it has. */
    add(id: number, place: number): void {
      if (id >= heads.length) {
        bits = longer(bits, Math.max((id >> 5) + 1, 2 * bits.length))
        heads = longer(heads, 32 * bits.length)
      }
      if (count === places.length) {
        places = longer(places, 2 * count)
        nexts = longer(nexts, 2 * count)
        ids = longer(ids, 2 * count)
      }
      const bit = 1 << (id & 31)
      const word = bits[id >> 5]!
      nexts[count] = (word & bit) === 0 ? -1 : heads[id]!
      bits[id >> 5] = word | bit
      heads[id] = count
      places[count] = place
      ids[count++] = id
    },
    /** The number of its first place, -1 where it stands nowhere. */
    first: (id: number): number => (id < heads.length && (bits[id >> 5]! & (1 << (id & 31))) !== 0 ? heads[id]! : -1),
    /** The number of its next place, or -1. */
    next: (at: number): number => nexts[at]!,
    place: (at: number): number => places[at]!,
  }
}
