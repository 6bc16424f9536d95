// The command line in Arabic. It is loaded where Arabic is asked for alone; nothing of it is in the library.

import { FORMATS as ALL_FORMATS } from '../../formats/registry.ts'
import type { HelpWords } from '../arguments.ts'
import type { Flag } from '../flag.ts'
import { MISTAKES, RUNS, SYSTEM } from './command-line.ts'
import { FILES, NOTES } from './formats.ts'
import { COMMANDS, DEFAULTS, FORMATS, flagText, HELP, RULES } from './help.ts'
import { RULES_AND_WORDS, XML } from './parsers.ts'
import { DOUBTS, PAIRS, TEXTS } from './texts.ts'
import { arabicLine, arabicPart, isolate, MARK, type Sentences, translator } from './translator.ts'

/** What formats are called, as messages name them. */
const LABELS: Sentences = Object.fromEntries(
  ALL_FORMATS.flatMap(({ name, label }) => (FORMATS[name] === undefined ? [] : [[label, FORMATS[name][0]]])),
)

export const TABLES = { RUNS, MISTAKES, SYSTEM, FILES, NOTES, PAIRS, TEXTS, XML, RULES_AND_WORDS, DOUBTS, HELP, LABELS }

/** What the command line says in Arabic. */
export interface Arabic {
  /** A line that is printed; a line of data stays as it is. */
  line(english: string): string
  help: HelpWords
}

/** @param locale how numbers are written, such as `ar` or `ar-EG` */
export function arabic(locale: string): Arabic {
  const { filled, line, phrase } = translator(locale, Object.values(TABLES))
  /** In help, code stands without backticks, as in English. */
  const said = (text: string): string => (filled(text) ?? text).replaceAll('`', '')
  const phraseOr = (english: string): string => (phrase(english) ?? isolate(english)).replaceAll('`', '')

  function flag(row: Flag): string {
    const text = flagText(row)
    const byDefault = row.default === undefined ? '' : ` (المبدئي: ${said(DEFAULTS[row.default] ?? row.default)})`
    const formats = row.formats === undefined ? '' : ` (${row.formats.map(isolate).join('، ')})`
    return (text === undefined ? isolate(row.help) : said(text)) + formats + byDefault
  }

  /** One line below the flags: a title, an example with what it is for, or a name with what it means. */
  function helpLine(english: string): string {
    if (!english.startsWith('  ')) return english === '' ? '' : arabicLine(phraseOr(english))
    const [, left = '', gap = '', right] = /^ {2}(\S.*?)(?:( {2,})(\S.*))?$/.exec(english) ?? []
    const start = `${MARK}  ${isolate(left)}`
    if (right === undefined) return start
    const [label, readers] = FORMATS[left] ?? []
    const ways = / \(((?:read|written)[a-z, ]*)\), for /.exec(right)?.[1]
    if (label !== undefined && ways !== undefined)
      return (
        start +
        gap +
        arabicPart(
          `${said(label)} (${ways.split(', ').map(phraseOr).join('، ')})${readers === undefined ? '' : `، ${said(readers)}`}`,
        )
      )
    const rule = Object.entries(RULES).find(([id]) => id === left)?.[1]
    if (rule !== undefined)
      return start + gap + arabicPart(said(rule) + (right.endsWith(' (only when named)') ? ' (لا تُطبَّق إلا إن ذُكرت)' : ''))
    return start + gap + arabicPart(phraseOr(right))
  }

  return {
    line,
    help: {
      title: (english) => arabicLine(phraseOr(english)),
      usage: isolate,
      term: (flag) => MARK + isolate(flag),
      line: (text, k) => (k > 0 ? arabicLine(text) : text.startsWith(MARK) ? arabicLine(text.slice(1)) : arabicPart(text)),
      description: (command) => MARK + said(COMMANDS[command]),
      flag,
      own: phraseOr,
      after: (english) => english.split('\n').map(helpLine).join('\n'),
    },
  }
}
