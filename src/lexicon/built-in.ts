import type { Lexicon } from '../bitext.ts'
import { MuwaziError } from '../errors.ts'
import { primary } from '../languages/tag.ts'
import { checkLexicon, trust } from './json.ts'
import { alone, keys, letters, numbers, shared } from './packed.ts'
import { weightOf } from './term-key.ts'

// pack.mjs describes the packed form. Keys are unpacked at once, translations when a word is looked up.

type Translations = readonly { readonly word: string; readonly weight: number }[]

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#$%&*+'

/** Lines in front coding: the first character of a line is the number of characters that it shares with the line before. */
function expand(text: string, base: number): string[] {
  let before = ''
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    before = before.slice(0, line.charCodeAt(0) - base) + line.slice(1)
    lines[i] = before
  }
  return lines
}

/** Translates the ASCII of the packed form into Arabic letters. */
function arabic(text: string): string {
  const letter = new Uint16Array(128).map((_, code) => code)
  for (let i = 0; i < letters.length; i++) letter[LATIN.charCodeAt(i)] = letters.charCodeAt(i)
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = letter[text.charCodeAt(i)]!
  return new TextDecoder('utf-16le').decode(codes)
}

/** The value of one digit of a number: ! to ~ without `"` and the backslash, then Latin-1 from ¡. */
function digit(code: number): number {
  return code > 126 ? code - 0xa1 + 92 : code - 33 - (code > 34 ? 1 : 0) - (code > 92 ? 1 : 0)
}

/** Makes the built-in lexicon of its packed form. */
function unpack(): Lexicon {
  const lines = numbers.split('\n')
  const rare = alone.split('\n')
  const words = expand(shared, 65)
  const entries = new Map<string, Translations>()
  expand(arabic(keys), 97).forEach((key, at) => {
    const line = lines[at]!
    const others = rare[at] === '' ? [] : rare[at]!.split('|')
    const weight = weightOf(line.length / 2 + others.length)
    const found: { word: string; weight: number }[] = []
    for (let k = 0; k < line.length; k += 2)
      found.push({ word: words[digit(line.charCodeAt(k)) * 92 + digit(line.charCodeAt(k + 1))]!, weight })
    for (const word of others) found.push({ word, weight })
    entries.set(key, found)
  })
  const lexicon: Lexicon = { languages: ['ar', 'en'], entries }
  trust(lexicon)
  return lexicon
}

let made: Lexicon | undefined

/**
 * The Arabic–English lexicon that muwazi ships, unpacked at the first call. It is plain data: a Worker or `structuredClone` gets
 * the whole of it; all callers share one, so `merge` it instead of changing it.
 */
export function builtIn(): Lexicon {
  made ??= unpack()
  return made
}

const pairOf = ({ languages }: Lexicon): string => languages.map(primary).join()

/**
 * One lexicon of several. A key has the translations of all lexicons; where several give the same translation, the weight of the last
 * one wins, and its translations stand first. Pass your own after the built-in one. Lexicons in other languages than the last are left
 * out, since alignment takes one pair of languages.
 *
 * @throws {MuwaziError} `bad-option` without any lexicon, or for what is none
 * @example merge(builtIn(), parse('مكون\tcomponent'))
 */
export function merge(...lexicons: readonly Lexicon[]): Lexicon {
  const last = lexicons.at(-1)
  if (last === undefined) throw new MuwaziError('bad-option', 'Expected lexicons to merge, got none')
  for (const lexicon of lexicons) checkLexicon('a lexicon to merge', lexicon)
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
