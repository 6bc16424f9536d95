// What the title of a column says about its cells: `ar`, `English`, العربية, `source (ar-SA)`, `text_en`, الترجمة, `Translator comment`.
// Tables of documents, CSV, TSV and XLSX bitexts and glossaries all ask here, so that a table has the same two texts for each of them.

import type { SideName } from '../../bitext.ts'
import { LANGUAGES } from '../../languages/index.ts'
import { OTHER_NAMES } from '../../languages/other.ts'
import { isLanguageTag } from '../../languages/tag.ts'
import { languageName } from './languages.ts'
import { detectDialect, records } from './records.ts'

/** Letters that people write for one another in titles: الانجليزيه is الإنجليزية. */
const folded = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة$/, 'ه')
    .replace(/ى$/, 'ي')

/** What people call languages, by the name as it is compared. */
const NAMED = new Map([
  ...LANGUAGES.flatMap(({ names, codes }) => names.map((name) => [folded(name), codes[0] ?? 'und'] as const)),
  ...Object.entries(OTHER_NAMES).flatMap(([tag, names]) => names.split(' ').map((name) => [folded(name), tag] as const)),
])
const TITLES = LANGUAGES.flatMap(({ columns }) => columns ?? [])
const SIDED = new Map(
  TITLES.flatMap((titles) =>
    (['source', 'target'] as const).flatMap((side) => titles[side].map((word) => [folded(word), side] as const)),
  ),
)
/** Columns beside the texts: codes, states, remarks, dates, people, grammar, places of a text. */
const ASIDES = new Set(TITLES.flatMap(({ aside }) => aside.map(folded)))

/** `bare('بالعربية')` is `'عربيه'`: without preposition and article. */
const bare = (word: string): string => folded(word).replace(/^(?:و?ب?ال|لل)(?=..)/, '')

/** What a title says; at least one of the three. */
export interface ColumnRole {
  /** BCP 47, as written where the title holds a tag. */
  language?: string
  side?: SideName
  /** Codes, states, remarks, dates …: no text, whatever language they are in. */
  aside?: true
  /** A translation by a machine, or as a person left it: of both, the latter is the text. */
  version?: 'machine' | 'edited'
}

const MACHINE = new Set(['machine', 'mt', 'automatic', 'آلية', 'الية', 'آلي', 'الي'].map(folded))
const OWN_VERSIONS = new Set(['mt', 'edited', 'postedited', 'postedit'])
const EDITED = new Set(
  ['edited', 'postedited', 'postedit', 'pe', 'final', 'revised', 'reviewed', 'corrected', 'proofread', 'approved']
    .concat(['نهائي', 'نهائية', 'محررة', 'منقحة', 'مراجعة', 'معتمدة', 'مصححة'])
    .map(folded),
)

/** The two sides as we name them over a column, by the language of the titles. */
const SIDE_TITLES = {
  en: { source: 'source', target: 'target' },
  ar: { source: 'المصدر', target: 'الهدف' },
} as const satisfies Record<string, Record<SideName, string>>

/** The title of a text column that we write: `source (ar-SA)`, «المصدر (ar-SA)» in an Arabic table, or `Arabic` with `names`. */
export function textTitle(side: SideName, language: string, header: 'tags' | 'names', titles: 'en' | 'ar' = 'en'): string {
  return header === 'names' ? languageName(language) : `${SIDE_TITLES[titles][side]} (${language})`
}

/** The tag in a title of ours, whatever stands below: `ownLanguage('source (ar-SA)')` is `'ar-SA'`. */
export const ownLanguage = (title: string): string | undefined => OWN.exec(title.trim())?.[2]

/** Our own titles keep their tag, whatever it is: `source (ar-SA)`. */
const OWN = /^(source|target|المصدر|الهدف)(?: \((.+)\))?$/i
const sideNamed = (own: string): SideName =>
  own === SIDE_TITLES.ar.source || own.toLowerCase() === SIDE_TITLES.en.source ? 'source' : 'target'
const MAX_TITLE_LENGTH = 60
const MAX_TITLE_WORDS = 5
const MAX_TAGGED_WORDS = 3
const OWN_TAGS: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ codes }) => codes.filter((code) => code.length === 2)))

/**
 * What the title of a column says about the cells below it; `undefined` for what is no such title.
 *
 * @example
 * columnRole('Arabic text') // { language: 'ar' }
 * columnRole('Source segment') // { side: 'source' }
 * columnRole('Translator comment') // { aside: true }
 */
