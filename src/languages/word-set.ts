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

/** The number of a word and one letter more. */
export const nextHash = (hash: number, code: number): number => (Math.imul(hash, BASE) + code) | 0

/** The number of a word: the last of {@link hashesOf}. */
export function hashOf(word: string): number {
  let hash = 0
  for (let k = 0; k < word.length; k++) hash = nextHash(hash, word.charCodeAt(k))
  return hash
}

/** The number of each beginning of a word, by its length. */
export function hashesOf(word: string): Int32Array {
  const hashes = new Int32Array(word.length + 1)
  for (let k = 0; k < word.length; k++) hashes[k + 1] = nextHash(hashes[k]!, word.charCodeAt(k))
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

/** @param hashes the numbers of whole words */
export function wordSet(hashes: readonly number[]): WordSet {
  const size = 2 ** Math.ceil(Math.log2(Math.max(32, hashes.length * BITS_PER_WORD)))
  const bits = new Int32Array(size >> 5)
  const placeOf = (hash: number) => (hash ^ (hash >>> 15)) & (size - 1)
  for (let k = 0; k < hashes.length; k++) {
    const place = placeOf(hashes[k]!)
    bits[place >> 5]! |= 1 << (place & 31)
  }
  return {
    mayHave(hash) {
      const place = placeOf(hash)
      return (bits[place >> 5]! & (1 << (place & 31))) !== 0
    },
  }
}

/** Entries of a lexicon that know what otherwise is found by looking at all of them. */
export interface IndexedEntries extends ReadonlyMap<string, readonly { readonly word: string; readonly weight: number }[]> {
  /** The numbers of the keys. */
  hashes(): readonly number[]
  /** The keys of several words. */
  phrases(): readonly string[]
  /** The keys that a word translates, in their order; a word that stands only in translations of several words has the first key of one. */
  keysOf(word: string): readonly string[] | undefined
}

export const isIndexed = (entries: object): entries is IndexedEntries =>
  'keysOf' in entries && typeof entries.keysOf === 'function'
