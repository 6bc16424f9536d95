import { foldLatin } from '../text/fold.ts'
import { capitals } from './en.ts'
import type { Language } from './language.ts'
import { type Rule, tail } from './rule.ts'

const raw = String.raw

/** Marks that end a sentence by themselves, then what English does. */
const sentences: readonly Rule[] = [
  // A quotation and its verb.
  {
    before: raw`[。！？…][」』”]`,
    after: raw`[、，]?(?:と|って|\p{sc=Hani}{1,4}[說说道问問答喊叫])`,
    break: false,
    example: '「明日は晴れます。」|と彼女は言った。',
  },
  { before: raw`[。！？｡।॥]${tail}`, after: '', break: true, example: '今日は雨です。|明日は晴れます。' },
  { before: raw`[\p{L}\p{M}][؟۔]{1,3}${tail}`, after: raw`\s*\p{L}`, break: true, example: 'یہ کتاب ہے۔|وہ قلم ہے۔' },
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