export function columnRole(title: string): ColumnRole | undefined {
  const plain = title
    .normalize('NFC')
    .replace(/[\u200e\u200f\ufeff]/g, '')
    .trim()
  const [, own, tag] = OWN.exec(plain) ?? []
  if (own !== undefined && tag !== undefined && tagIn(tag) !== undefined)
    return { side: sideNamed(own), language: tagIn(tag) ?? tag }
  // "Translated (100%)" is a state.
  if (plain === '' || plain.length > MAX_TITLE_LENGTH || /\d\s*%/.test(plain)) return undefined
  if (plain === '#' || plain === '№' || /^(?:source|target)_lang(?:uage)?$/i.test(plain)) return { aside: true }
  const all = plain.split(/[^\p{L}\p{M}\p{N}_-]+/u).filter((word) => word !== '')
  if (all.length > MAX_TITLE_WORDS) return undefined
  const parts = all.flatMap((word) => (tagOf(word) === undefined ? word.split(/[_-]|(?<=\p{Ll})(?=\p{Lu})/u) : [word]))
  const first = <T>(look: (part: string) => T | undefined): T | undefined => {
    for (const part of parts) {
      const found = look(part)
      if (found !== undefined) return found
    }
    return undefined
  }
  const side = first((part) => SIDED.get(folded(part)) ?? SIDED.get(bare(part)))
  // A bare tag among other words (`is it en vogue`) says nothing; set off by a mark (`text_en`, `source (en)`) it does.
  const isSetOff =
    all.length === 1 ||
    // `name ar` beside `name en`.
    (all.length <= MAX_TAGGED_WORDS && OWN_TAGS.has(all.at(-1)?.toLowerCase() ?? '')) ||
    /[_.:()[\]/-]/.test(plain)
  const language = (isSetOff ? first(tagOf) : undefined) ?? first(languageNamed)
  const isIn = (words: ReadonlySet<string>) => (part: string) => words.has(folded(part)) || words.has(bare(part))
  const [isMachine, isEdited] = [parts.some(isIn(MACHINE)), parts.some(isIn(EDITED))]
  // These words say so by themselves; "Machine" may be a product, "Final" a state.
  const isTarget = parts.some((part) => OWN_VERSIONS.has(folded(part)))
  const isText = language !== undefined || side !== undefined || isTarget
  // «Arabic (final)» is a text, "Final" alone may be a state.
  const aside = parts.filter(isIn(ASIDES)).some((part) => !(isText && isIn(EDITED)(part)))
  if (!isText && !aside) return undefined
  return {
    ...(language === undefined ? {} : { language }),
    ...(side !== undefined ? { side } : language === undefined && isTarget ? { side: 'target' } : {}),
    ...(aside ? { aside: true } : {}),
    ...(isEdited ? { version: 'edited' } : isMachine ? { version: 'machine' } : {}),
  }
}

/** Tags that are far more often the name of something else: an identifier, a number, «it», «is», «or». */
const NOT_TAGS = new Set(['id', 'no', 'is', 'it', 'or', 'to', 'as', 'am', 'so', 'my', 'ie', 'se', 'mt'])

function tagOf(word: string): string | undefined {
  const [language = ''] = word.split(/[-_]/)
  // Three letters are far more often a word: «cat» is the tag of Catalan, «run» of Rundi.
  if (language.length !== 2 || !isLanguageTag(word) || NOT_TAGS.has(word.toLowerCase())) return undefined
  // Two letters of which the runtime knows no language are an abbreviation.
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language)
  return name === undefined ? undefined : tagIn(word)
}

/** A tag in its canonical form; `undefined` for what is none. */
function tagIn(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

const languageNamed = (part: string): string | undefined => {
  const name = bare(part)
  return NAMED.get(folded(part)) ?? NAMED.get(name) ?? (name.length > 2 ? rareNames().get(name) : undefined)
}

const RARE = new Map<string, string>()
/** All languages of two letters by their names in English and in Arabic, as far as the runtime knows them. */
function rareNames(): Map<string, string> {
  if (RARE.size > 0) return RARE
  const lists = ['en', 'ar'].map((locale) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }))
  for (let a = 0x61; a <= 0x7a; a++)
    for (let b = 0x61; b <= 0x7a; b++)
      for (const list of lists) {
        const tag = String.fromCharCode(a, b)
        const name = list.of(tag)
        if (name !== undefined && !name.includes(' ') && !RARE.has(bare(name))) RARE.set(bare(name), tag)
      }
  return RARE
}

/**
 * Whether a row of cells holds the titles of a bilingual table: two of them name two languages or the two sides, or two of three are titles and
 * one is of a text. «اللغة العربية» beside "Arabic" are two names of one language: a row of a glossary.
 */
