import type { Block } from '../bitext.ts'
import { primary } from '../script/characters.ts'

/** Nats for "source" against "target", from one block alone: above 0 for Arabic letters, below for Latin ones, 0 where it says nothing. */
export type Leaning = (block: Block) => number

/** Chances that the next block is on the other side: alternating paragraphs, sections, two halves. The text chooses. */
const CHANGES = [0.5, 0.2, 0.05, 0.01]

const ARABIC_WORD = /[\u0620-\u065F\u0670-\u06D3\u06D5\u0750-\u077F\uFB50-\uFDFB\uFE70-\uFEFC]+/g
const LATIN_WORD = /[A-Za-z\u00C0-\u024F]+(?:['’_.-][A-Za-z\u00C0-\u024F]+)*/g
/** Words that stand in English sentences and never in names. */
const PLAIN = /^(?:the|of|and|to|in|a|is|that|for|it|as|was|with|be|by|on|not|are|this|have|from|or|you|your|we|will|an|can|if)$/i

/** What wrappers and attributes say (`<div dir="rtl">`, `lang="ar"`), in nats: they decide. */
const DECLARED = 12
const MOST = 6

/**
 * Leaning by script, in words. Latin names and code stand in Arabic text all the time, so a few Latin words say little («WAI-ARIA» may be a
 * heading of an Arabic page) and one Arabic word to three Latin ones is enough: «شركة Microsoft Corporation تطلق Windows 11 Pro» is Arabic.
 */
export function byScript(block: Block): number {
  if (block.language !== undefined) return primary(block.language) === 'ar' ? DECLARED : -DECLARED
  if (block.kind === 'code') return 0
  const arabic = block.text.match(ARABIC_WORD)?.length ?? 0
  const words = block.text.match(LATIN_WORD) ?? []
  const plain = words.filter((word) => PLAIN.test(word)).length
  if (arabic * 3 >= words.length && plain <= arabic) return Math.min(MOST, arabic * 1.5)
  return -Math.min(MOST, words.length * 0.6 + plain)
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

/** The likeliest side of each block, +1 source, −1 target. Blocks that say nothing (numbers, code) go with their neighbours. */
export function sidesOf(blocks: readonly Block[], leaning: Leaning): Int8Array {
  const nats = Float64Array.from(blocks, leaning)
  const total = (sign: number) => nats.reduce((sum, lean) => sum + Math.max(0, sign * lean), 0)
  const both = Math.min(total(1), total(-1)) > PRESENT * (total(1) + total(-1))
  const found = CHANGES.map((chance) => viterbi(nats, chance))
  const two = both ? found.filter(({ sides }) => sides.includes(1) && sides.includes(-1)) : []
  return (two.length > 0 ? two : found).reduce((best, one) => (one.likelihood > best.likelihood ? one : best)).sides
}
