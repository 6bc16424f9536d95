// The built-in lexicon in its packed form, which pack.mjs describes. What it takes to be ready is two loops over its letters: most runs ask for a few
// hundred of its words, and an object for each of the others would take longer than the alignment of an article.

import { hashOf, type IndexedEntries, nextHash } from '../languages/word-set.ts'
import { alone, keys, letters, numbers, shared } from './packed.ts'
import { weightOf } from './term-key.ts'

export type Translations = readonly { readonly word: string; readonly weight: number }[]

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#$%&*+'
const [LINE_FEED, BAR] = [10, 124]
/** A line shares so many characters with the line before at most. */
const MAX_SHARED = 25

/** Lines in front coding as they were: the first character of a line is the number of characters that it shares with the line before. */
function expand(text: string, base: number, letter = (code: number) => code): string {
  const codes = new Uint16Array(text.length * MAX_SHARED)
  let end = 0
  let before = 0
  let isStart = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isStart) {
      const start = end
      for (let left = code - base, from = before; left > 0; left--) codes[end++] = codes[from++]!
      before = start
      isStart = false
    } else {
      codes[end++] = letter(code)
      isStart = code === LINE_FEED
    }
  }
  return new TextDecoder('utf-16le').decode(codes.subarray(0, end))
}

/** What the ASCII of the packed form stands for. */
function arabic(): (code: number) => number {
  const letter = new Uint16Array(128).map((_, code) => code)
  for (let i = 0; i < letters.length; i++) letter[LATIN.charCodeAt(i)] = letters.charCodeAt(i)
  return (code) => letter[code]!
}

/** The words of a text, which stand on lines or between bars, in order. They are found by their hashes (open addressing). */
class Words {
  /** The hash of each. */
  readonly hashes: number[] = []
  /** The line that each stands on. */
  readonly lines: number[] = []
  /** The first word of each line, and the number of words. */
  readonly firsts = [0]
  readonly #text: string
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #slots: Int32Array

