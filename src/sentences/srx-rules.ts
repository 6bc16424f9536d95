// What a segmenter by SRX needs to cut as we do: our rules, and before them what our own pass knows without rules.

import { LANGUAGES } from '../languages/index.ts'
import { other } from '../languages/other.ts'
import { citation, closing, invisible, marks, note, pictures, type Rule, tail } from '../languages/rule.ts'
import { toIcu } from './to-icu.ts'

const raw = String.raw

/** A rule in the expressions of ICU, and whose it is. */
export interface SrxLanguage {
  name: string
  /** Matches language codes such as `AR`, `ar-SA`, in any case. */
  pattern: string
  rules: Rule[]
}

/** No place stands after a letter or a space: the quick test that most places fail. U+FE0F makes a picture of ❤. */
const quick = raw`(?:(?<![\p{L}\p{M}\p{Z}\s])|(?<=\uFE0F))`

/** {@link tail} without a group that repeats, which Java cannot look back on. */
const runOut = raw`[${closing}${invisible}]{0,8}(?:\s»)?(?:${note})?(?:${note})?(?:\s\[\p{Nd}{1,3}\])?(?:${citation})?(?:\s?[${pictures}])?[${pictures}\uFE0F]{0,8}[${closing}${invisible}]{0,4}`

/** Lines, where a segmenter gets more than one. */
const lines: readonly Rule[] = [
  { before: raw`\S`, after: raw`[^\S\n]{0,40}\n[^\S\n]{0,40}\n`, break: true, example: 'الفصل الأول|\n\nبدأت القصة.' },
  { before: raw`\S`, after: raw`[^\S\n]{0,40}\n[^\S\n]{0,40}(?:[•▪●◦‣]|\*\s)`, break: true, example: 'قلم جديد|\n• دفتر قديم' },
]

/** What our pass takes together before it asks for a rule. */
const runs: readonly Rule[] = [
  { before: '', after: raw`[^\p{L}\p{N}]{0,40}$`, break: false, example: 'مبارك!| 🎉' },
  {
    before: raw`[${marks}]${tail}`,
    after: raw`[${marks}${invisible}”’»›)\]}）」』﴾*_]|\s»|${note}|${citation}|\s\[\p{Nd}{1,3}\](?!\S)|\s?[${pictures}]|\uFE0F|["'“](?=[\s${marks}”’»›)\]}،,;:؛]|$)`,
    break: false,
    example: '«أين هو؟|» ثم سكت.',
  },
  { before: '۝', after: raw`\s?\p{Nd}`, break: false, example: 'اللَّهُ الصَّمَدُ ۝|٢ لَمْ يَلِدْ' },
  { before: raw`۝\s?\p{Nd}{1,2}`, after: raw`\p{Nd}`, break: false, example: 'وَالضُّحَىٰ ۝١|١ وَاللَّيْلِ' },
  { before: raw`\.`, after: raw`\s\.(?!\S)`, break: false, example: 'He waited .| . . and waited.' },
  {
    before: raw`[^\s${marks}${closing}]\s{0,2}[(\[][^()\[\]]{0,200}`,
    after: raw`[^()\[\]]{1,200}[)\]]`,
    break: false,
    example: 'وصل متأخرًا (كان القطار مزدحمًا.| لم يجد مكانًا) ثم نام.',
  },
  {
    before: raw`[^\s${marks}${closing}:،,]\s{0,2}[«“](?!\s)[^«»“”]{0,100}`,
    after: raw`[^«»“”]{0,100}[^${marks}«»“”\s][»”](?![${marks}،,])`,
    break: false,
    example: 'صدر كتاب «ماذا بعد؟| رحلة في التاريخ» أمس.',
  },
]

const icu = (rules: readonly Rule[], anchor: string): Rule[] =>
  rules.map(({ before, after, ...rest }) => ({
    // An expression that takes no characters may match at every place: tools search for the next match behind the last one.
    before: toIcu(anchor, true) + (before === '' ? '' : `(?<=${toIcu(before.replaceAll(tail, runOut), true)})`),
    // What takes long to look ahead for waits until the place is one.
    after: after === '' ? '' : `${after.length > 10 || after.includes('+') ? anchor : ''}(?=${toIcu(after, false)})`,
    ...rest,
  }))

const language = (name: string, pattern: string, rules: readonly Rule[]): SrxLanguage => ({
  name,
  pattern,
  rules: [
    ...icu(lines, ''),
    // List items begin lines as well as texts.
    ...icu([...runs, ...rules], quick).map((rule) => ({
      ...rule,
      before: rule.before.replaceAll('(?<=^', '(?<=(?:^|\\n)'),
    })),
  ],
})

const tags = (codes: readonly string[]) => `(?i:${codes.join('|')})(?:[-_].*)?$`

/**
 * Our rules for Arabic, for English and for all others. What looks further than a rule can is left out: quotes that stand in each other, straight
 * quotes, brackets of more than 200 characters, and numbered lists that go on from line to line.
 */
export const srxLanguages = (): SrxLanguage[] => [
  ...LANGUAGES.map(({ name, codes, sentences }) => language(name, `^${tags(codes)}`, sentences)),
  language(other.name, `^(?!${tags(LANGUAGES.flatMap(({ codes }) => codes))}).*$`, other.sentences),
]
