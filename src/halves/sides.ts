import type { Block } from '../bitext.ts'
import type { Identify } from '../languages/detect.ts'
import { isCommonWord, numberOfWord } from '../languages/index.ts'
import { prose } from '../languages/prose.ts'
import { lettersOf, primary, scriptOf } from '../languages/tag.ts'
import { countLetters } from '../text/characters.ts'
import { foldArabic, foldDigits, foldLatin } from '../text/fold.ts'
import { ARABIC_WORD, count, LATIN_WORD } from './cut.ts'

/** Nats for "source" against "target" from one block alone; 0 where the block says nothing. */
export type Leaning = (block: Block) => number

/** Chance that the next block is on the other side, for alternating paragraphs, sections and two halves. The likeliest is taken. */
const CHANGE_CHANCES = [0.5, 0.2, 0.05, 0.01]

/** Nats of a declared language (`<div dir="rtl">`, `lang="ar"`), which overrules the letters. */
const DECLARED_NATS = 12
/** The letters of a block count no more than this. */
const MAX_BLOCK_NATS = 6

/**
 * Leaning by script, from words. Latin names and code are common in Arabic text, so a few Latin words say little («WAI-ARIA» may be a
 * heading of an Arabic page), and one Arabic word for three Latin ones is enough: «شركة Microsoft Corporation تطلق Windows 11 Pro» is Arabic.
 */
function byScript(raw: string): number {
  const text = prose(raw)
  const arabic = count(text, ARABIC_WORD)
  const words = text.match(LATIN_WORD) ?? []
  const plain = words.filter((word) => isCommonWord(word, 'en')).length
  if (arabic + words.length === 0) return 0
  if (arabic * 3 >= words.length && plain <= arabic) return Math.min(MAX_BLOCK_NATS, arabic * 1.5)
  return -Math.min(MAX_BLOCK_NATS, words.length * 0.6 + plain)
}

/** Where both languages have one script: letters that give one nat for the language that the identifiers name. */
const LETTERS_PER_NAT = 12

/** Returns the leaning for two languages: by letters, or by the identifiers where both have the same letters. */
export function leaningOf(source: string, target: string, identify: Identify | undefined): Leaning {
  const scripts = [scriptOf(source) ?? 'Latn', scriptOf(target) ?? 'Latn'] as const
  const languages = [primary(source), primary(target)]
  const said = ({ language }: Block): number => {
    if (language === undefined) return 0
    if (primary(language) === languages[0]) return DECLARED_NATS
    if (primary(language) === languages[1]) return -DECLARED_NATS
    return scripts[0] === scripts[1]
      ? 0
      : scriptOf(language) === scripts[0]
        ? DECLARED_NATS
        : scriptOf(language) === scripts[1]
          ? -DECLARED_NATS
          : 0
  }
  const spoken = ((): ((text: string) => number) => {
    if (scripts[0] === scripts[1])
      return (text) => {
        const { arabic, latin, other } = countLetters(text)
        const found = identify?.(text, languages)
        const nats = Math.min(MAX_BLOCK_NATS, (arabic + latin + other) / LETTERS_PER_NAT)
        return found === languages[0] ? nats : found === languages[1] ? -nats : 0
      }
    if (scripts[0] === 'Arab' && scripts[1] === 'Latn') return byScript
    if (scripts[0] === 'Latn' && scripts[1] === 'Arab') return (text) => -byScript(text)
    const letters = [lettersOf(scripts[0]), lettersOf(scripts[1])] as const
    // Latin names stand in texts of any script.
    const weight = (script: string) => (script === 'Latn' ? 0.3 : 1)
    return (text) => {
      const nats = count(text, letters[0]) * weight(scripts[0]) - count(text, letters[1]) * weight(scripts[1])
      return Math.max(-MAX_BLOCK_NATS, Math.min(MAX_BLOCK_NATS, nats * 1.5))
    }
  })()
  return (block) => said(block) || (block.kind === 'code' ? 0 : spoken(block.text))
}

interface Sides {
  sides: Int8Array
  likelihood: number
}

