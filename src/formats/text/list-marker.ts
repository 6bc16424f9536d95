import { LANGUAGES } from '../../languages/index.ts'
import type { Language } from '../../languages/language.ts'
import type { Line } from '../../text/lines.ts'

// - item · • item · * item · – item · 1. item · ١- item · 1) item · (1) item · a) item · أ) item · أ- item · أ - item · ١ ـ item · (iv) item · II. item
const MARKER =
  /^(?:[-•*▪◦●○■–—·]\s+|\(?(?:[0-9٠-٩۰-۹]{1,3}|[a-zA-Z]|[\u0621-\u064A]|(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})|(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3}))(?:[.)]\s+|[-–]\s+|\)\s*)|(?:[0-9٠-٩۰-۹]{1,3}|[A-HJ-Za-z\u0621-\u064A])(?:\s[-–]|\s?ـ)\s+(?!\p{Nd}))/u

/** Length of the list marker that a line begins with, 0 without one. `listMarker('١. المقدمة')` is 3. */
export function listMarker(line: string): number {
  return MARKER.exec(line)?.[0].length ?? 0
}

/** Length of the list marker of a line in its text, where a title is none. */
export const itemMarker = ({ text, titled = false }: Line): number => (titled ? 0 : listMarker(text))

/** «د. أحمد», «م. سامي», "J. Smith". Roman numbers, and Q. and A. of questions and answers, are markers. */
const TITLED = /^(?:[أدم]\.\s+[\u0621-\u064A]{2}|[B-HJ-PR-UWYZ]\.\s+\p{Lu})/u
const LETTER = /^\(?(\p{L})(?:[.)\-–]\s|\s?[-–ـ]\s)/u
/** Lines in which the item before or after one stands. */
const NEARBY_LINES = 60

/** Lines with titles told from list items: of an item, the letter before it or after it begins another line nearby. */
export function withTitles(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => TITLED.test(text))) return lines
  const letterOf = ({ text }: Line) => LETTER.exec(text)?.[1]?.toLowerCase().replace('ا', 'أ')
  const letters = lines.map(letterOf)
  const isItem = (i: number): boolean =>
    LANGUAGES.some(({ alphabets }) =>
      alphabets.some((alphabet) => {
        const at = alphabet.indexOf(letters[i]!)
        return (
          at >= 0 &&
          (letters.slice(i + 1, i + NEARBY_LINES).includes(alphabet[at + 1] ?? '') ||
            (at > 0 && letters.slice(Math.max(0, i - NEARBY_LINES), i).includes(alphabet[at - 1]!)))
        )
      }),
    )
  return lines.map((line, i) => (TITLED.test(line.text) && !isItem(i) ? { ...line, titled: true } : line))
}

const sources = (of: (language: Language) => string | undefined): string =>
  LANGUAGES.flatMap((language) => of(language) ?? []).join('|')

/** The names of numbered parts: المادة ١، المادة الأولى، الفصل الثاني، Article 1, Art. 1, Chapter IV, Part Two. */
const PART = new RegExp(`^(?:${sources(({ partName }) => partName)})(?![\\p{L}\\p{M}\\p{N}])`, 'iu')
/** أولاً: · ثانيًا - · First: · Secondly – */
const ORDER = new RegExp(`^(?:${sources(({ orderWord }) => orderWord)})\\s*[:.\\-–—]`, 'iu')

/**
 * Length of the name of a numbered part that a line begins with, 0 without one.
 *
 * @example partName('المادة الأولى: التعريفات') // 13
 * @example partName('Article 1 applies.') // 9
 */
export function partName(line: string): number {
  for (const pattern of [PART, ORDER]) {
    const match = pattern.exec(line)
    if (match !== null) return match[0].length
  }
  return 0
}
