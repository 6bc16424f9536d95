// What was met first and where, for memories of millions of pairs: hashes in flat arrays, 12 bytes an entry.

import { textsHash } from './segment-id.ts'

/** A hash table with open addressing: keys of 53 bits, values of 32. */
export interface FirstPlaces {
  /** The value that the texts were first met with; `undefined` the first time, when `value` is kept. */
  met(one: string, other: string | null, value: number): number | undefined
}

const INITIAL_SLOTS = 1024
const MAX_LOAD = 0.6

export function firstPlaces(): FirstPlaces {
  let keys = new Float64Array(INITIAL_SLOTS)
  let values = new Uint32Array(INITIAL_SLOTS)
  let size = 0
  /** The slot of a key, or the free one where it belongs. */
  const slotOf = (key: number): number => {
    let slot = key % keys.length
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) % keys.length
    return slot
  }
  const grow = (): void => {
    const [oldKeys, oldValues] = [keys, values]
    keys = new Float64Array(2 * oldKeys.length)
    values = new Uint32Array(keys.length)
    for (let k = 0; k < oldKeys.length; k++) {
      const key = oldKeys[k]!
      if (key === 0) continue
      const slot = slotOf(key)
      keys[slot] = key
      values[slot] = oldValues[k]!
    }
  }
  return {
    met(one, other, value) {
      // 0 is a free slot.
      const key = textsHash(one, other) || 1
      const slot = slotOf(key)
      if (keys[slot] === key) return values[slot]
      keys[slot] = key
      values[slot] = value
      size++
      if (size > MAX_LOAD * keys.length) grow()
      return undefined
    },
  }
}

/** Short texts one after the other, as UTF-8: a slice of a string would keep the whole string that it was cut from. */
export interface TextPool {
  /** @returns its number, from 0 */
  add(text: string): number
  text(number: number): string
}

const CHUNK_BYTES = 1 << 20

export function textPool(): TextPool {
  const chunks: Uint8Array[] = []
  const starts: number[] = []
  let end = 0
  return {
    add(text) {
      const bytes = new TextEncoder().encode(text)
      // Texts are shorter than a chunk, and none is in two.
      if ((end % CHUNK_BYTES) + bytes.length > CHUNK_BYTES || chunks.length === 0) {
        end = chunks.length * CHUNK_BYTES
        chunks.push(new Uint8Array(CHUNK_BYTES))
      }
      starts.push(end, bytes.length)
      chunks.at(-1)!.set(bytes, end % CHUNK_BYTES)
      end += bytes.length
      return starts.length / 2 - 1
    },
    text(number) {
      const [start = 0, length = 0] = starts.slice(2 * number, 2 * number + 2)
      const chunk = chunks[Math.floor(start / CHUNK_BYTES)]!
      return new TextDecoder().decode(chunk.subarray(start % CHUNK_BYTES, (start % CHUNK_BYTES) + length))
    },
  }
}
