import type { Block } from '../bitext.ts'
import type { Identify } from '../languages/detect.ts'
import { isCommonWord } from '../languages/index.ts'
import { prose } from '../languages/prose.ts'
import { lettersOf, primary, scriptOf } from '../languages/tag.ts'
import { countLetters } from '../text/characters.ts'
import { neutralizeCopies, placeNeutral } from './neutral.ts'
import { leanOnTwins } from './twins.ts'
import { ARABIC_WORD, count, LATIN_WORD } from './words.ts'

/** Nats for "source" against "target", from one block alone: above 0 for Arabic letters, below for Latin ones, 0 where it says nothing. */
export type Leaning = (block: Block) => number

/** Chances that the next block is on the other side: alternating paragraphs, sections, two halves. The text chooses. */
const CHANGES = [0.5, 0.2, 0.05, 0.01]

/** What wrappers and attributes say (`<div dir="rtl">`, `lang="ar"`), in nats: they decide. */
const DECLARED = 12
const MOST = 6

/**
 * Leaning by script, in words. Latin names and code stand in Arabic text all the time, so a few Latin words say little («WAI-ARIA» may be a
 * heading of an Arabic page) and one Arabic word to three Latin ones is enough: «شركة Microsoft Corporation تطلق Windows 11 Pro» is Arabic.
 */
function byScript(raw: string): number {
  const text = prose(raw)
  const arabic = count(text, ARABIC_WORD)
  const words = text.match(LATIN_WORD) ?? []
  const plain = words.filter((word) => isCommonWord(word, 'en')).length
  if (arabic + words.length === 0) return 0
  if (arabic * 3 >= words.length && plain <= arabic) return Math.min(MOST, arabic * 1.5)
  return -Math.min(MOST, words.length * 0.6 + plain)
}

/** Letters by which two languages of one script are told apart by one nat. */
const LETTERS = 12

/** How the blocks of a text in two languages lean: by their letters, or where both have the same ones, by the identifiers. */
export function leaningOf(source: string, target: string, identify: Identify | undefined): Leaning {
  const scripts = [scriptOf(source) ?? 'Latn', scriptOf(target) ?? 'Latn'] as const
  const languages = [primary(source), primary(target)]
  const said = ({ language }: Block): number => {
    if (language === undefined) return 0
    if (primary(language) === languages[0]) return DECLARED
    if (primary(language) === languages[1]) return -DECLARED
    return scripts[0] === scripts[1]
      ? 0
      : scriptOf(language) === scripts[0]
        ? DECLARED
        : scriptOf(language) === scripts[1]
          ? -DECLARED
          : 0
  }
  const spoken = ((): ((text: string) => number) => {
    if (scripts[0] === scripts[1])
      return (text) => {
        const { arabic, latin, other } = countLetters(text)
        const found = identify?.(text, languages)
        const nats = Math.min(MOST, (arabic + latin + other) / LETTERS)
        return found === languages[0] ? nats : found === languages[1] ? -nats : 0
      }
    if (scripts[0] === 'Arab' && scripts[1] === 'Latn') return byScript
    if (scripts[0] === 'Latn' && scripts[1] === 'Arab') return (text) => -byScript(text)
    const letters = [lettersOf(scripts[0]), lettersOf(scripts[1])] as const
    // Latin names stand in texts of any script.
    const weight = (script: string) => (script === 'Latn' ? 0.3 : 1)
    return (text) => {
      const nats = count(text, letters[0]) * weight(scripts[0]) - count(text, letters[1]) * weight(scripts[1])
      return Math.max(-MOST, Math.min(MOST, nats * 1.5))
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

/** Where at least this share of the leaning of all blocks goes to the other side, there is another side, however short the text. */
const PRESENT = 0.15

/** The likeliest side of each block, +1 source, −1 target. Blocks without letters of a language are placed by {@link placeNeutral}. */
export function sidesOf(blocks: readonly Block[], leaning: Leaning): Int8Array {
  const nats = Float64Array.from(blocks, leaning)
  leanOnTwins(blocks, nats)
  neutralizeCopies(blocks, nats)
  const total = (sign: number) => nats.reduce((sum, lean) => sum + Math.max(0, sign * lean), 0)
  const both = Math.min(total(1), total(-1)) > PRESENT * (total(1) + total(-1))
  const found = CHANGES.map((chance) => viterbi(nats, chance))
  const two = both ? found.filter(({ sides }) => sides.includes(1) && sides.includes(-1)) : []
  const { sides } = (two.length > 0 ? two : found).reduce((best, one) => (one.likelihood > best.likelihood ? one : best))
  placeNeutral(blocks, nats, sides)
  return sides
}
