import type { Block } from '../bitext.ts'
import { prose } from '../languages/prose.ts'
import { primary } from '../languages/tag.ts'
import { countLetters } from '../text/characters.ts'
import type { Correspondence } from './counterparts.ts'

// A translator who writes each paragraph below its original may leave the original there. Then the other text corresponds to the
// translation, not to the copy: «افتح النافذة قبل النوم.» and, below it, "Open the window before you sleep.", beside the English text.

/** Indices of blocks that repeat a block of the other side although its translation stands beside them. */
export interface Copies {
  source: ReadonlySet<number>
  target: ReadonlySet<number>
}

/** Minimum share of words with a counterpart: lower where the numbers of blocks already suggest a translation. */
const MIN_SHARED_WORDS = { expected: 0.1, unexpected: 0.35 }
/** Length of a translation, as a multiple of the length of its original. */
const LENGTH_RATIO = { min: 0.3, max: 3.5 }

const WORD = /[\p{L}\p{M}]{2,}/gu
/** White space other than one space. */
const UNEVEN = /[^\S ]| {2}/
function keyOf(text: string): string {
  const whole = text.normalize('NFC')
  return (UNEVEN.test(whole) ? whole.replace(/\s+/g, ' ') : whole).trim()
}
const isText = ({ kind, text }: Block): boolean =>
  kind !== 'code' && (prose(text).match(WORD) ?? []).filter((word) => word.toLowerCase() === word).length > 1

/** Whether a block is in the script of its side. */
function isOwn({ text }: Block, isArabic: boolean): boolean {
  const { arabic, latin, other } = countLetters(prose(text))
  return isArabic === arabic > latin + other
}

/** Blocks, and what those that are copies of one another share. */
interface Keyed {
  blocks: readonly Block[]
  keys: readonly string[]
}

const keyed = (blocks: readonly Block[]): Keyed => ({ blocks, keys: blocks.map(({ text }) => keyOf(text)) })

/** Pairs of identical blocks of two lists, rising in both: the index of the copy and of its original. */
function couplesOf(list: Keyed, others: Keyed, isArabic: boolean): [copy: number, original: number][] {
  const own = new Set(list.keys)
  const places = new Map<string, number[]>()
  others.blocks.forEach((block, j) => {
    const key = others.keys[j]!
    // Hardly any block has a copy, and its words take long to tell.
    if (!own.has(key) || !isText(block)) return
    const found = places.get(key)
    if (found === undefined) places.set(key, [j])
    else found.push(j)
  })
  const couples: [number, number][] = []
  let last = -1
  list.blocks.forEach((block, i) => {
    const at = places.get(list.keys[i]!)?.find((j) => j > last)
    if (at === undefined || isOwn(block, isArabic)) return
    couples.push([i, at])
    last = at
  })
  return couples
}

/** Finds blocks of one list that copy a block of the other, where a block beside the copy is the translation. */
function copiesIn(own: Keyed, other: Keyed, correspond: Correspondence | undefined, isArabic: boolean): Set<number> {
  const couples = couplesOf(own, other, isArabic)
  const [list, others] = [own.blocks, other.blocks]
  const found = new Set<number>()
  const alike = (a: number, j: number): number | undefined => {
    const [block, original] = [list[a], others[j]]
    if (block === undefined || original === undefined || !isOwn(block, isArabic) || block.kind !== original.kind) return undefined
    const ratio = block.text.length / original.text.length
    if (ratio < LENGTH_RATIO.min || ratio > LENGTH_RATIO.max) return undefined
    return correspond === undefined
      ? MIN_SHARED_WORDS.expected
      : isArabic
        ? correspond(block.text, original.text)
        : correspond(original.text, block.text)
  }
  couples.forEach(([i, j], k) => {
    const [before, origin] = couples[k - 1] ?? [-1, -1]
    const [after, next] = couples[k + 1] ?? [list.length, others.length]
    // Whether this side has more blocks than the other between two copies: before this copy, or after it.
    const surplus = { before: i - before > j - origin, after: after - i > next - j }
    const translates = (a: number, expected: boolean, rival: number): boolean => {
      const share = alike(a, j)
      if (share === undefined || share < (expected ? MIN_SHARED_WORDS.expected : MIN_SHARED_WORDS.unexpected)) return false
      return expected || share > (alike(a, rival) ?? 0)
    }
    if (translates(i - 1, surplus.before, j - 1) || translates(i + 1, surplus.after, j + 1)) found.add(i)
  })
  return found
}

/**
 * Finds originals that were left beside their translations, on both sides.
 *
 * @param correspond compares an Arabic text with one of the other language
 * @param languages of the two sides; nothing is found unless exactly one of them is Arabic
 */
export function copiesOf(
  source: readonly Block[],
  target: readonly Block[],
  correspond: Correspondence | undefined,
  languages: readonly [string, string],
): Copies {
  const [a, b] = languages.map((language) => primary(language) === 'ar') as [boolean, boolean]
  if (a === b) return { source: new Set(), target: new Set() }
  const [own, other] = [keyed(source), keyed(target)]
  return { source: copiesIn(own, other, correspond, a), target: copiesIn(other, own, correspond, b) }
}
