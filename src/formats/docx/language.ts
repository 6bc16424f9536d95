// Which language a paragraph is in, as far as the marks of Word can be believed. It marks text by the keyboard that was on, and calls whole
// documents English (United States); so letters win over marks, and marks count where letters bear them out.

import { suspect } from '../../languages/detect.ts'
import { primary, scriptOf } from '../../languages/tag.ts'
import { countLetters } from '../../text/characters.ts'
import type { Mark } from './content.ts'

/** What a block says of itself. */
export interface Marks {
  text: string
  rightToLeft: boolean
  marks: readonly Mark[]
}

/** So few letters say little of their language. */
const FEW = 40
/** Most marks of long blocks, and most directions of clear ones, must be right before those of other blocks are believed. */
const RELIABLE = 0.9
const CLEAR_BLOCKS = 4

/**
 * A BCP 47 tag for each block, `undefined` where nothing trustworthy is said. Direction speaks for blocks that have no letters of their
 * own, or a name in Latin letters alone (`ar` and `und-Latn`), if it goes with the letters in the rest of the document.
 */
export function languagesOf(blocks: readonly Marks[]): (string | undefined)[] {
  const looks = blocks.map(lookOf)
  const checked = looks.filter(({ verdict }) => verdict !== undefined)
  const trusted = checked.length > 0 && checked.filter(({ verdict }) => verdict).length >= checked.length * RELIABLE
  const directed = directionTells(looks)
  return looks.map(({ tag, verdict, script, name, rightToLeft }) => {
    if (tag !== undefined && (verdict ?? trusted)) return tag
    if (!directed || !(script === 'none' || name)) return undefined
    return rightToLeft ? 'ar' : script === 'none' ? 'und-Latn' : undefined
  })
}

interface Look {
  script: 'arabic' | 'latin' | 'mixed' | 'none'
  tag: string | undefined
  /** Whether the letters bear the tag out; `undefined` where they cannot tell. */
  verdict: boolean | undefined
  /** A few Latin words with capitals, as «WAI-ARIA» over an Arabic section. */
  name: boolean
  rightToLeft: boolean
}

function lookOf({ text, rightToLeft, marks }: Marks): Look {
  const { arabic, latin, other } = countLetters(text)
  const script =
    arabic + latin + other === 0 ? 'none' : arabic > latin * 2 ? 'arabic' : arabic === 0 && latin > other ? 'latin' : 'mixed'
  const tag = script === 'arabic' ? most(marks, 'arabic', arabic) : script === 'latin' ? most(marks, 'latin', latin) : undefined
  const verdict = tag === undefined ? undefined : borneOut(tag, script === 'arabic' ? 'ar' : 'en', text, arabic + latin + other)
  return { script, tag, verdict, name: script === 'latin' && isName(text), rightToLeft }
}

/** Letters of Arabic, or words of English, bear out a tag of that language and speak against any other. */
function borneOut(tag: string, expected: string, text: string, letters: number): boolean | undefined {
  const same = primary(tag) === expected
  // Short Arabic text may be Persian too, but a mark of Persian on it is more often a keyboard than a language.
  if (letters < FEW) return expected === 'ar' ? same : undefined
  return suspect(text) ? !same : same
}

/** The tag of half of these letters and more, if it is of a language in their script. */
function most(marks: readonly Mark[], script: Mark['script'], letters: number): string | undefined {
  const tags = new Map<string, number>()
  for (const mark of marks) if (mark.script === script) tags.set(mark.tag, (tags.get(mark.tag) ?? 0) + mark.letters)
  for (const [tag, count] of tags)
    if (count * 2 >= letters) return scriptOf(tag) === (script === 'arabic' ? 'Arab' : 'Latn') ? tag : undefined
  return undefined
}

const isName = (text: string): boolean => {
  const words = text.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? []
  return words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word))
}

/** Whether direction and letters go together: an Arabic document whose English paragraphs are right-to-left too says nothing by them. */
function directionTells(looks: readonly Look[]): boolean {
  const share = (script: Look['script'], rightToLeft: boolean) => {
    const all = looks.filter((look) => look.script === script && !look.name)
    return all.length < CLEAR_BLOCKS ? 0 : all.filter((look) => look.rightToLeft === rightToLeft).length / all.length
  }
  return share('arabic', true) >= RELIABLE && share('latin', false) >= RELIABLE
}
