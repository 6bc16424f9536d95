// What the title of a column says: `ar`, `English`, العربية, `source (ar-SA)`, `text_en`, الترجمة.

import type { SideName } from '../../bitext.ts'

/** How people call languages, in English and in Arabic, and in the language itself; Arabic words without their article. */
const NAMES: Record<string, string> = {
  ar: 'arabic عربية عربي ara arb',
  en: 'english إنجليزية إنجليزي انجليزية انجليزي إنكليزية إنكليزي انكليزية eng',
  fr: 'french français francais فرنسية فرنسي fra fre',
  es: 'spanish español espanol إسبانية إسباني اسبانية spa',
  de: 'german deutsch ألمانية ألماني المانية deu ger',
  it: 'italian italiano إيطالية إيطالي ايطالية ita',
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
  id: 'indonesian إندونيسية اندونيسية ind',
  ms: 'malay melayu ملايوية msa may',
  zh: 'chinese 中文 صينية صيني zho chi',
  ja: 'japanese 日本語 يابانية jpn',
  ko: 'korean 한국어 كورية kor',
}
const NAMED = new Map(Object.entries(NAMES).flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)))

const SIDES = new Map<string, SideName>([
  ...['source', 'src', 'original', 'مصدر', 'أصل', 'اصل', 'أصلي'].map((word) => [word, 'source'] as const),
  ...['target', 'tgt', 'trg', 'translation', 'هدف', 'ترجمة', 'مترجم'].map((word) => [word, 'target'] as const),
])

/** Tags that are far more often the name of something else: an identifier, a number, «it», «is», «or». */
const NOT_TAGS = new Set(['id', 'no', 'is', 'it', 'or', 'to', 'as', 'am', 'so', 'my', 'ie', 'se'])
const TAG = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})*$/i
const WORDS = 4

export interface Title {
  /** BCP 47, as written where the title is a tag. */
  language?: string
  side?: SideName
}

/** What the title of a column says about the text in it; undefined for what is no such title. */
export function titleOf(title: string): Title | undefined {
  const plain = title
    .normalize('NFC')
    .replace(/[\u200e\u200f\ufeff]/g, '')
    .trim()
  if (plain === '' || plain.length > 60) return undefined
  const words = plain.split(/[^\p{L}\p{M}\p{N}_-]+/u).filter((word) => word !== '')
  if (words.length > WORDS) return undefined
  const parts = words.flatMap((word) => (tagOf(word) === undefined ? word.split(/[_-]/) : [word]))
  const side = parts.map((part) => SIDES.get(bare(part))).find((one) => one !== undefined)
  // A bare tag among other words (`is it en vogue`) says nothing; set off by a mark (`text_en`, `source (en)`) it does.
  const isSetOff = words.length === 1 || /[_.:()[\]/-]/.test(plain)
  const named = parts.map((part) => NAMED.get(bare(part))).find((one) => one !== undefined)
  const tagged = isSetOff ? parts.map(tagOf).find((one) => one !== undefined) : undefined
  const language = tagged ?? named
  if (language === undefined && side === undefined) return undefined
  return { ...(language === undefined ? {} : { language }), ...(side === undefined ? {} : { side }) }
}

/** `bare('العربية')` is `'عربية'`. */
const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^ال/, '')
    .replace(/[\u064B-\u0652]/g, '')

function tagOf(word: string): string | undefined {
  const [, language] = TAG.exec(word) ?? []
  if (language === undefined || NOT_TAGS.has(word.toLowerCase())) return undefined
  // Two letters of which the runtime knows no language are an abbreviation.
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language)
  if (name === undefined) return undefined
  const tag = word.replaceAll('_', '-')
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/**
 * Whether a row of cells is the header of a bilingual table: two of its titles name two languages, or the two sides. «اللغة العربية» beside
 * «Arabic» are two names of one language: a row of a glossary.
 */
export function isHeader(cells: readonly string[]): boolean {
  const titles = cells.map(titleOf).filter((title) => title !== undefined)
  const languages = new Set(titles.flatMap(({ language }) => (language === undefined ? [] : [language.toLowerCase()])))
  const sides = new Set(titles.flatMap(({ side }) => (side === undefined ? [] : [side])))
  return languages.size > 1 || sides.size > 1
}
