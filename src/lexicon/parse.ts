import type { Lexicon } from '../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../errors.ts'
import { parseXml } from '../formats/shared/xml-parser.ts'
import { primary, scriptOf } from '../languages/tag.ts'
import { type AllLimits, checkLimit, type Limits, limitsOf, nesting, tooLarge } from '../limits.ts'
import { countLetters } from '../text/characters.ts'
import { type GlossaryEntry, readCsv, readDic, readTsv } from './glossary.ts'
import { isLanguages } from './json.ts'
import { termKey, weightOf } from './term-key.ts'

type Read = (text: string, languages: readonly [string, string], limits: AllLimits) => Iterable<GlossaryEntry>

/** Formats by name, each with a pattern for the first line that is neither blank nor a comment; the first that matches is taken. */
const FORMATS = {
  tbx: { looks: /^\s*</, read: readTbx },
  tsv: { looks: /\t/, read: readTsv },
  dic: { looks: /\s@\s/, read: readDic },
  csv: { looks: /[,;]/, read: readCsv },
} as const satisfies Record<GlossaryFormat, { looks: RegExp; read: Read }>

/** In place of a weight that the glossary does not give: the number of translations decides. */
const NO_WEIGHT = 0

/** Formats of glossaries. */
export type GlossaryFormat = 'tbx' | 'tsv' | 'dic' | 'csv'

export interface ParseOptions {
  /** @default by the first line of the text: XML, a tab, ` @ `, a comma or semicolon */
  format?: GlossaryFormat | undefined
  /** BCP 47 tags: from, to. @default ['ar', 'en'] */
  languages?: readonly [string, string] | undefined
  /** `bytes`; as `rows` pairs of a term and a translation: each term of an entry goes with each of its translations; `depth` of TBX. @default DEFAULT_LIMITS of muwazi */
  limits?: Limits | undefined
}

/**
 * Reads a glossary. Terms may have several words on both sides; where one of the languages is written in Arabic letters, the side that
 * has them is that language's, whatever the order.
 *
 * - `tsv`, our own: `word<TAB>translation|translation`, and their weights (`.6|.2`) in a third column if you like; blank lines and lines that begin with `#` are skipped
 * - `dic`, of hunalign: `translation @ word`
 * - `csv`: two columns, `,` or `;`, quotes as in RFC 4180; a header row that names the languages may choose two of more columns
 * - `tbx`: TBX-Basic and -Core
 *
 * @throws {MuwaziError} `bad-input` with the number of the line; `bad-option`; `too-large` beyond a limit
 * @example parse('عقد\tcontract|agreement').entries.get('عقد')
 */
export function parse(text: string, options: ParseOptions = {}): Lexicon {
  checkKeys(options, ['format', 'languages', 'limits'])
  const limits = limitsOf(options.limits)
  if (typeof text !== 'string') throw misuse(`Expected the text of a glossary, got ${show(text)}`)
  const { languages = ['ar', 'en'] as const } = options
  if (!isLanguages(languages)) throw misuse(`Expected \`languages\` to be two BCP 47 tags, got ${show(languages)}`)
  checkLimit(limits, 'bytes', text.length)
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  const { format = detect(body) } = options
  if (typeof format !== 'string' || !Object.hasOwn(FORMATS, format))
    throw new MuwaziError(
      'bad-option',
      `Expected \`format\` to be one of ${Object.keys(FORMATS).join(', ')}, got ${show(format)}`,
    )
  const found = new Map<string, Map<string, number>>()
  let rows = 0
  for (const { line, sides, weights } of FORMATS[format].read(body, languages, limits)) {
    const turned = isTurned(sides, languages)
    const [from, to] = turned ? [sides[1], sides[0]] : sides
    const words = to
      .map((term, at) => ({ word: termKey(term, languages[1]), weight: (turned ? undefined : weights?.[at]) ?? NO_WEIGHT }))
      .filter(({ word }) => word !== '')
    rows += from.length * words.length
    if (rows > limits.rows) throw tooLarge(limits, 'rows', 'more', `in line ${line}`)
    for (const term of from) {
      const key = termKey(term, languages[0])
      if (key === '' || words.length === 0)
        throw new MuwaziError(
          'bad-input',
          `Expected a word and a translation on line ${line}, got ${show(sides.flat().join(', '))}`,
        )
      const known = found.get(key) ?? new Map<string, number>()
      for (const { word, weight } of words) if (!known.has(word)) known.set(word, weight)
      found.set(key, known)
    }
  }
  const entries = new Map(
    Array.from(found, ([key, translations]) => {
      const usual = weightOf(translations.size)
      return [
        key,
        Array.from(translations, ([word, weight]) => ({ word, weight: weight === NO_WEIGHT ? usual : weight })),
      ] as const
    }),
  )
  return { languages, entries }
}

