// Which documents may translate which: TF-IDF over an inverted index whose long postings are left out, so that no document meets all others.

import type { Digest, SideWords } from './terms.ts'

/** Candidates that a document keeps. */
const MAX_CANDIDATES = 6
/** A term in more documents than this finds none. */
const MAX_POSTINGS = 1000

export interface Candidate {
  first: number
  second: number
  /** Weight of the common words as a share of the weight of the words of both, in [0, 1]. */
  likeness: number
  /** Weight of the common words: natural logarithms of how rare they are, summed. */
  common: number
}

/** A list that keeps its greatest members. */
function keepGreatest(list: Candidate[], one: Candidate): void {
  if (list.length === MAX_CANDIDATES && list.at(-1)!.likeness >= one.likeness) return
  let at = list.length
  while (at > 0 && list[at - 1]!.likeness < one.likeness) at--
  list.splice(at, 0, one)
  if (list.length > MAX_CANDIDATES) list.pop()
}

/** The places of each number in lists of them, as one row with the beginning of each. */
function postingsOf(lists: readonly ArrayLike<number>[], size: number) {
  const starts = new Int32Array(size + 1)
  for (const list of lists) for (let k = 0; k < list.length; k++) starts[list[k]! + 1]!++
  for (let id = 0; id < size; id++) starts[id + 1]! += starts[id]!
  const next = starts.slice(0, size)
  const places = new Int32Array(starts[size]!)
  lists.forEach((list, place) => {
    for (let k = 0; k < list.length; k++) places[next[list[k]!]!++] = place
  })
  return { starts, places }
}

/** Documents of one side with the words that they are made of. */
export interface Collection extends Pick<SideWords, 'words'> {
  documents: readonly Pick<Digest, 'distinct'>[]
}

/**
 * The likeliest counterparts of each document of either side; pairs that both sides keep come once.
 *
 * @param size number of terms
 * @param wanted documents of the second side that are candidates of one of the first whatever their words
 */
export function candidates(
  { words, documents }: Collection,
  other: Collection,
  size: number,
  wanted: (first: number) => readonly number[],
): Candidate[] {
  const termLists = other.documents.map(({ distinct }) => {
    const terms = new Set<number>()
    for (const word of distinct) for (const term of other.words[word]!.terms) terms.add(term)
    return Int32Array.from(terms)
  })
  const { starts, places } = postingsOf(termLists, size)
  const rarity = (count: number, all: number) => Math.log((all + 1) / (count + 0.5))
  /** Terms that find something. */
  const finds = (term: number): boolean => {
    const length = starts[term + 1]! - starts[term]!
    return length > 0 && length <= MAX_POSTINGS
  }
  // What finds nothing weighs nothing on either side, or likeness would fall where there are more documents.
  const rarityOfTerm = Float32Array.from({ length: size }, (_, term) =>
    finds(term) ? rarity(starts[term + 1]! - starts[term]!, other.documents.length) : 0,
  )
  const counts = new Int32Array(words.length)
  for (const { distinct } of documents) for (const word of distinct) counts[word]!++

  /** Terms of a word that find something, the rarest first, with the weight of each. */
  const found = words.map(({ terms }, word) => {
    const own = terms.filter(finds)
    own.sort((a, b) => rarityOfTerm[b]! - rarityOfTerm[a]!)
    // A word of many meanings says little.
    const share = 1 / (1 + 0.25 * Math.log2(Math.max(1, own.length)))
    const ownRarity = rarity(counts[word]!, documents.length)
    return own.map((term) => ({ term, weight: share * Math.sqrt(Math.max(0, ownRarity * rarityOfTerm[term]!)) }))
  })
  const sum = (list: Int32Array, weight: (word: number) => number) => list.reduce((total, word) => total + weight(word), 0)
  // What a word is worth where it is translated: by each of its terms as often as that stands in the other side. Its rarest term would be worth
  // more the larger the other side is: there is some accident for every meaning.
  const expected = found.map((own) => {
    const [total, count] = own.reduce(
      ([total, count], { term, weight }) => {
        const length = starts[term + 1]! - starts[term]!
        return [total + length * weight, count + length]
      },
      [0, 0],
    )
    return count === 0 ? 0 : total / count
  })
  const worth = new Float64Array(size)
  const times = new Float64Array(size)
  found.forEach((own, word) => {
    for (const { term, weight } of own) {
      worth[term]! += counts[word]! * weight
      times[term]! += counts[word]!
    }
  })
  const otherExpected = other.words.map(({ terms }) => {
    let [total, count] = [0, 0]
    for (const term of terms) {
      total += worth[term]!
      count += times[term]!
    }
    return count === 0 ? 0 : total / count
  })
  const sizes = documents.map(({ distinct }) => sum(distinct, (word) => expected[word]!))
  const otherSizes = other.documents.map(({ distinct }) => sum(distinct, (word) => otherExpected[word]!))

  const all = new Float32Array(other.documents.length)
  const last = new Int32Array(other.documents.length)
  const touched: number[] = []
  const ofFirst: Candidate[][] = documents.map(() => [])
  const ofSecond: Candidate[][] = other.documents.map(() => [])
  const extra: Candidate[] = []
  let stamp = 0
  documents.forEach(({ distinct }, first) => {
    for (const word of distinct) {
      stamp++
      for (const { term, weight } of found[word]!)
        for (let at = starts[term]!; at < starts[term + 1]!; at++) {
          const place = places[at]!
          if (last[place] === stamp) continue
          last[place] = stamp
          if (all[place] === 0) touched.push(place)
          all[place]! += weight
        }
    }
    const candidate = (second: number): Candidate => {
      const common = all[second]!
      return { first, second, common, likeness: Math.min(1, common / (Math.sqrt(sizes[first]! * otherSizes[second]!) + 1)) }
    }
    const asked = wanted(first).map(candidate)
    extra.push(...asked)
    for (const second of touched) {
      const one = asked.find((own) => own.second === second) ?? candidate(second)
      keepGreatest(ofFirst[first]!, one)
      keepGreatest(ofSecond[second]!, one)
      all[second] = 0
    }
    touched.length = 0
  })
  return [...new Set([...ofFirst.flat(), ...ofSecond.flat(), ...extra])]
}
