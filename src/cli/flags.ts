// The one table of flags: feeds parsing, `--help`, the README and the tests.

import type { RuleId } from '../bitext.ts'
import { RULES } from '../check/rules.ts'
import { formatsRead, formatsWritten, namesOf } from '../formats/registry.ts'
import { BEAD_FORMATS } from './bead-lines.ts'
import { checked, choice, columns, count, file, language, list, probability, row } from './values.ts'

export type CommandName = 'align' | 'beads' | 'convert' | 'check' | 'rules' | 'learn'

/** What the flags say. */
export interface Options {
  /** @default '-', which is stdout */
  output?: string | undefined
  /** @default by the name of `output`, else 'tsv' ('beads' for the command of that name) */
  to?: string | undefined
  /** A format of documents, or one of pairs. @default by the name of the file */
  from?: string | undefined
  /** Columns of a table that hold source and target. @default by their titles and cells */
  columns?: readonly [number | string, number | string] | undefined
  /** Row of the titles of a table, from 1. @default found */
  headerRow?: number | false | undefined
  /** @default what the bytes say */
  encoding?: string | undefined
  /** @default 'sentence' */
  by?: 'sentence' | 'paragraph' | undefined
  /** @default detected */
  sourceLanguage?: string | undefined
  /** @default detected */
  targetLanguage?: string | undefined
  /** @default 0 */
  minConfidence?: number | undefined
  /** Rules whose pairs are left out, or in `check` not told of. @default [] */
  drop?: readonly RuleId[] | undefined
  /** Which rules `check` asks. @default all but `inconsistent-source` */
  rules?: readonly RuleId[] | undefined
  /** @default false */
  retext?: boolean | undefined
  /** @default false */
  dedupe?: boolean | undefined
  /** @default no limit */
  maxChars?: number | undefined
  /** A TMX that grows, in place of an output of its own. */
  append?: string | undefined
  /** @default 'keep' */
  onConflict?: 'keep' | 'replace' | 'both' | undefined
  /** SRX file with the rules for sentences. @default ours */
  srx?: string | undefined
  pins?: string | undefined
  /** @default [] */
  lexicon?: readonly string[] | undefined
  report?: string | undefined
  /** @default false */
  full?: boolean | undefined
  /** @default false */
  explain?: boolean | undefined
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
  writer?: 'full' | 'bom' | 'stripBidi' | 'explain'
}

const ALIGNING = ['align', 'beads'] as const
const WRITING = ['align', 'beads', 'convert'] as const
const PAIRS = ['align', 'convert'] as const
const NAMES = namesOf(formatsWritten())
const BEADS = BEAD_FORMATS.map(({ name }) => name)
const READABLE = namesOf(formatsRead('bitext'))
const DOCUMENTS = namesOf(formatsRead('document'))
const IDS = RULES.map(({ id }) => id)

