import type { Block } from '../bitext.ts'
import { countLetters, primary } from '../text/characters.ts'
import { prose } from './prose.ts'
import { LEAST, suspect } from './suspect.ts'

type Identify = (text: string) => string | undefined
type Text = Pick<Block, 'kind' | 'text'>

/** The share of a text (in letters) that must be in one other language for the text to be in it. */
const FOREIGN_SHARE = 0.6

/**
 * The language of blocks that are in one language: Arabic by its letters, English unless most of the text is surely something else. Code,
 * commands, addresses and citations do not count.
 */
export function languageOf(blocks: readonly Text[], identify?: Identify): string {
  let arabic = 0
  let latin = 0
  let looked = 0
  const found = new Map<string, number>()
  for (const { kind, text } of blocks) {
    if (kind === 'code') continue
    const letters = countLetters(prose(text))
    arabic += letters.arabic
    latin += letters.latin
    const all = letters.arabic + letters.latin + letters.other
    looked += all
    if (all < LEAST) continue
    const language = suspect(text) ? identify?.(text) : undefined
    if (language !== undefined) found.set(language, (found.get(language) ?? 0) + all)
  }
  for (const [language, letters] of found) if (letters > looked * FOREIGN_SHARE) return language
  return arabic > latin ? 'ar' : 'en'
}

/** Blocks with two words of Arabic and more Arabic letters than a name in brackets has. */
const isArabic = ({ kind, text }: Text): boolean => {
  if (kind === 'code') return false
  const { arabic, latin } = countLetters(prose(text))
  return arabic > 1 && arabic * 3 >= latin
}

/** Blocks of three Latin words and hardly any Arabic: not a name inside an Arabic text. */
const isLatin = ({ kind, text }: Text): boolean => {
  if (kind === 'code') return false
  const words = prose(text)
  const { arabic, latin } = countLetters(words)
  return latin > arabic * 3 && (words.match(/[A-Za-z\u00c0-\u024f]{2,}/g)?.length ?? 0) > 2
}

/** How many times as many blocks of its own script a text must have as the other, where both seem to be in one language. */
const CLEARLY_MORE = 4

/**
 * The languages of two texts. Where both seem to be in one, the text that alone has blocks in the script of the other language is in
 * that: an Arabic page of which half was left in English is Arabic beside an English page without any Arabic.
 *
 * @param given languages that the caller knows
 */
export function languagesOfTwo(
  source: readonly Text[],
  target: readonly Text[],
  given: { source?: string | undefined; target?: string | undefined },
  identify?: Identify,
): { source: string; target: string } {
  const found = {
    source: given.source ?? languageOf(source, identify),
    target: given.target ?? languageOf(target, identify),
  }
  if (primary(found.source) !== primary(found.target) || (given.source !== undefined && given.target !== undefined)) return found
  const [other, isOther] = primary(found.source) === 'ar' ? ([undefined, isLatin] as const) : (['ar', isArabic] as const)
  const blocks = { source: source.filter(isOther), target: target.filter(isOther) }
  const alone = (['source', 'target'] as const).find((side) => {
    const rest = blocks[side === 'source' ? 'target' : 'source'].length
    return given[side] === undefined && blocks[side].length > rest * CLEARLY_MORE
  })
  return alone === undefined ? found : { ...found, [alone]: other ?? languageOf(blocks[alone], identify) }
}
