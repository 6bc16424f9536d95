import { foldArabic } from '../text/fold.ts'
import { termKey } from './term-key.ts'

/**
 * How a key is written, by the words that stand for it: the commonest one that a lexicon file may hold for it (studies for studi), or
 * the part of one that is the key (أخطاء out of الأخطاء for اخطاء), else the key itself.
 */
export function spell(key: string, spellings: ReadonlyMap<string, number>, language: string): string {
  const common = [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  for (const [word] of common) {
    const plain = word.replace(/[\u064B-\u0652\u0670\u0640]/g, '')
    const at = foldArabic(plain).indexOf(key)
    for (const spelling of [plain, ...(at < 0 ? [] : [plain.slice(at, at + key.length)])])
      if (termKey(spelling, language) === key) return spelling
  }
  return key
}
