import { countLetters, isLatinLetter } from './characters.ts'
import { withoutEmbedding } from './embedding.ts'

/** A line without the white space around it; blank lines have an empty text. */
export interface Line {
  start: number
  end: number
  text: string
  /** White space before it, on the side where it begins. */
  indent: number
  /** Blank lines before it. */
  gap: number
  /** More Arabic letters than Latin ones. */
  arabic: boolean
  /** Words of both scripts, or of neither: it goes with its neighbours. */
  mixed: boolean
  /** A page ended before it: a form feed, or page furniture that was taken out. */
  page: boolean
  /** It begins with a title or an initial that looks like the letter of a list item: «د. أحمد», "J. Smith". */
  titled?: boolean
  /** Whether it goes on the paragraph of the line before, where its column shows it. */
  joins?: boolean
}

// What ends a line for a reader: LF, CR, and VT, FF, NEL, LS, PS from word processors.
// NEL after the first half of a letter is mojibake: "Ù\u0085" is م.
const LINE = /(?:[^\n\r\v\f\u0085\u2028\u2029]|(?<=[\u00c2-\u00f4\u0080])\u0085)+/g

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

const blank = (at: number, page: boolean): Line => ({
  start: at,
  end: at,
  text: '',
  indent: 0,
  gap: 0,
  arabic: false,
  mixed: true,
  page,
})

/** The lines of a text, one blank line standing for any number of them. */
export function linesOf(value: string): Line[] {
  const lines: Line[] = []
  let end = 0
  let textEnd = 0
  let page = false
  for (const match of value.matchAll(LINE)) {
    const raw = match[0]
    const trimmed = raw.trim()
    const text = withoutEmbedding(trimmed).trim()
    const gap = value.slice(end, match.index)
    page ||= gap.includes('\f')
    if (lines.length > 0 && (text === '' || gap.replaceAll('\r\n', '\n').length > 1) && lines.at(-1)?.text !== '')
      lines.push(blank(match.index, page))
    end = match.index + raw.length
    if (text === '') continue
    const start = match.index + raw.length - raw.trimStart().length
    const lineEnds = value.slice(textEnd, start).match(LINE_END)?.length ?? 0
    textEnd = start + trimmed.length
    const { arabic, latin } = countLetters(text)
    const mixed = Math.min(arabic, latin) > 1 || arabic + latin === 0
    lines.push({
      start,
      end: start + trimmed.length,
      text,
      // pdftotext sets Arabic in from the left, where its lines end.
      indent: arabic > latin && text !== trimmed && trimmed.startsWith('\u202b') ? 0 : start - match.index,
      gap: Math.max(0, lineEnds - 1),
      arabic: arabic > latin,
      mixed,
      page,
    })
    page = false
  }
  return lines
}

/** A sentence ends here, or a clause that a paragraph may end with. */
const SENTENCE_END = /[.!?؟…:۔][»”"’')\]]*$/u

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text)

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Marks alone: `---`, `***`, `====`, `* * *`. */
export function isRule(text: string): boolean {
  // Most lines begin with a letter.
  const first = text.charCodeAt(0)
  return !isLatinLetter(first) && !(first >= 0x621 && first <= 0x64a) && !LETTER_OR_DIGIT.test(text)
}