export function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const roles = filled.map(columnRole).filter((role) => role !== undefined)
  const texts = roles.filter(({ aside }) => aside === undefined)
  const languages = new Set(texts.flatMap(({ language }) => (language === undefined ? [] : [language.toLowerCase()])))
  const sides = new Set(texts.flatMap(({ side }) => (side === undefined ? [] : [side])))
  if (languages.size > 1 || sides.size > 1) return true
  // «اللفظ», "English", «نوع الكلمة»: one text is named, and a column beside the texts.
  if (
    languages.size === 1 &&
    texts.length === 1 &&
    filled.length > 2 &&
    roles.length > 1 &&
    roles.length * 3 >= filled.length * 2
  )
    return true
  return languages.size === 1 && sides.size === 1 && texts.length > 1
    ? texts.some(({ language, side }) => language === undefined || side === undefined)
    : false
}

/** Titles stand below this number of other rows at most: the name of the project, an empty line. */
const MAX_ROWS_ABOVE = 10

/**
 * Which of the first rows of a table holds its titles. Rows above have fewer cells filled that are no titles themselves (the name of the
 * project, "Texts" merged over two of them), so that no pair in the midst of a glossary is taken for titles. -1 where no row does.
 */
export function headerRow(rows: readonly (readonly string[])[]): number {
  const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== undefined && cell.trim() !== '')
  let most = 0
  for (const [k, cells] of rows.slice(0, MAX_ROWS_ABOVE + 1).entries()) {
    const texts = filled(cells)
    if (texts.length > most && isHeader(texts)) return k
    most = Math.max(most, texts.filter((text) => columnRole(text) === undefined).length)
  }
  return -1
}

// Columns that hold no text, by their cells alone: identifiers, numbers, dates, states of a translation, parts of speech.

/** `A-17`, `home.title`, `TERM_4`, `3c4d`, `a@b.org`, `onClick`: no space, and what no word has inside. */
const isCode = (text: string): boolean =>
  /^[\x21-\x7e]+$/.test(text) &&
  (/[\d_@/\\#]|[a-z][A-Z]|^[a-z]{2}-[A-Z]{2}$/.test(text) || (/.[.:]/.test(text) && /[^.:]$/.test(text)))
const MONTHS = `
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
  am pm st nd rd th of t z utc gmt م هـ ص
`
/** States of a translation, as tools write them, and parts of speech, as dictionaries do. */
const LABELS = `
  new draft translated untranslated confirmed unconfirmed edited approved rejected reviewed proofread final done open closed pending locked
  fuzzy needs need review translation signed off not started in progress auto mt tm pretranslated todo
  noun verb adjective adverb preposition pronoun conjunction phrase proper n v adj adv prep conj pron intransitive transitive plural singular
  masculine feminine
  جديد مسودة مترجم غير معتمد مؤكد مراجع نهائي مرفوض قيد المراجعة الترجمة تمت
  اسم فعل صفة حال ظرف حرف جر ضمير مصدر مفرد جمع مذكر مؤنث
`
const wordsIn = (list: string): Set<string> => new Set(list.trim().split(/\s+/))
const MONTH_WORDS = wordsIn(MONTHS)
const LABEL_WORDS = wordsIn(LABELS)

/** `\u2068` and such, and the percentage of a match, which tools put after a state: "Translated (100%)". */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
const isDate = (text: string): boolean => /\d/.test(text) && wordsOf(text).every((word) => MONTH_WORDS.has(word))
const isLabel = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length > 0 && words.length <= 3 && words.every((word) => LABEL_WORDS.has(word))
}

/** Nearly all cells of such a column are alike; a text has one here and there. */
const MIN_SHARE = 0.8
/** One cell alone may be a word like any other. */
const MIN_LABELS = 2

/** What the filled cells of a column are: texts, labels (states, parts of speech), or codes (identifiers, numbers, dates). */
export function contentOf(cells: readonly string[]): 'text' | 'label' | 'code' {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return 'text'
  const share = (is: (text: string) => boolean): number => filled.filter(is).length / filled.length
  if (share((text) => isCode(text) || isDate(text)) >= MIN_SHARE) return 'code'
  return filled.length >= MIN_LABELS && share(isLabel) >= MIN_SHARE ? 'label' : 'text'
}

/** Whether a text begins with a row of titles that name languages or sides, and a row of as many cells: a table, whatever it is called. */
export function hasTitles(head: string): boolean {
  const [first, second] = records(head, detectDialect(head))
  const count = first?.cells.length ?? 0
  return count > 1 && second?.cells.length === count && isHeader(first!.cells.map(({ text }) => text))
}
