// IBM Model 1 (Brown et al. 1993) over pairs of word sets, on flat arrays.

/** One side of all pairs: the distinct words of pair `k` are `words[starts[k] … starts[k + 1])`, as numbers below `size`. */
export interface Words {
  words: Int32Array
  starts: Int32Array
  size: number
  /** Number of pairs that hold each word. */
  counts: Int32Array
}

/** Pairs of words that occur together often enough, by source word: those of `a` are `to[rows[a] … rows[a + 1])`, ascending. */
export interface Links {
  rows: Int32Array
  to: Int32Array
  /** Number of pairs that hold both words. */
  together: Int32Array
}

/** The pairs that hold each word, in the form in which {@link Words} holds the words of each pair. */
function pairsOf({ words, starts, size, counts }: Words): { pairs: Int32Array; rows: Int32Array } {
  const rows = new Int32Array(size + 1)
  for (let word = 0; word < size; word++) rows[word + 1] = rows[word]! + counts[word]!
  const next = rows.slice()
  const pairs = new Int32Array(words.length)
  for (let pair = 0; pair + 1 < starts.length; pair++)
    for (let at = starts[pair]!; at < starts[pair + 1]!; at++) pairs[next[words[at]!]!++] = pair
  return { pairs, rows }
}

/** Links between words that occur together in at least `minCount` pairs. */
export function links(source: Words, target: Words, minCount: number): Links {
  const { pairs, rows: places } = pairsOf(source)
  const rows = new Int32Array(source.size + 1)
  const seen = new Int32Array(target.size)
  const to: number[] = []
  const together: number[] = []
  for (let word = 0; word < source.size; word++) {
    const touched: number[] = []
    for (let place = places[word]!; place < places[word + 1]!; place++)
      for (let at = target.starts[pairs[place]!]!; at < target.starts[pairs[place]! + 1]!; at++) {
        const other = target.words[at]!
        if (seen[other]!++ === 0) touched.push(other)
      }
    for (const other of touched.sort((a, b) => a - b)) {
      if (seen[other]! >= minCount) {
        to.push(other)
        together.push(seen[other]!)
      }
      seen[other] = 0
    }
    rows[word + 1] = to.length
  }
  return { rows, to: Int32Array.from(to), together: Int32Array.from(together) }
}

/**
 * The probability of each link: that its source word is translated by its target word. A target word may also have no source
 * word, with the share that it has of all words.
 */
export function modelOne(source: Words, target: Words, { rows, to, together }: Links, rounds: number): Float64Array {
  const { pairs, rows: places } = pairsOf(source)
  const chance = new Float64Array(to.length)
  const expected = new Float64Array(to.length)
  const total = new Float64Array(target.words.length)
  const linkOf = new Int32Array(target.size).fill(-1)

  // Walks over all places of two words that a link joins; words of a row are looked up in one array.
  const walk = (visit: (link: number, at: number) => void): void => {
    for (let word = 0; word < source.size; word++) {
      for (let link = rows[word]!; link < rows[word + 1]!; link++) linkOf[to[link]!] = link
      for (let place = places[word]!; place < places[word + 1]!; place++)
        for (let at = target.starts[pairs[place]!]!; at < target.starts[pairs[place]! + 1]!; at++) {
          const link = linkOf[target.words[at]!]!
          if (link >= 0) visit(link, at)
        }
      for (let link = rows[word]!; link < rows[word + 1]!; link++) linkOf[to[link]!] = -1
    }
  }
  const share = (counts: ArrayLike<number>): void => {
    for (let word = 0; word < source.size; word++) {
      let sum = 0
      for (let link = rows[word]!; link < rows[word + 1]!; link++) sum += counts[link]!
      for (let link = rows[word]!; link < rows[word + 1]!; link++) chance[link] = sum === 0 ? 0 : counts[link]! / sum
    }
  }

  share(together)
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < total.length; at++) total[at] = target.counts[target.words[at]!]! / target.words.length
    walk((link, at) => {
      total[at]! += chance[link]!
    })
    expected.fill(0)
    walk((link, at) => {
      expected[link]! += chance[link]! / total[at]!
    })
    share(expected)
  }
  return chance
}

/**
 * How surprising it is that two words occur together so often, as a log-likelihood ratio (Dunning 1993); 10.8 is exceeded by
 * accident once in a thousand. 0 where they occur together no more often than by accident.
 */
export function surprise(together: number, source: number, target: number, all: number): number {
  if (together * all <= source * target) return 0
  const cell = (count: number, row: number, column: number) => (count <= 0 ? 0 : count * Math.log((count * all) / (row * column)))
  return (
    2 *
    (cell(together, source, target) +
      cell(source - together, source, all - target) +
      cell(target - together, all - source, target) +
      cell(all - source - target + together, all - source, all - target))
  )
}