/** The likeliest side of each block (Viterbi over two states). */
function viterbi(nats: Float64Array, chance: number): Sides {
  const n = nats.length
  const stay = Math.log(1 - chance)
  const change = Math.log(chance)
  const back = [new Int8Array(n), new Int8Array(n)] as const
  let source = 0
  let target = 0
  nats.forEach((lean, i) => {
    const crossSource = target + change > source + stay
    const crossTarget = source + change > target + stay
    back[0][i] = crossSource ? 1 : 0
    back[1][i] = crossTarget ? 0 : 1
    const next = (crossSource ? target + change : source + stay) + lean / 2
    target = (crossTarget ? source + change : target + stay) - lean / 2
    source = next
  })
  const sides = new Int8Array(n)
  let state: 0 | 1 = source >= target ? 0 : 1
  for (let i = n - 1; i >= 0; i--) {
    sides[i] = state === 0 ? 1 : -1
    state = back[state][i] as 0 | 1
  }
  return { sides, likelihood: Math.max(source, target) }
}

/** Where at least this share of all nats is for the other side, the text has two sides, however short it is. */
const MIN_OTHER_SIDE_SHARE = 0.15

/** The likeliest side of each block, +1 source, −1 target. Blocks without letters of a language are placed by {@link placeNeutral}. */
export function sidesOf(blocks: readonly Block[], leaning: Leaning): Int8Array {
  const nats = Float64Array.from(blocks, leaning)
  leanOnTwins(blocks, nats)
  neutralizeCopies(blocks, nats)
  const total = (sign: number) => nats.reduce((sum, lean) => sum + Math.max(0, sign * lean), 0)
  const both = Math.min(total(1), total(-1)) > MIN_OTHER_SIDE_SHARE * (total(1) + total(-1))
  const found = CHANGE_CHANCES.map((chance) => viterbi(nats, chance))
  const two = both ? found.filter(({ sides }) => sides.includes(1) && sides.includes(-1)) : []
  const { sides } = (two.length > 0 ? two : found).reduce((best, one) => (one.likelihood > best.likelihood ? one : best))
  placeNeutral(blocks, nats, sides)
  return sides
}

// A short line that begins with the number of a nearby short line in the other language is its translation, however few its words:
// «المادة الثالثة: التأخير» and, soon after, "Article 3: Late returns".

/** Longer lines are not headings. */
const MAX_HEADING_CHARACTERS = 110
/** Maximum number of blocks between a heading and its twin. */
const MAX_TWIN_DISTANCE_BLOCKS = 60
/** Nats that each of two headings with one number gains for the side to which it leans. */
const TWIN_NATS = 5

/** Roman numerals in headings, by value. */
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const VOWEL_MARKS = /[\u064B-\u0652]/g
const NUMBER_WORD = /[\p{L}\p{M}]+|\d+(?:\.\d+)*/gu

