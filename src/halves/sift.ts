import type { Block, Message, ReadFile, Skipped } from '../bitext.ts'
import type { Identify } from '../languages/detect.ts'
import { suspect } from '../languages/detect.ts'
import { primary, scriptOf } from '../languages/tag.ts'
import { countLetters } from '../text/characters.ts'
import { isVisualOrder } from '../text/visual-order.ts'

/** The blocks in the two languages, and what was taken out. */
export interface SiftedBlocks {
  blocks: Block[]
  /** Blocks of neither language, and why. */
  skipped: Skipped[]
  messages: Message[]
}

const nameOf = (language: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language

/** Distance within which a block in a third language suggests that language for a doubtful block. */
const NEARBY_BLOCKS = 3

/** For each block, its language where that is neither of the two; `und` where only its script is known to be another. */
function thirds(blocks: readonly Block[], languages: readonly string[], identify: Identify | undefined): (string | undefined)[] {
  const scripts = languages.map((language) => scriptOf(language) ?? 'Latn')
  const doubtful = blocks.map((block) => block.kind !== 'code' && isSuspect(block.text, scripts) && !isVisualOrder(block.text))
  const found = blocks.map((block, i) => {
    // A page may declare it: `<div lang="fr">`.
    const said = block.language === undefined ? 'und' : primary(block.language)
    if (block.kind !== 'code' && said !== 'und' && languages.length > 1 && !languages.includes(said)) return said
    if (!doubtful[i]) return undefined
    const { arabic, latin, other } = countLetters(block.text)
    const language = identify?.(block.text)
    if (language !== undefined) return languages.includes(language) ? undefined : language
    const known = scripts.some((script) => script !== 'Arab' && script !== 'Latn')
    return !known && other > (arabic + latin + other) / 2 ? 'und' : undefined
  })
  // A paragraph that is too short to identify alone is easier to identify beside others in its language.
  const near = [...found]
  const ask = (i: number, language: string | undefined) => {
    if (language === undefined || language === 'und' || near[i] !== undefined || !doubtful[i]) return
    if (identify?.(blocks[i]!.text, [language, ...languages]) === language) near[i] = language
  }
  const sweep = (step: 1 | -1) => {
    let last: { language: string; at: number } | undefined
    for (let k = 0; k < blocks.length; k++) {
      const i = step > 0 ? k : blocks.length - 1 - k
      if (last !== undefined && Math.abs(i - last.at) <= NEARBY_BLOCKS) ask(i, last.language)
      const language = near[i]
      if (language !== undefined) last = { language, at: i }
    }
  }
  sweep(1)
  sweep(-1)
  return near
}

/** Whether the identifiers should examine a text: its script and its words are not plainly those of one of the two languages. */
function isSuspect(text: string, scripts: readonly string[]): boolean {
  if (suspect(text)) return true
  const { arabic, latin, other } = countLetters(text)
  if (arabic + latin + other < 40) return false
  return !scripts.includes(arabic > latin ? 'Arab' : 'Latn') && other < arabic + latin
}

function isInArabicScript({ kind, text }: Block): boolean {
  const { arabic, latin, other } = countLetters(text)
  return kind !== 'code' && arabic > latin + other
}

/** The third language, where all blocks in Arabic script were identified as it: then they are the Arabic side. */
function onlyArabic(blocks: readonly Block[], third: readonly (string | undefined)[]): string | undefined {
  let found: string | undefined
  for (const [i, block] of blocks.entries()) {
    if (!isInArabicScript(block) || !HAS_LETTER.test(block.text)) continue
    // A declared language (`lang="fa"`) is not a guess.
    if (third[i] === undefined || third[i] === block.language) return undefined
    found ??= third[i]
  }
  return found
}

const HAS_LETTER = /[\p{L}\p{N}]/u

/** Takes blocks in a third language, and blocks without letters or digits, out of a list. */
export function sift(
  file: ReadFile,
  list: readonly Block[],
  tags: readonly string[],
  identify: Identify | undefined,
): SiftedBlocks {
  const blocks: Block[] = []
  const skipped: Skipped[] = []
  const messages: Message[] = []
  const path = file.path === undefined ? {} : { path: file.path }
  const languages = tags.map(primary)
  const third = thirds(list, languages, identify)
  const only = languages.includes('ar') ? onlyArabic(list, third) : undefined
  if (only !== undefined) {
    list.forEach((block, i) => {
      if (isInArabicScript(block)) third[i] = undefined
    })
    messages.push({
      ruleId: 'wrong-language',
      reason: `Expected \`ar\`, detected \`${only}\` in all text of Arabic script; aligned as it is, name its language if that is not Arabic`,
      ...path,
    })
  }
  list.forEach((block, i) => {
    const language = third[i]
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
  })
  return { blocks, skipped, messages }
}
