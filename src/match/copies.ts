// Near-copies on one side, and lines that all pages of a site share. Shingles of three words; candidates by one permutation hashing
// (Li, Owen, Zhang 2012) with banding, so that nothing is compared with everything; then the exact share of common shingles.

/** Words of a shingle. */
const WIDTH = 3
const BINS = 64
const ROWS = 4
/** Documents of a bucket that one is compared with. */
const MAX_COMPARED = 8
/** Share of common shingles from which on two documents are copies; the same share of their numbers is common. */
const COPY_SHARE = 0.8
/** Documents of one side that a line stands in, to be of the template: so many, and more in a large collection, where what people quote recurs too. */
const leastOfTemplate = (documents: number): number => Math.max(5, Math.sqrt(documents) / 2)
/** A document of which less would be left keeps its lines: it is a copy. */
const LEAST_LEFT = 1 / 3

/** FNV-1a of the code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** The last step of MurmurHash3: spreads the bits of a number. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const linesOf = (text: string): string[] => text.split(/\r\n?|\n/).map((line) => line.trim())

/** Makes a function that takes the lines of templates (menus, headers, footers) out of a text of this side. */
export function withoutTemplates(texts: Iterable<string>): (text: string) => string {
  const counts = new Map<number, number>()
  let documents = 0
  for (const text of texts) {
    documents++
    for (const hash of new Set(linesOf(text).map(hashOf))) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  const least = leastOfTemplate(documents)
  return (text) => {
    const kept = linesOf(text)
      .filter((line) => line === '' || counts.get(hashOf(line))! < least)
      .join('\n')
      .trim()
    return kept.length < LEAST_LEFT * text.length ? text : kept
  }
}

/** Hashes of the shingles of a row of words, each once, ascending. A row that is too short is one shingle. */
export function shinglesOf(words: ArrayLike<number>): Uint32Array {
  const found = new Set<number>()
  for (let at = 0; at + WIDTH <= Math.max(WIDTH, words.length); at++) {
    let hash = 17
    for (let k = at; k < at + WIDTH && k < words.length; k++) hash = mixed(Math.imul(hash, 31) + words[k]!)
    found.add(hash)
  }
  return Uint32Array.from(found).sort()
}

/** Common members of two ascending lists as a share of all; 1 for two empty ones. */
export function likeness(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) common++
    const isLess = a[i]! <= b[j]!
    if (b[j]! <= a[i]!) j++
    if (isLess) i++
  }
  const all = a.length + b.length - common
  return all === 0 ? 1 : common / all
}

/** What copies are told by. */
export interface Sketch {
  shingles: Uint32Array
  /** Ascending. */
  numbers: ArrayLike<number>
}

/** For each document the first one that it is a near-copy of, or itself. */
export function leaders(documents: readonly Sketch[]): Int32Array {
  const leader = Int32Array.from(documents, (_, k) => k)
  const buckets = new Map<number, number[]>()
  documents.forEach((own, k) => {
    const bands = bandsOf(own.shingles)
    const seen = new Set<number>()
    for (const band of bands)
      for (const other of buckets.get(band) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        const { shingles, numbers } = documents[other]!
        if (likeness(own.shingles, shingles) < COPY_SHARE || likeness(own.numbers, numbers) < COPY_SHARE) continue
        leader[k] = other
        return
      }
    for (const band of bands) {
      const bucket = buckets.get(band)
      if (bucket === undefined) buckets.set(band, [k])
      else if (bucket.length < MAX_COMPARED) bucket.push(k)
    }
  })
  return leader
}

/** Keys of the bands: the least hashes of some bins together. */
function bandsOf(shingles: Uint32Array): number[] {
  const least = new Uint32Array(BINS).fill(0xffffffff)
  for (const hash of shingles) {
    const bin = hash % BINS
    if (hash < least[bin]!) least[bin] = hash
  }
  const bands: number[] = []
  for (let from = 0; from < BINS; from += ROWS) {
    let key = from
    let isEmpty = true
    for (let bin = from; bin < from + ROWS; bin++) {
      isEmpty &&= least[bin] === 0xffffffff
      key = mixed(Math.imul(key, 31) ^ least[bin]!)
    }
    if (!isEmpty) bands.push(key)
  }
  return bands
}
