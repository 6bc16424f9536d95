// The one table of flags: feeds parsing, `--help`, the README and the tests.

import { FORMATS } from '../exchange/formats.ts'
import { checked, choice, file, language, probability } from './values.ts'

export type CommandName = 'align' | 'beads' | 'learn'

/** What the flags say. */
export interface Options {
  /** @default '-', which is stdout */
  output?: string | undefined
  /** @default by the name of `output`, else 'tsv' ('beads' for the command of that name) */
  to?: string | undefined
  /** @default by the name of the file, 'text' for any but .md, .markdown and .mdx */
  from?: 'text' | 'markdown' | undefined
  /** @default 'sentence' */
  by?: 'sentence' | 'paragraph' | undefined
  /** @default detected */
  sourceLanguage?: string | undefined
  /** @default detected */
  targetLanguage?: string | undefined
  /** @default 0 */
  minConfidence?: number | undefined
  pins?: string | undefined
  /** @default [] */
  lexicon?: readonly string[] | undefined
  report?: string | undefined
  /** @default false */
  full?: boolean | undefined
  /** @default false */
  bom?: boolean | undefined
  /** @default false */
  stripBidi?: boolean | undefined
  /** @default false */
  quiet?: boolean | undefined
}

export interface Flag {
  /** As `--help` shows it: `-o, --output <OUT>`. */
  flag: string
  help: string
  commands: readonly CommandName[]
  /** Checks a value and turns it into what {@link Options} holds. A flag without it takes no value. */
  read?: (value: string, before: unknown) => unknown
  /** `text` is how `--help` calls it where it is no plain value. */
  default?: { value: unknown; text?: string }
  /** The writer's option of the same name; other formats refuse the flag. */
  writer?: 'full' | 'bom' | 'stripBidi'
}

const BOTH = ['align', 'beads'] as const
const NAMES = FORMATS.filter(({ direction }) => direction !== 'read').map(({ name }) => name)

export const FLAGS: readonly Flag[] = [
  {
    flag: '-o, --output <OUT>',
    help: 'file to write, or a folder (it exists, or ends in /) that gets one file for each input',
    commands: ['align'],
    read: checked('--output', file),
    default: { value: '-', text: '-, which is stdout' },
  },
  {
    flag: '-o, --output <OUT>',
    help: 'file to write',
    commands: ['beads', 'learn'],
    read: checked('--output', file),
    default: { value: '-', text: '-, which is stdout' },
  },
  {
    flag: '--to <FORMAT>',
    help: `format to write: ${NAMES.join(', ')}`,
    commands: ['align'],
    read: checked('--to', choice(NAMES)),
    default: { value: undefined, text: 'by the name of OUT, else tsv' },
  },
  {
    flag: '--to <FORMAT>',
    help: `format to write: beads, ${NAMES.join(', ')}`,
    commands: ['beads'],
    read: checked('--to', choice(['beads', ...NAMES])),
    default: { value: undefined, text: 'by the name of OUT, else beads' },
  },
  {
    flag: '--from <FORMAT>',
    help: 'format to read: text, markdown',
    commands: ['align'],
    read: checked('--from', choice(['text', 'markdown'])),
    default: { value: undefined, text: 'markdown for .md, .markdown and .mdx, else text' },
  },
  {
    flag: '--by <UNIT>',
    help: 'what to align: sentence, paragraph',
    commands: ['align'],
    read: checked('--by', choice(['sentence', 'paragraph'])),
    default: { value: 'sentence' },
  },
  {
    flag: '--source-language <TAG>',
    help: 'such as ar or ar-SA, written out as given',
    commands: BOTH,
    read: checked('--source-language', language),
    default: { value: undefined, text: 'detected' },
  },
  {
    flag: '--target-language <TAG>',
    help: 'such as en or en-GB, written out as given',
    commands: BOTH,
    read: checked('--target-language', language),
    default: { value: undefined, text: 'detected' },
  },
  {
    flag: '--min-confidence <NUMBER>',
    help: 'leave out pairs below it, 0 to 1: .9',
    commands: BOTH,
    read: checked('--min-confidence', probability),
    default: { value: 0 },
  },
  {
    flag: '--pins <FILE>',
    help: 'pairs that you checked, as TMX, CSV, TSV or JSONL: they hold, and the rest aligns around them; a row with one empty side says that a text has no counterpart',
    commands: ['align'],
    read: checked('--pins', file),
  },
  {
    flag: '--lexicon <FILE>',
    help: 'words of your field: TSV (word<TAB>translation|translation), CSV, TBX or .dic of hunalign; may stand several times',
    commands: BOTH,
    read: (value, before) => [...((before as string[] | undefined) ?? []), checked('--lexicon', file)(value)],
  },
  {
    flag: '--report <FILE>',
    help: 'list what to look at: texts without counterpart, doubtful pairs, messages, what was left out',
    commands: BOTH,
    read: checked('--report', file),
  },
  { flag: '--full', help: 'JSONL with units and places, not flat', commands: BOTH, writer: 'full' },
  { flag: '--bom', help: 'CSV and TSV with a byte order mark, for Excel', commands: BOTH, writer: 'bom' },
  {
    flag: '--strip-bidi',
    help: 'TMX without direction marks, which prevent exact matches',
    commands: BOTH,
    writer: 'stripBidi',
  },
  { flag: '-q, --quiet', help: 'say nothing but errors', commands: [...BOTH, 'learn'] },
]