/** The number of a heading, in digits or as a word: its first word or its second. */
function headingNumber({ kind, text }: Block): string | undefined {
  if (text.length > MAX_HEADING_CHARACTERS || kind === 'code' || /[.!?؟][»”"’')\]]*$/.test(text)) return undefined
  const words = foldDigits(text.slice(0, 40)).replace(VOWEL_MARKS, '').match(NUMBER_WORD)?.slice(0, 2) ?? []
  for (const word of words) {
    if (/^\d/.test(word)) return word
    const number = numberOfWord(/[a-z]/i.test(word) ? foldLatin(word) : foldArabic(word)) ?? ROMAN.indexOf(word.toLowerCase())
    if (number > 0) return String(number)
  }
  return undefined
}

/** Adds to the leaning of numbered headings that have a twin in the other language nearby. */
function leanOnTwins(blocks: readonly Block[], nats: Float64Array): void {
  const last = new Map<string, number>()
  const twins = new Set<number>()
  blocks.forEach((block, i) => {
    const number = nats[i] === 0 ? undefined : headingNumber(block)
    if (number === undefined) return
    const before = last.get(number)
    if (before !== undefined && i - before <= MAX_TWIN_DISTANCE_BLOCKS && nats[before]! * nats[i]! < 0)
      for (const k of [before, i]) twins.add(k)
    last.set(number, i)
  })
  for (const i of twins) nats[i]! += Math.sign(nats[i]!) * TWIN_NATS
}

// Code, addresses and numbers have no letters of a language: they are neutral. Between two blocks of one side they are on that side. Where
// the side changes, an identical copy in the other half decides, then the list that they stand in, then what stands before them.

/** A block that leans no further than this and has a copy elsewhere may be code: `npm install`, "Windows 11". */
const MAX_SLIGHT_NATS = 2

/** `/ar/` and `/en/` in an address, `-ar` in a file name. */
const LANGUAGE_TAG = /(?<=^|[/.\-_?=&])(?:ar|en|arabic|english)(?=[/.\-_?&]|$)/gi

/** Equal for neutral blocks that translate each other: `https://example.org/ar/contact` and `…/en/contact`, «٣» and "3". */
const keyOf = ({ text }: Block): string => foldDigits(text.replace(/\s+/g, ' ').trim()).replace(LANGUAGE_TAG, '*').toLowerCase()

const itemNumber = ({ text }: Block): number | undefined => {
  const found = /^\(?(\d{1,3})[.)\-–\s]/.exec(foldDigits(text.slice(0, 8)))
  return found === null ? undefined : Number(found[1])
}

/** Score of a change of side between two blocks; above 0 where a change is likely. */
function change(before: Block, after: Block): number {
  const [a, b] = [itemNumber(before), itemNumber(after)]
  if (before.kind === 'listItem' && after.kind === 'listItem') return a !== undefined && b !== undefined && b <= a ? 0.6 : -0.6
  if (before.kind === 'heading' || /[:：]\s*$/.test(before.text)) return -0.4
  return after.kind === 'heading' ? 0.4 : 0
}

/** Sets the leaning of short blocks that have a copy to 0: they are as neutral as code. */
function neutralizeCopies(blocks: readonly Block[], nats: Float64Array): void {
  const times = new Map<string, number>()
  const slight = blocks.map(
    ({ text, language }, i) => language === undefined && Math.abs(nats[i]!) <= MAX_SLIGHT_NATS && text.length < 200,
  )
  blocks.forEach((block, i) => {
    if (slight[i]) times.set(keyOf(block), (times.get(keyOf(block)) ?? 0) + 1)
  })
  blocks.forEach((block, i) => {
    if (slight[i] && (times.get(keyOf(block)) ?? 0) % 2 === 0) nats[i] = 0
  })
}

/** Writes the sides of neutral blocks into `sides`. */
function placeNeutral(blocks: readonly Block[], nats: Float64Array, sides: Int8Array): void {
  const runs: [start: number, end: number][] = []
  for (let i = 0; i < blocks.length; i++) {
    if (nats[i] !== 0) continue
    let end = i
    while (end < blocks.length && nats[end] === 0) end++
    const edge = (k: number) => (k < 0 || k >= blocks.length ? undefined : sides[k])
    const [left, right] = [edge(i - 1), edge(end)]
    if (left !== undefined && right !== undefined && left !== right) runs.push([i, end])
    else sides.fill(left ?? right ?? sides[i]!, i, end)
    i = end
  }
  if (runs.length === 0) return
  // Copies on the source side, less those on the target side.
  const balance = new Map<string, number>()
  const add = (key: string, by: number) => balance.set(key, (balance.get(key) ?? 0) + by)
  const open = new Uint8Array(blocks.length)
  for (const [start, end] of runs) open.fill(1, start, end)
  blocks.forEach((block, i) => {
    if (nats[i] === 0 && open[i] === 0) add(keyOf(block), sides[i]!)
  })
  for (const [start, end] of runs) {
    const left = sides[start - 1]!
    const keys = blocks.slice(start, end).map(keyOf)
    for (const key of keys) add(key, -left)
    // At first all blocks of the run go with what follows; then one after the other goes with what precedes.
    let uneven = 0
    let best = { at: start, score: change(blocks[start - 1]!, blocks[start]!) }
    keys.forEach((key, k) => {
      const before = balance.get(key)!
      add(key, 2 * left)
      uneven += Math.abs(before + 2 * left) - Math.abs(before)
      const at = start + k + 1
      const score = change(blocks[at - 1]!, blocks[at]!) - uneven
      if (score >= best.score) best = { at, score }
    })
    keys.forEach((key, k) => {
      if (start + k >= best.at) add(key, -2 * left)
    })
    sides.fill(left, start, best.at)
    sides.fill(-left, best.at, end)
  }
}