function detect(text: string): GlossaryFormat {
  const first = text.split(/[\r\n]/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''
  const names = Object.keys(FORMATS) as GlossaryFormat[]
  return names.find((name) => FORMATS[name].looks.test(first)) ?? 'tsv'
}

const isArabic = (language: string): boolean => scriptOf(language) === 'Arab'

/** Whether the two sides are swapped, by their letters: `Contract @ عقد` and `عقد @ contract` say the same. */
function isTurned(sides: GlossaryEntry['sides'], languages: readonly [string, string]): boolean {
  const [from, to] = languages.map(isArabic)
  if (from === to) return false
  const [left, right] = sides.map((terms) => countLetters(terms.join(' '))) as [Letters, Letters]
  const arabic = from ? left : right
  const other = from ? right : left
  return arabic.arabic === 0 && other.arabic > other.latin
}

type Letters = ReturnType<typeof countLetters>

const ENTRY = /^(?:termEntry|conceptEntry)$/
const SECTION = /^(?:langSet|langSec)$/

/**
 * A term base in TBX (ISO 30042:2008 and 2019, Basic and Core): concepts with the terms of each language. Concepts without a term in both languages are
 * skipped.
 */
export function readTbx(text: string, languages: readonly [string, string], limits: AllLimits): GlossaryEntry[] {
  const levels = nesting(limits)
  const found: GlossaryEntry[] = []
  const seen = new Set<string>()
  let entry: { line: number; sides: [string[], string[]] } | undefined
  let side: string[] | undefined
  let term: string | undefined
  let isTbx = false
  parseXml(text, 'a TBX term base', (parser) => {
    parser.on('opentag', ({ name, attributes }) => {
      levels.open()
      const tag = local(name)
      if (/^(?:martif|tbx)$/i.test(tag)) isTbx = true
      if (ENTRY.test(tag)) entry = { line: parser.line, sides: [[], []] }
      else if (SECTION.test(tag)) {
        const language = attributes['xml:lang'] ?? attributes['lang'] ?? ''
        seen.add(language)
        const at = languages.findIndex((one) => primary(one) === primary(language))
        side = entry?.sides[at]
      } else if (tag === 'term') term = ''
    })
    const add = (piece: string) => {
      if (term !== undefined) term += piece
    }
    parser.on('text', add)
    parser.on('cdata', add)
    parser.on('closetag', ({ name }) => {
      levels.close()
      const tag = local(name)
      if (tag === 'term') {
        const words = term?.replace(/\s+/g, ' ').trim() ?? ''
        if (words !== '') side?.push(words)
        term = undefined
      } else if (SECTION.test(tag)) side = undefined
      else if (ENTRY.test(tag)) {
        if (entry?.sides.every((terms) => terms.length > 0)) found.push(entry)
        entry = undefined
      }
    })
  })
  if (!isTbx) throw new MuwaziError('bad-input', 'Expected a TBX term base, with `martif` or `tbx` on line 1, got other XML')
  if (found.length === 0 && seen.size > 0)
    throw new MuwaziError('bad-input', `Expected a TBX term base with ${languages.join(' and ')}, got ${[...seen].join(', ')}`)
  return found
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
