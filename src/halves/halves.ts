import type { Block, Message, ReadFile, Skipped } from '../bitext.ts'
import { suspect } from '../language/suspect.ts'
import { countLetters, primary } from '../script/characters.ts'
import { arrange, type Runs } from './arrangement.ts'
import { byScript, sidesOf } from './sides.ts'

/** Names the language of a text, as {@link identify} does. */
export type Identify = (text: string) => string | undefined

export interface Halves {
  source: Block[]
  target: Block[]
  /** Blocks of neither side, and why. */
  skipped: Skipped[]
  messages: Message[]
  runs: Runs
}

const nameOf = (language: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language

/** Which language a block is in, where it is neither of the two: by script, else by the identifier, if there is one. */
function third(block: Block, languages: readonly string[], identify: Identify | undefined): string | undefined {
  if (block.kind === 'code') return undefined
  // A page says it: `<div lang="fr">` beside the two.
  const said = block.language === undefined ? 'und' : primary(block.language)
  if (said !== 'und' && languages.length > 1 && !languages.includes(said)) return said
  if (!suspect(block.text)) return undefined
  const { arabic, latin, other } = countLetters(block.text)
  const language = identify?.(block.text)
  if (language !== undefined) return languages.includes(language) ? undefined : language
  return other > (arabic + latin + other) / 2 ? 'und' : undefined
}

const HAS_LETTER = /[\p{L}\p{N}]/u

/** Takes blocks of a third language, and blocks of marks alone, out of a list. */
export function sift(
  file: ReadFile,
  languages: readonly string[],
  identify: Identify | undefined,
): { blocks: Block[]; skipped: Skipped[]; messages: Message[] } {
  const blocks: Block[] = []
  const skipped: Skipped[] = []
  const messages: Message[] = []
  const path = file.path === undefined ? {} : { path: file.path }
  for (const block of file.blocks) {
    const language = third(block, languages, identify)
    if (language !== undefined) {
      skipped.push({ ...block, side: null, ruleId: 'third-language', ...(language === 'und' ? {} : { language }) })
      const what = language === 'und' ? 'a third script' : nameOf(language)
      messages.push({
        ruleId: 'third-language',
        reason: `Left out a block in ${what}, which is neither of the two languages`,
        place: block.position,
        ...path,
      })
    } else if (HAS_LETTER.test(block.text)) blocks.push(block)
    else skipped.push({ ...block, side: null, ruleId: 'left-out' })
  }
  return { blocks, skipped, messages }
}

/**
 * Splits the blocks of one text that holds both languages. Arabic and the other language are told apart by their letters, each block by
 * its own and its neighbours'.
 */
export function halve(file: ReadFile, source: string, target: string, identify?: Identify): Halves {
  const { blocks, skipped, messages } = sift(file, [primary(source), primary(target)], identify)
  const sign = primary(source) === 'ar' ? 1 : -1
  const sides = sidesOf(blocks, (block) => sign * byScript(block))
  return {
    source: blocks.filter((_, i) => (sides[i] ?? 0) > 0),
    target: blocks.filter((_, i) => (sides[i] ?? 0) < 0),
    skipped,
    messages,
    runs: arrange(sides),
  }
}
