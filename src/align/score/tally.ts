// What is counted of the words of one side once their counterparts are known.

import { COMMON_WEIGHT, type Word } from './words.ts'

/** Numbers up to this are as often written out. */
const SMALL_NUMBER = 12
/** A word that was there before counts this much. */
const REPEAT_WEIGHT = 0.3

/** A number for each id of the vocabulary, 0 unless it was set since the last reset. */
export function table() {
  let values = new Int32Array(4096)
  const touched: number[] = []
  return {
    get: (id: number): number => (id < values.length ? values[id]! : 0),
    set(id: number, value: number): void {
      if (id >= values.length) {
        const larger = new Int32Array(Math.max(id + 1, values.length * 2))
        larger.set(values)
        values = larger
      }
      if (values[id] === 0) touched.push(id)
      values[id] = value
    },
    reset(): void {
      for (const id of touched) values[id] = 0
      touched.length = 0
    },
  }
}

/** Sums over the words of one side. */
export function tally(words: readonly Word[], hit: Int32Array, counted: Int32Array, seen: ReturnType<typeof table>) {
  const sum = {
    found: 0,
    missing: 0,
    unknown: 0,
    names: 0,
    namesMissing: 0,
    knownNamesMissing: 0,
    numbers: 0,
    numbersMissing: 0,
    copies: 0,
  }
  const content: boolean[] = []
  for (let at = 0; at < words.length; at++) {
    if (counted[at] === 0) continue
    const word = words[at]!
    const isHit = hit[at] !== -1
    const weight = seen.get(word.id) === 1 ? REPEAT_WEIGHT * word.weight : word.weight
    seen.set(word.id, 1)
    if (isHit) sum.found += weight
    else if (word.isKnown) sum.missing += weight
    else sum.unknown += weight
    if (word.kind === 'number') {
      if (isHit) sum.numbers++
      else sum.numbersMissing += Number(word.key) > SMALL_NUMBER ? 1 : 0.3
    } else if (word.isCapital && at > 0 && word.weight === 1) {
      if (isHit) sum.names++
      else if (word.isKnown) sum.knownNamesMissing++
      else sum.namesMissing++
    }
    if (isHit && word.kind === 'latin') sum.copies++
    if (word.weight > COMMON_WEIGHT) content.push(isHit)
  }
  seen.reset()
  return { ...sum, content }
}

export type Tally = ReturnType<typeof tally>

/** Length of the longest run of words without a counterpart, of the longer run at either end, and the least covered third. */
export function stretches(content: readonly boolean[]) {
  const { length } = content
  let run = 0
  let gap = 0
  let first = length
  let last = length
  const width = Math.max(3, Math.round(length / 3))
  let least = length === 0 ? 0 : 1
  let sum = 0
  for (let at = 0; at < length; at++) {
    const isHit = content[at]!
    run = isHit ? 0 : run + 1
    if (run > gap) gap = run
    if (isHit && first === length) first = at
    if (isHit) last = length - 1 - at
    sum += Number(isHit) - (at >= width ? Number(content[at - width]) : 0)
    if (at >= width - 1) least = Math.min(least, sum / width)
  }
  if (length < width) least = sum / Math.max(1, length)
  return { gap, edge: Math.max(first, last), least, length }
}
