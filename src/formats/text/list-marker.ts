import { LANGUAGES } from '../../languages/index.ts'
import type { Language } from '../../languages/language.ts'

// - item · • item · * item · – item · 1. item · ١- item · 1) item · (1) item · a) item · أ) item · أ- item · (iv) item · II. item
const MARKER =
  /^(?:[-•*▪◦●○■–—·]\s+|\(?(?:[0-9٠-٩۰-۹]{1,3}|[a-zA-Z]|[\u0621-\u064A]|(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})|(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3}))(?:[.)]\s+|[-–]\s+|\)\s*))/u

/** Length of the list marker that a line begins with, 0 without one. `listMarker('١. المقدمة')` is 3. */
export function listMarker(line: string): number {
  return MARKER.exec(line)?.[0].length ?? 0
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
