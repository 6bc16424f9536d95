import { capitals } from './en.ts'
import { type Language, WITHOUT_WORDS } from './language.ts'
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
  { before: raw`(?:डॉ|प्रो|श्री|श्रीमती|पं|कु|मो|सं)\.`, after: raw`\s`, break: false, example: 'कल डॉ.| शर्मा आए।' },
  {
    before: raw`[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]．${tail}`,
    after: '',
    break: true,
    example: '今日は雨です．|明日は晴れます．',
  },
  { before: raw`[。！？｡।॥]${tail}`, after: '', break: true, example: '今日は雨です。|明日は晴れます。' },
  { before: raw`[\p{L}\p{M}][؟۔]{1,3}${tail}`, after: raw`\s*\p{L}`, break: true, example: 'یہ کتاب ہے۔|وہ قلم ہے۔' },
  ...capitals,
]

/** What holds for a language of which nothing else is known. */
export const other: Language = {
  name: 'Other',
  names: [],
  codes: [],
  sentences,
  ...WITHOUT_WORDS,
}

/** What people call languages without a record: in English, in Arabic, in the language itself, and ISO 639-2; by ISO 639-1 code. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  es: 'spanish español espanol إسبانية إسباني spa',
  it: 'italian italiano إيطالية إيطالي ita',
  pt: 'portuguese português portugues برتغالية برتغالي por',
  nl: 'dutch nederlands هولندية هولندي nld dut',
  ru: 'russian русский روسية روسي rus',
  uk: 'ukrainian українська أوكرانية ukr',
  pl: 'polish polski بولندية pol',
  sv: 'swedish svenska سويدية swe',
  el: 'greek ελληνικά يونانية ell gre',
  tr: 'turkish türkçe turkce تركية تركي tur',
  fa: 'persian farsi فارسی فارسية فارسي fas per',
  ur: 'urdu اردو أردية أردو urd',
  ku: 'kurdish kurdî كردية كردي kur ckb',
  ps: 'pashto پښتو بشتو pus',
  he: 'hebrew עברית عبرية عبري heb',
  am: 'amharic አማርኛ أمهرية amh',
  so: 'somali soomaali صومالية som',
  sw: 'swahili kiswahili سواحلية swa',
  ha: 'hausa هوسا hau',
  hi: 'hindi हिन्दी هندية hin',
  bn: 'bengali bangla বাংলা بنغالية ben',
  id: 'indonesian إندونيسية ind',
  // Not `may`, its other code in ISO 639-2: a month.
  ms: 'malay melayu ملايوية msa',
  zh: 'chinese 中文 صينية صيني zho chi',
  ja: 'japanese 日本語 يابانية jpn',
  ko: 'korean 한국어 كورية kor',
}
