import { foldLatin } from '../text/fold.ts'
import { capitals } from './en.ts'
import type { Language } from './language.ts'
import { type Rule, tail } from './rule.ts'

const raw = String.raw

/** Marks that end a sentence by themselves, then what English does. */
const sentences: readonly Rule[] = [
  { before: raw`[。！？｡।]${tail}`, after: '', break: true, example: '今日は雨です。|明日は晴れます。' },
  ...capitals,
]

/** What holds for a language of which nothing else is known. */
export const other: Language = {
  name: 'Other',
  codes: [],
  sentences,
  stem: (word) => [foldLatin(word)],
  fold: foldLatin,
  commonWords: [],
  functionWords: [],
  alphabets: [],
}