  constructor(text: string) {
    this.#text = text
    let [start, hash] = [0, 0]
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : LINE_FEED
      if (code !== LINE_FEED && code !== BAR) {
        hash = nextHash(hash, code)
        continue
      }
      if (i > start) {
        this.hashes.push(hash)
        this.lines.push(this.firsts.length - 1)
        this.#starts.push(start)
        this.#ends.push(i)
      }
      if (code === LINE_FEED) this.firsts.push(this.hashes.length)
      start = i + 1
      hash = 0
    }
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * this.hashes.length + 1)))
    for (let at = 0; at < this.hashes.length; at++) {
      let slot = this.#slotOf(this.hashes[at]!)
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1)
      this.#slots[slot] = at + 1
    }
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1)
  }

  get size(): number {
    return this.hashes.length
  }

  at(place: number): string {
    return this.#text.slice(this.#starts[place], this.#ends[place])
  }

  /** The place of a word, or -1. */
  indexOf(word: string): number {
    const hash = hashOf(word)
    for (let slot = this.#slotOf(hash); this.#slots[slot] !== 0; slot = (slot + 1) & (this.#slots.length - 1)) {
      const place = this.#slots[slot]! - 1
      const start = this.#starts[place]!
      if (this.hashes[place] === hash && this.#ends[place]! - start === word.length && this.#text.startsWith(word, start))
        return place
    }
    return -1
  }

  /** The words that are several. */
  phrases(): { word: string; place: number }[] {
    const found: { word: string; place: number }[] = []
    let place = 0
    for (let space = this.#text.indexOf(' '); space >= 0; space = this.#text.indexOf(' ', this.#ends[place])) {
      while (this.#ends[place]! < space) place++
      found.push({ word: this.at(place), place })
    }
    return found
  }
}

/** The value of one digit of a number: ! to ~ without `"` and the backslash, then Latin-1 from ¡. */
function digit(code: number): number {
  return code > 126 ? code - 0xa1 + 92 : code - 33 - (code > 34 ? 1 : 0) - (code > 92 ? 1 : 0)
}

const numberAt = (text: string, at: number): number => digit(text.charCodeAt(at)) * 92 + digit(text.charCodeAt(at + 1))

/** An entry is unpacked when it is looked up. */
export class PackedEntries implements IndexedEntries {
  readonly #keys = new Words(expand(keys, 97, arabic()))
  readonly #shared = new Words(expand(shared, 65))
  readonly #alone = new Words(alone)
  readonly #numbers = numbers.split('\n')
  readonly #unpacked: Translations[] = []
  #phrases: readonly string[] | undefined
  #lists: { keysOfShared: readonly number[][]; keyOfPart: ReadonlyMap<string, number> } | undefined

  get size(): number {
    return this.#keys.size
  }

  has(key: string): boolean {
    return this.#keys.indexOf(key) >= 0
  }

  get(key: string): Translations | undefined {
    const at = this.#keys.indexOf(key)
    return at < 0 ? undefined : this.#at(at)
  }

  #at(at: number): Translations {
    return (this.#unpacked[at] ??= this.#unpack(at))
  }

  #unpack(at: number): Translations {
    const line = this.#numbers[at]!
    const [from, to] = [this.#alone.firsts[at]!, this.#alone.firsts[at + 1]!]
    const weight = weightOf(line.length / 2 + to - from)
    const found: { word: string; weight: number }[] = []
    for (let k = 0; k < line.length; k += 2) found.push({ word: this.#shared.at(numberAt(line, k)), weight })
    for (let k = from; k < to; k++) found.push({ word: this.#alone.at(k), weight })
    return found
  }

  hashes(): readonly number[] {
    return this.#keys.hashes
  }

  phrases(): readonly string[] {
    this.#phrases ??= this.#keys.phrases().map(({ word }) => word)
    return this.#phrases
  }

  keysOf(word: string): readonly string[] | undefined {
    this.#lists ??= this.#turn()
    const { keysOfShared, keyOfPart } = this.#lists
    const [number, place] = [this.#shared.indexOf(word), this.#alone.indexOf(word)]
    const whole = number >= 0 ? keysOfShared[number]! : place >= 0 ? [this.#alone.lines[place]!] : []
    const part = keyOfPart.get(word)
    const isBefore =
      part !== undefined && (whole.length === 0 || part < whole[0]! || (part === whole[0] && this.#isPartFirst(part, word)))
    const all = isBefore ? [part, ...whole] : whole
    return all.length === 0 ? undefined : all.map((at) => this.#keys.at(at))
  }

  /** Whether a word is part of a translation of an entry before it is one itself. */
  #isPartFirst(at: number, word: string): boolean {
    const words = this.#at(at).map((one) => one.word)
    return words.findIndex((one) => one !== word && one.split(' ').includes(word)) < words.indexOf(word)
  }

  /** The entries of each word that several share, and the first entry of each part of a translation of several words. */
  #turn() {
    const keysOfShared: number[][] = []
    for (let at = 0; at < this.size; at++) {
      const line = this.#numbers[at]!
      for (let k = 0; k < line.length; k += 2) {
        const number = numberAt(line, k)
        const list = keysOfShared[number]
        if (list === undefined) keysOfShared[number] = [at]
        else list.push(at)
      }
    }
    const keyOfPart = new Map<string, number>()
    const add = (phrase: string, at: number) => {
      for (const part of phrase.split(' ')) {
        const first = keyOfPart.get(part)
        if (first === undefined || at < first) keyOfPart.set(part, at)
      }
    }
    for (const { word, place } of this.#shared.phrases()) add(word, keysOfShared[place]![0]!)
    for (const { word, place } of this.#alone.phrases()) add(word, this.#alone.lines[place]!)
    return { keysOfShared, keyOfPart }
  }

  *keys(): Generator<string, undefined> {
    for (let at = 0; at < this.size; at++) yield this.#keys.at(at)
    return undefined
  }

  *values(): Generator<Translations, undefined> {
    for (let at = 0; at < this.size; at++) yield this.#at(at)
    return undefined
  }

  *entries(): Generator<[string, Translations], undefined> {
    for (let at = 0; at < this.size; at++) yield [this.#keys.at(at), this.#at(at)]
    return undefined
  }

  [Symbol.iterator](): Generator<[string, Translations], undefined> {
    return this.entries()
  }

  forEach(callback: (translations: Translations, key: string, all: ReadonlyMap<string, Translations>) => void): void {
    for (const [key, translations] of this) callback(translations, key, this)
  }
}
