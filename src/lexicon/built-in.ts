import type { Lexicon } from '../bitext.ts'
import { MuwaziError } from '../errors.ts'
import { primary } from '../languages/tag.ts'
import { alone, keys, letters, numbers, shared } from './packed.ts'
import { weightOf } from './term-key.ts'

// The layout is told in pack.mjs. Keys are unpacked at once, translations when a word is asked for: few texts ask for a tenth of them.

type Translations = readonly { readonly word: string; readonly weight: number }[]

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#$%&*+'

function unfold(text: string, base: number): string[] {
  let before = ''
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    before = before.slice(0, line.charCodeAt(0) - base) + line.slice(1)
    lines[i] = before
  }
  return lines
}

/** ASCII back to Arabic letters, the whole text in one pass. */
function arabic(text: string): string {
  const letter = new Uint16Array(128).map((_, code) => code)
  for (let i = 0; i < letters.length; i++) letter[LATIN.charCodeAt(i)] = letters.charCodeAt(i)
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = letter[text.charCodeAt(i)]!
  return new TextDecoder('utf-16le').decode(codes)
}

/** Value of one character of a number: ! to ~ without `"` and the backslash, then Latin-1 from ¡. */
function digit(code: number): number {
  return code > 126 ? code - 0xa1 + 92 : code - 33 - (code > 34 ? 1 : 0) - (code > 92 ? 1 : 0)
}

class Packed implements ReadonlyMap<string, Translations> {
  private readonly index: ReadonlyMap<string, number>
  private readonly numbers = numbers.split('\n')
  private readonly alone = alone.split('\n')
  private readonly words = unfold(shared, 65)

  constructor() {
    const index = new Map<string, number>()
    for (const key of unfold(arabic(keys), 97)) index.set(key, index.size)
    this.index = index
  }

  get size(): number {
    return this.index.size
  }

  has(key: string): boolean {
    return this.index.has(key)
  }

  get(key: string): Translations | undefined {
    const at = this.index.get(key)
    if (at === undefined) return undefined
    const line = this.numbers[at]!
    const found: string[] = []
    for (let k = 0; k < line.length; k += 2)
      found.push(this.words[digit(line.charCodeAt(k)) * 92 + digit(line.charCodeAt(k + 1))]!)
    if (this.alone[at] !== '') found.push(...this.alone[at]!.split('|'))
    const weight = weightOf(found.length)
    return found.map((word) => ({ word, weight }))
  }

  keys() {
    return this.index.keys() as MapIterator<string>
  }

  *entries(): MapIterator<[string, Translations]> {
    for (const key of this.index.keys()) yield [key, this.get(key)!]
  }

  *values(): MapIterator<Translations> {
    for (const [, translations] of this.entries()) yield translations
  }

  [Symbol.iterator](): MapIterator<[string, Translations]> {
    return this.entries()
  }

  forEach(visit: (value: Translations, key: string, map: ReadonlyMap<string, Translations>) => void): void {
    for (const [key, translations] of this.entries()) visit(translations, key, this)
  }
}

/** Makes the built-in lexicon of its packed form. */
export function unpack(): Lexicon {
  return { languages: ['ar', 'en'], entries: new Packed() }
}

let made: Lexicon | undefined

/** The Arabic–English lexicon that muwazi ships. Unpacked when it is first asked for. */
export function builtIn(): Lexicon {
  made ??= unpack()
  return made
}

const pairOf = ({ languages }: Lexicon): string => languages.map(primary).join()

/**
 * One lexicon of several. A key has the translations of all; where several give the same translation, the weight of the last one wins,
 * and its translations stand first. Put your own behind the built-in one. Lexicons in other languages than the last are left out,
 * since alignment takes one pair.
 *
 * @throws {MuwaziError} `bad-option` without any lexicon
 * @example merge(builtIn(), parse('مكون\tcomponent'))
 */
export function merge(...lexicons: readonly Lexicon[]): Lexicon {
  const last = lexicons.at(-1)
  if (last === undefined) throw new MuwaziError('bad-option', 'Expected lexicons to merge, got none')
  const entries = new Map<string, readonly { readonly word: string; readonly weight: number }[]>()
  for (const lexicon of lexicons) {
    if (pairOf(lexicon) !== pairOf(last)) continue
    for (const [key, translations] of lexicon.entries) {
      const earlier = entries.get(key)?.filter(({ word }) => !translations.some((one) => one.word === word)) ?? []
      entries.set(key, [...translations, ...earlier])
    }
  }
  return { languages: last.languages, entries }
}
