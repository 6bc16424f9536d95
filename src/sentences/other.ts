import { capitals } from './en.ts'
import { type Rule, tail } from './rule.ts'

/** For any other language: marks that end by themselves, then what English does. */
const raw = String.raw

export const other: readonly Rule[] = [
  { before: raw`[。！？｡।]${tail}`, after: '', break: true, example: '今日は雨です。|明日は晴れます。' },
  ...capitals,
]
