// Segmentation Rules eXchange 2.0 (LISA OSCAR, 2008), and the segmentation.conf of OmegaT, whose 3.6 reads no SRX.
// A segmenter by SRX needs our rules, and before them what our own pass (split.ts) knows without rules.

import { checkKeys } from '../errors.ts'
import { checkChoice } from '../formats/shared/write-options.ts'
import { escapeAttribute, escapeText } from '../formats/shared/xml.ts'
import { LANGUAGES } from '../languages/index.ts'
import { other } from '../languages/other.ts'
import { citation, closing, invisible, marks, note, pictures, type Rule, tail } from '../languages/rule.ts'

const raw = String.raw

/** A rule in the expressions of ICU, and whose it is. */
interface SrxLanguage {
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

/** What our pass keeps together before it consults the rules. */
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
    // An expression that takes no characters may match at every place: tools search for the next match after the last one.
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

// Our rules as ICU, Java and .NET write them.

/** JavaScript has more white space than Java. */
const space = String.raw`\s\p{Z}\uFEFF`
/** Looking back has no `*` and `+` in ICU and Java. */
const MAX_LOOKBEHIND_REPEATS = 16

const TOKEN = /\\[pP]\{[^}]*\}|\\u[0-9A-Fa-f]{4}|\\[\s\S]|\{\d+(?:,\d+)?\}|[\s\S]/gu
const TIMES = /^(?:[*+]|\{(\d+)(?:,(\d+))?\})$/
/** What a class of ICU or Java would take for syntax. */
const IN_CLASS = /^[[{}"'&#~()*]$/

/**
 * The source of a rule as an expression of ICU, Java and .NET. It may hold what our rules hold: no captures, no flags, and in a
 * class a `-` that is meant for itself only at its ends.
 *
 * @param back whether it stands in `(?<=…)`, where nothing may repeat without end, and in Java no group may repeat
 * @example toIcu('\\s+[«"(]', false) // [\s\p{Z}\uFEFF]+[«\"\(]
 */
export function toIcu(source: string, back: boolean): string {
  const tokens = source.match(TOKEN) ?? []
  /** What is written so far at each depth of groups. */
  const open = ['']
  const write = (text: string) => void open.push(open.pop() + text)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token === '[') {
      const end = classEnd(tokens, i)
      write(classOf(tokens.slice(i + 1, end)))
      i = end
    } else if (token === '(') open.push('(')
    else if (token === ')') {
      const group = `${open.pop()})`
      const times = back ? TIMES.exec(tokens[i + 1] ?? '') : null
      if (times) i++
      write(times ? repeated(group, least(times), most(times)) : group)
    } else if (token === '\\s') write(`[${space}]`)
    else if (token === '\\S') write(`[^${space}]`)
    else if (back && /^[*+]$/.test(token)) write(`{${least([token])},${MAX_LOOKBEHIND_REPEATS}}`)
    else write(token)
  }
  return open.join('')
}

/** `[]` holds no class of its own and no `]` that is not escaped. */
const classEnd = (tokens: readonly string[], start: number): number => tokens.indexOf(']', start)

const classOf = (items: readonly string[]): string =>
  `[${items
    .map((token, i) => {
      const first = i === 0 || (i === 1 && items[0] === '^')
      if (token === '\\s') return space
      if (token === '-' && (first || i === items.length - 1)) return '\\-'
      return IN_CLASS.test(token) ? `\\${token}` : token
    })
    .join('')}]`

type Times = readonly (string | undefined)[]
const least = ([sign, from]: Times): number => (sign === '*' ? 0 : Number(from ?? 1))
const most = ([sign, from, to]: Times): number => (sign === '*' || sign === '+' ? MAX_LOOKBEHIND_REPEATS / 4 : Number(to ?? from))

/** (?:x){1,3} as (?:x)(?:(?:x)(?:(?:x))?)? */
const repeated = (group: string, from: number, to: number): string =>
  group.repeat(from) + Array.from({ length: to - from }).reduce<string>((rest) => `(?:${group}${rest})?`, '')

/** Rules in the regular expressions of ICU; the first one that matches a place decides. */
export interface RuleSet {
  readonly name: string
  /** Matches a language code. */
  readonly pattern: string
  readonly rules: readonly {
    readonly before: string
    readonly after: string
    readonly break: boolean
    readonly example: string
  }[]
}

export interface SrxOptions {
  /** `srx`: SRX 2.0. `omegat`: `segmentation.conf`, which stands in the folder `omegat` of a project. @default 'srx' */
  format?: 'srx' | 'omegat' | undefined
}

/** Writes rule sets, at most one of which may match a language. */
export function writeRules(sets: readonly RuleSet[], options: SrxOptions = {}): string {
  checkKeys(options, ['format'])
  const { format = 'srx' } = options
  checkChoice('format', format, ['srx', 'omegat'])
  return format === 'srx' ? srx(sets) : omegat(sets)
}

const srx = (sets: readonly RuleSet[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
${sets.map(languageRule).join('\n')}
    </languagerules>
    <maprules>
${sets.map(({ name, pattern }) => `      <languagemap languagepattern="${escapeAttribute(pattern)}" languagerulename="${escapeAttribute(name)}"/>`).join('\n')}
    </maprules>
  </body>
</srx>
`

const languageRule = ({ name, rules }: RuleSet): string => `      <languagerule languagerulename="${escapeAttribute(name)}">
${rules
  .map(
    ({ before, after, break: breaks, example }) => `        <!-- ${comment(example)} -->
        <rule break="${breaks ? 'yes' : 'no'}">
          <beforebreak>${escapeText(before)}</beforebreak>
          <afterbreak>${escapeText(after)}</afterbreak>
        </rule>`,
  )
  .join('\n')}
      </languagerule>`

/** A comment holds no `--`; line feeds would make it hard to read. */
const comment = (example: string): string =>
  escapeText(example)
    .replaceAll('\n', '⏎')
    .replace(/-(?=-|$)/g, '‑')

/** As java.beans.XMLEncoder writes it. */
const omegat = (sets: readonly RuleSet[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<java version="1.8.0" class="java.beans.XMLDecoder">
 <object class="org.omegat.core.segmentation.SRX" id="SRX0">
  <void property="mappingRules">
${sets.map(mapRule).join('\n')}
  </void>
  <void property="version">
   <string>0.2.2</string>
  </void>
 </object>
</java>
`

const mapRule = ({ name, pattern, rules }: RuleSet): string => `   <void method="add">
    <object class="org.omegat.core.segmentation.MapRule">
     <void property="language">
      <string>${escapeText(name)}</string>
     </void>
     <void property="pattern">
      <string>${escapeText(pattern)}</string>
     </void>
     <void property="rules">
      <object class="java.util.ArrayList">
${rules.map(omegatRule).join('\n')}
      </object>
     </void>
    </object>
   </void>`

const omegatRule = ({ before, after, break: breaks }: RuleSet['rules'][number]): string => `       <void method="add">
        <object class="org.omegat.core.segmentation.Rule">
         <void property="breakRule">
          <boolean>${breaks}</boolean>
         </void>
         <void property="beforebreak">
          <string>${escapeText(before)}</string>
         </void>
         <void property="afterbreak">
          <string>${escapeText(after)}</string>
         </void>
        </object>
       </void>`