export const FLAGS: readonly Flag[] = [
  {
    flag: '-o, --output <OUT>',
    help: 'file to write, or a folder (it exists, or ends in /) that gets one file for each input',
    commands: PAIRS,
    read: checked('--output', file),
    default: { value: undefined, text: '-, which is stdout' },
  },
  {
    flag: '-o, --output <OUT>',
    help: 'file to write',
    commands: ['beads', 'learn', 'rules'],
    read: checked('--output', file),
    default: { value: undefined, text: '-, which is stdout' },
  },
  {
    flag: '--to <FORMAT>',
    help: `format to write: ${NAMES.join(', ')}`,
    commands: PAIRS,
    read: checked('--to', choice(NAMES)),
    default: { value: undefined, text: 'by the name of OUT, else tsv' },
  },
  {
    flag: '--to <FORMAT>',
    help: `format to write: ${BEADS.join(', ')} (lists of lines), ${NAMES.join(', ')}`,
    commands: ['beads'],
    read: checked('--to', choice([...BEADS, ...NAMES])),
    default: { value: undefined, text: 'by the name of OUT, else beads' },
  },
  {
    flag: '--to <FORMAT>',
    help: 'format to write: srx (SRX 2.0: Trados, memoQ, Okapi, Phrase), omegat (segmentation.conf)',
    commands: ['rules'],
    read: checked('--to', choice(['srx', 'omegat'])),
    default: { value: undefined, text: 'omegat for a segmentation.conf, else srx' },
  },
  {
    flag: '--from <FORMAT>',
    help: `format to read: ${DOCUMENTS.join(', ')}`,
    commands: ['align'],
    read: checked('--from', choice(DOCUMENTS)),
    default: { value: undefined, text: 'by the name and the content of the file' },
  },
  {
    flag: '--from <FORMAT>',
    help: `format to read: ${READABLE.join(', ')}`,
    commands: ['convert'],
    read: checked('--from', choice(READABLE)),
    default: { value: undefined, text: 'by the name of the file' },
  },
  {
    flag: '--from <FORMAT>',
    help: `format to read: ${[...READABLE, ...DOCUMENTS].join(', ')}`,
    commands: ['check'],
    read: checked('--from', choice([...READABLE, ...DOCUMENTS])),
    default: { value: undefined, text: 'by the name of the file' },
  },
  {
    flag: '--by <UNIT>',
    help: 'what to align: sentence, paragraph',
    commands: ['align'],
    read: checked('--by', choice(['sentence', 'paragraph'])),
    default: { value: 'sentence' },
  },
  {
    flag: '--columns <SOURCE,TARGET>',
    help: 'columns of a table that hold the two texts, by number or title: 2,3 or Arabic,English',
    commands: ['align'],
    read: checked('--columns', columns),
    default: { value: undefined, text: 'by their titles, then by their cells' },
  },
  {
    flag: '--header-row <ROW>',
    help: 'row of a table that holds its titles, from 1, or none',
    commands: ['align'],
    read: checked('--header-row', row),
    default: { value: undefined, text: 'the first row whose titles name languages or sides' },
  },
  {
    flag: '--encoding <NAME>',
    help: 'encoding of the files, such as windows-1256',
    commands: ['align'],
    read: checked('--encoding', file),
    default: { value: undefined, text: 'what the bytes say' },
  },
  {
    flag: '--srx <FILE>',
    help: 'cut sentences by the rules of a CAT tool in place of ours, so that its memories match',
    commands: ['align'],
    read: checked('--srx', file),
  },
  {
    flag: '--source-language <TAG>',
    help: 'such as ar or ar-SA, written out as given; of a file that is read, which of its languages',
    commands: [...WRITING, 'check'],
    read: checked('--source-language', language),
    default: { value: undefined, text: 'detected' },
  },
  {
    flag: '--target-language <TAG>',
    help: 'such as en or en-GB, as above',
    commands: [...WRITING, 'check'],
    read: checked('--target-language', language),
    default: { value: undefined, text: 'detected' },
  },
  {
    flag: '--min-confidence <NUMBER>',
    help: 'leave out pairs below it, 0 to 1: .9',
    commands: [...WRITING, 'check'],
    read: checked('--min-confidence', probability),
    default: { value: 0 },
  },
  {
    flag: '--drop <RULES>',
    help: `leave out pairs that a rule finds, with commas: ${IDS.join(', ')}`,
    commands: PAIRS,
    read: checked('--drop', list(IDS)),
  },
  {
    flag: '--rules <RULES>',
    help: 'which rules to ask, with commas',
    commands: ['check'],
    read: checked('--rules', list(IDS)),
    default: { value: undefined, text: 'all but inconsistent-source' },
  },
  {
    flag: '--drop <RULES>',
    help: 'rules not to ask, with commas',
    commands: ['check'],
    read: checked('--drop', list(IDS)),
  },
  {
    flag: '--retext',
    help: 'also report spaces between sentences, repeated words, and Latin punctuation in Arabic (plugins of retext)',
    commands: ['check'],
  },
  { flag: '--dedupe', help: 'write a pair that comes again once', commands: PAIRS },
  {
    flag: '--max-chars <NUMBER>',
    help: 'leave out pairs with a longer side: Trados takes 2000',
    commands: PAIRS,
    read: checked('--max-chars', count),
  },
  {
    flag: '--append <MEMORY>',
    help: 'add the pairs to a TMX, in which all else stays as it is; made where it is missing',
    commands: PAIRS,
    read: checked('--append', file),
  },
  {
    flag: '--on-conflict <WHAT>',
    help: 'with --append, what becomes of a pair whose source the memory translates otherwise: keep (the memory as it is), replace, both',
    commands: PAIRS,
    read: checked('--on-conflict', choice(['keep', 'replace', 'both'])),
    default: { value: undefined, text: 'keep' },
  },
  {
    flag: '--pins <FILE>',
    help: `pairs that you checked, as ${READABLE.join(', ')}: they hold, and the rest aligns around them; a row with one empty side says that a text has no counterpart`,
    commands: ['align'],
    read: checked('--pins', file),
  },
  {
    flag: '--lexicon <FILE>',
    help: 'words of your field: TSV (word<TAB>translation|translation), CSV, TBX or .dic of hunalign; may stand several times',
    commands: ALIGNING,
    read: (value, before) => [...((before as string[] | undefined) ?? []), checked('--lexicon', file)(value)],
  },
  {
    flag: '--report <FILE>',
    help: 'list what to look at: texts without counterpart, doubtful pairs, messages, what was left out',
    commands: WRITING,
    read: checked('--report', file),
  },
  {
    flag: '--explain',
    help: 'why each bead is one: evidence in nats, and the words, names and numbers that matched',
    commands: ['beads'],
    writer: 'explain',
  },
  { flag: '--full', help: 'JSONL with units and places, not flat', commands: WRITING, writer: 'full' },
  { flag: '--bom', help: 'CSV and TSV with a byte order mark, for Excel', commands: WRITING, writer: 'bom' },
  {
    flag: '--strip-bidi',
    help: 'TMX without direction marks, which prevent exact matches',
    commands: WRITING,
    writer: 'stripBidi',
  },
  { flag: '-q, --quiet', help: 'say nothing but errors', commands: [...WRITING, 'check', 'rules', 'learn'] },
]
