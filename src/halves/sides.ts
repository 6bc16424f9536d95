import type { Block } from '../bitext.ts'
import { countLetters, primary } from '../script/characters.ts'

/** Nats for "source" against "target", from one block alone: above 0 for Arabic letters, below for Latin ones, 0 where it says nothing. */
export type Leaning = (block: Block) => number

/** What a change from one side to the other costs between two blocks, in nats; a tie stays with the side before. */
const CHANGE = 1

/**
 * Leaning by script. Latin names and code stand in Arabic text all the time, Arabic in English text seldom:
 * a quarter of Arabic letters makes «شركة Microsoft Corporation تطلق Windows 11 Pro» Arabic.
 */
export function byScript(block: Block): number {
  if (block.kind === 'code') return 0
  const declared = block.language === undefined ? 0 : primary(block.language) === 'ar' ? 2 : -1
  const { arabic, latin } = countLetters(block.text)
  const letters = arabic + latin
  if (letters === 0) return declared
  const share = arabic / letters
  const strength = Math.min(6, letters / 3)
  // A quarter is even: from there up to 6 nats, less where there are few letters.
  return declared + strength * (share > 0.25 ? Math.min(1, (share - 0.25) / 0.25) : -Math.min(1, (0.25 - share) / 0.2))
}

/** The likeliest side of each block: +1 source, −1 target; blocks that say nothing (numbers, code) go with their neighbours (Viterbi, two states). */
export function sidesOf(blocks: readonly Block[], leaning: Leaning): Int8Array {
  const n = blocks.length
  const back = [new Int8Array(n), new Int8Array(n)] as const
  let source = 0
  let target = 0
  blocks.forEach((block, i) => {
    const nats = leaning(block)
    const toSource = target - CHANGE > source
    const toTarget = source - CHANGE > target
    back[0][i] = toSource ? 1 : 0
    back[1][i] = toTarget ? 0 : 1
    const nextSource = (toSource ? target - CHANGE : source) + nats / 2
    target = (toTarget ? source - CHANGE : target) - nats / 2
    source = nextSource
  })
  const sides = new Int8Array(n)
  let state: 0 | 1 = source >= target ? 0 : 1
  for (let i = n - 1; i >= 0; i--) {
    sides[i] = state === 0 ? 1 : -1
    state = back[state][i] as 0 | 1
  }
  return sides
}
