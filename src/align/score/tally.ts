// What is counted of the words of one side once their counterparts are known.

import { COMMON_WEIGHT, type Word } from './words.ts'

/** Numbers up to this are as often written out. */
const SMALL_NUMBER = 12

/** A number for each id of the vocabulary, 0 unless it was set since the last reset. */
export function table() {
  let values = new Int32Array(4096)
  let touched = new Int32Array(256)
  let count = 0
  return {
    get: (id: number): number => (id < values.length ? values[id]! : 0),
    set(id: number, value: number): void {
      if (id >= values.length) {
        const larger = new Int32Array(Math.max(id + 1, values.length * 2))
        larger.set(values)
        values = larger
      }
      if (values[id] === 0) {
        if (count === touched.length) {
          const larger = new Int32Array(2 * count)
          larger.set(touched)
          touched = larger
        }
        touched[count++] = id
      }
      values[id] = value
    },
    reset(): void {
      for (let k = 0; k < count; k++) values[touched[k]!] = 0
      count = 0
    },
  }
}

/** A counterpart that is a synonym of a translation counts this much. */
const FAINT_SHARE = 0.5

/** What is known of each word of a side, by its place. */
export interface Hits {
  /** Place of its counterpart; -1 for none. */
  hit: Int32Array
  /** 1 where the counterpart is a synonym of a translation. */
  faint: Uint8Array
  /** What it counts; 0 leaves it out. */
  weights: Float64Array
  /** Room for whether each word that says something has a counterpart. */
  content: Uint8Array
}

/** Sums over the words of one side. */
export function tally(words: readonly Word[], { hit, faint, weights, content }: Hits) {
  let found = 0
  let missing = 0
  let unknown = 0
  let names = 0
  let namesMissing = 0
  let knownNamesMissing = 0
  let numbers = 0
  let numbersMissing = 0
  let copies = 0
  let length = 0
  for (let at = 0; at < words.length; at++) {
    const weight = weights[at]!
    if (weight === 0) continue
    const word = words[at]!
    const isHit = hit[at] !== -1
    if (isHit) {
      const share = faint[at] === 1 ? FAINT_SHARE : 1
      found += share * weight
      missing += (1 - share) * weight
    } else if (word.isKnown) missing += weight
    else unknown += weight
    if (word.kind === 'number') {
      if (isHit) numbers++
      else numbersMissing += Number(word.key) > SMALL_NUMBER ? 1 : 0.3
    } else if (word.isCapital && at > 0 && word.weight === 1) {
      if (isHit) names++
      else if (word.isKnown) knownNamesMissing++
      else namesMissing++
    }
    if (isHit && word.kind === 'latin') copies++
    if (word.weight > COMMON_WEIGHT) content[length++] = Number(isHit)
  }
  const { gap, edge, least } = stretches(content, length)
  return {
    found,
    missing,
    unknown,
    names,
    namesMissing,
    knownNamesMissing,
    numbers,
    numbersMissing,
    copies,
    gap,
    edge,
    least,
    length,
  }
}

export type Tally = ReturnType<typeof tally>

/** Length of the longest run of words without a counterpart, of the longer run at either end, and the least covered third. */
function stretches(content: Uint8Array, length: number) {
  let run = 0
  let gap = 0
  let first = length
  let last = length
  const width = Math.max(3, Math.round(length / 3))
  let least = length === 0 ? 0 : 1
  let sum = 0
  for (let at = 0; at < length; at++) {
    const isHit = content[at] === 1
    run = isHit ? 0 : run + 1
    if (run > gap) gap = run
    if (isHit && first === length) first = at
    if (isHit) last = length - 1 - at
    sum += content[at]! - (at >= width ? content[at - width]! : 0)
    if (at >= width - 1) least = Math.min(least, sum / width)
  }
  if (length < width) least = sum / Math.max(1, length)
  return { gap, edge: Math.max(first, last), least }
}
