// Prose in fences: letters, prompts and quotations that are set as code, although they are text to translate.

import type { Code } from 'mdast'
import { isCommonWord } from '../../languages/index.ts'
import { prose } from '../../languages/prose.ts'
import { countLetters } from '../../text/characters.ts'
import { append, type MappedText } from '../../text/offsets.ts'

const TEXT = /^(?:text|txt|plain|plaintext|markdown|md|prose)$/i
const LANGUAGES = ['en', 'fr', 'de']
/** A line that no prose has: comments, prompts, statements, trees of files, tables of output. */
const CODE_LINE =
  /^\s*(?:\/\/|#|\/\*|\*\/|--|[$%>]\s|>>>)|[{};\\]\s*$|=>|\w\(\)|\s[=|+*/<>]=?\s|[\u2500-\u257f]|<\/?[a-z][^<>]*>|\S\s{3,}\S|^\s*[\w.-]+\s*[:=]\s*\S+\s*$/i
const SENTENCE_END = /[.!?؟…][»”"')\]]*$/
const MIN_WORDS = 3
/** Text without an end mark is a sentence from this many words on. */
const LONG_WORDS = 8
/** Share of the letters that are in a language, not in paths and commands. */
const MIN_PROSE = 0.9

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? []
const lettersIn = (text: string): number => wordsOf(text).join('').length

const isArabic = (text: string): boolean => {
  const { arabic, latin } = countLetters(text)
  return arabic > 4 * latin
}

function isSentence(text: string): boolean {
  const words = wordsOf(text)
  if (words.length < (SENTENCE_END.test(text.trimEnd()) ? MIN_WORDS : LONG_WORDS)) return false
  return isArabic(text) || LANGUAGES.some((language) => words.filter((word) => isCommonWord(word, language)).length > 1)
}

/**
 * The paragraphs of a fence whose content is prose in sentences; `undefined` where it is code. A line break inside of a paragraph is a
 * space, unless the next line is in the other script.
 *
 * @param raw the value
 */
export function proseOf(
  { lang, value, position }: Pick<Code, 'lang' | 'value' | 'position'>,
  raw: string,
): MappedText[] | undefined {
  const start = position?.start.offset ?? 0
  const fence = /^(?:`{3,}|~{3,})[^\r\n]*/.exec(raw.slice(start, start + 1000))
  if (fence === null || (lang != null && !TEXT.test(lang))) return undefined
  const lines = value.split('\n')
  if (lines.some((line) => CODE_LINE.test(line))) return undefined
  const found: MappedText[] = []
  let at = start + fence[0].length
  let before = ''
  for (const line of lines) {
    const text = line.trim()
    const last = found.at(-1)
    if (text !== '') {
      at = raw.indexOf(text, at)
      if (at < 0) return undefined
      const into = before === '' || last === undefined || isArabic(before) !== isArabic(text) ? undefined : last
      if (into !== undefined) append(into, ' ', at - 1)
      const mapped = into ?? { text: '', offsets: [], links: [] }
      append(mapped, text, at)
      if (into === undefined) found.push(mapped)
      at += text.length
    }
    before = text
  }
  const whole = found.map(({ text }) => text).join('\n')
  const isProse = found.length > 0 && found.every(({ text }) => isSentence(text))
  return isProse && lettersIn(prose(whole)) >= MIN_PROSE * lettersIn(whole.slice(0, 10_000)) ? found : undefined
}
