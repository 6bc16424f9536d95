// Whether a word may be one of many, by a number that is known before the word is put together: of the hundred stems that an Arabic word may
// have, a lexicon knows one or two (a Bloom filter of one function; B. H. Bloom, "Space/Time Trade-offs in Hash Coding", 1970).

const BASE = 31
/** Bits for each word: one in sixteen of the words that are not there may seem to be. */
const BITS_PER_WORD = 16

/** `BASE` to the power of each length, modulo 2³². */
const POWERS = new Int32Array(64)
POWERS.fill(1, 0, 1)
for (let k = 1; k < POWERS.length; k++) POWERS[k] = Math.imul(POWERS[k - 1]!, BASE)

/** The longest word that {@link afterHash} takes. */
export const MAX_HASHED_LENGTH = POWERS.length - 1

/** The number of each beginning of a word, by its length. */
export function hashesOf(word: string): Int32Array {
  const hashes = new Int32Array(word.length + 1)
  for (let k = 0; k < word.length; k++) hashes[k + 1] = (Math.imul(hashes[k]!, BASE) + word.charCodeAt(k)) | 0
  return hashes
}

/** The number of a text that follows another one, together with it. */
export const afterHash = (first: number, second: number, secondLength: number): number =>
  (Math.imul(first, POWERS[secondLength]!) + second) | 0

/** The number of what stands between two places of a word, by the numbers of its beginnings. */
export const betweenHash = (hashes: Int32Array, from: number, to: number): number =>
  (hashes[to]! - Math.imul(hashes[from]!, POWERS[to - from]!)) | 0

export interface WordSet {
  /** False only where no word has this number. */
  mayHave(hash: number): boolean
}

export function wordSet(words: Iterable<string>, count: number): WordSet {
  const size = 2 ** Math.ceil(Math.log2(Math.max(32, count * BITS_PER_WORD)))
  const bits = new Int32Array(size >> 5)
  const placeOf = (hash: number) => (hash ^ (hash >>> 15)) & (size - 1)
  for (const word of words) {
    const place = placeOf(hashesOf(word)[word.length]!)
    bits[place >> 5]! |= 1 << (place & 31)
  }
  return {
    mayHave(hash) {
      const place = placeOf(hash)
      return (bits[place >> 5]! & (1 << (place & 31))) !== 0
    },
  }
}
