// The one table of flags, from which parsing, `--help` and the tests are made. Options of writers come from the registry of formats.

import { type CheckRule, RULES } from '../check/rules.ts'
import { formatsRead, formatsWritten, namesOf } from '../formats/registry.ts'
import { BATCH_FLAGS, type BatchFlags } from './batch-flags.ts'
import { BEAD_FORMATS } from './bead-formats.ts'
import type { Streams } from './files.ts'
import { choice, columns, count, encoding, type Flag, file, language, list, probability, row, writerFlags } from './flag.ts'
import { spokenLanguage } from './locale.ts'
import { SCORING_FLAGS, type ScoringFlags } from './scoring-flags.ts'
import { STREAM_FLAGS, type StreamFlags } from './stream-flags.ts'

/** @returns the exit code */
export type Command = (files: readonly string[], options: Options, streams: Streams) => Promise<number>

/** The values of the flags that were given. */
export interface Options extends StreamFlags, BatchFlags, ScoringFlags {
  /** @default '-', which is stdout */
  output?: string | undefined
  /** @default by the name of `output`, else 'tsv' ('beads' for the command of that name) */
  to?: string | undefined
  /** A format of documents or of bitexts. @default by the name and the content of the file */
  from?: string | undefined
  sourceLanguage?: string | undefined
  targetLanguage?: string | undefined
  /** @default 0 */
  minConfidence?: number | undefined
  /** Rules whose pairs are left out, or that `check` does not apply. @default [] */
  drop?: readonly CheckRule[] | undefined
  /** Rules that `check` applies. @default all that are not optional */
  rules?: readonly CheckRule[] | undefined
  /** @default false */
  retext?: boolean | undefined
  /** Keeps inline tags, from TMX and XLIFF to TMX and XLIFF. @default false */
  tags?: boolean | undefined
  /** A TMX that the pairs are added to, in place of an output. */
  append?: string | undefined
  /** @default 'keep' */
  onConflict?: 'keep' | 'replace' | 'both' | undefined
  /** SRX file with the rules for sentences. @default the built-in rules */
  srx?: string | undefined
  /** Whether the rules of `srx` may take as long as they like. @default false */
  trustSrx?: boolean | undefined
  pins?: string | undefined
  /** @default [] */
  lexicon?: readonly string[] | undefined
  report?: string | undefined
  /** A review page without a document. @default false */
  blank?: boolean | undefined
  /** Whether a file that is there is replaced. @default true */
  clobber?: boolean | undefined
  /** @default false */
  quiet?: boolean | undefined
  /** Locale of what is said in Arabic, such as `ar-EG`. @default by LC_ALL, LC_MESSAGES or LANG, else English */
  language?: string | undefined
  /** Options that go to the aligner unchanged. */
  align: Readonly<Record<string, unknown>>
  /** Options that go to the writer unchanged. */
  write: Readonly<Record<string, unknown>>
}

const WRITING = ['align', 'beads', 'convert'] as const
const PAIRS = ['align', 'convert'] as const
const FILES = [...PAIRS, 'batch'] as const
const ALIGNING = ['align', 'review', 'stream', 'batch'] as const
const ALIGNING_FILES = ['align', 'review'] as const
const TABLES = ['align', 'convert', 'review', 'batch'] as const
const NAMES = namesOf(formatsWritten())
const BEADS = BEAD_FORMATS.map(({ name }) => name)
const BITEXTS = namesOf(formatsRead('bitext'))
const DOCUMENTS = namesOf(formatsRead('document'))
const IDS = RULES.map(({ id }) => id)

export const FLAGS: readonly Flag[] = [
  {
    flag: '-o, --output <OUT>',
    help: 'file to write, or a folder (it exists, or ends in /) that gets one file for each input',
    commands: PAIRS,
    value: file,
    default: '-, which is stdout',
  },
  {
    flag: '-o, --output <OUT>',
    help: 'file to write',
    commands: ['beads', 'learn', 'rules', 'review', 'match', 'clean'],
    value: file,
    default: '-, which is stdout',
  },
  {
    flag: '--to <FORMAT>',
    help: `format to write: ${NAMES.join(', ')}`,
    commands: PAIRS,
    value: choice(NAMES),
    default: 'by the name of OUT, else tsv',
  },
  {
    flag: '--to <FORMAT>',
    help: `format to write: ${BEADS.join(', ')} (lists of lines), ${NAMES.join(', ')}`,
    commands: ['beads'],
    value: choice([...BEADS, ...NAMES]),
    default: 'by the name of OUT, else beads',
  },
  {
    flag: '--to <FORMAT>',
    help: 'format to write: srx (SRX 2.0: Trados, memoQ, Okapi, Phrase), omegat (segmentation.conf)',
    commands: ['rules'],
    value: choice(['srx', 'omegat']),
    default: 'omegat for a segmentation.conf, else srx',
  },
  {
    flag: '--from <FORMAT>',
    help: `format to read: ${DOCUMENTS.join(', ')}`,
    commands: ALIGNING,
    value: choice(DOCUMENTS),
    default: 'by the name and the content of the file',
  },
  {
    flag: '--from <FORMAT>',
    help: `format to read: ${BITEXTS.join(', ')}`,
    commands: ['convert', 'clean'],
    value: choice(BITEXTS),
    default: 'by the name of the file',
  },
  {
    flag: '--from <FORMAT>',
    help: `format to read: ${[...BITEXTS, ...DOCUMENTS].join(', ')}`,
    commands: ['check'],
    value: choice([...BITEXTS, ...DOCUMENTS]),
    default: 'by the name of the file',
  },
  {
    flag: '--by <UNIT>',
    help: 'unit to align: sentence, paragraph',
    commands: ALIGNING,
    value: choice(['sentence', 'paragraph']),
    default: 'sentence',
    passes: 'align',
  },
  {
    flag: '--columns <SOURCE,TARGET>',
    help: 'columns of a table that hold the two texts, by number or title: 2,3 or Arabic,English',
    commands: [...TABLES, 'stream'],
    value: columns,
    default: 'by their titles, then by their cells',
    passes: 'align',
  },
  {
    flag: '--header-row <ROW>',
    help: 'row of a table that holds its titles, from 1, or none',
    commands: [...TABLES, 'stream'],
    value: row,
    default: 'the first row whose titles name languages or sides',
    passes: 'align',
  },
  {
    flag: '--all',
    help: 'also align menus, headers, footers, asides and cookie bars outside of the main part of an HTML page',
    commands: ALIGNING,
    passes: 'align',
  },
  {
    flag: '--encoding <NAME>',
    help: 'encoding of the files, such as windows-1256',
    commands: TABLES,
    value: encoding,
    default: 'what the bytes say',
    passes: 'align',
  },
  {
    flag: '--srx <FILE>',
    help: 'split sentences by the rules of a CAT tool, so that its memories match',
    commands: ALIGNING,
    value: file,
    default: 'the built-in rules',
  },
  {
    flag: '--trust-srx',
    help: 'run the rules of --srx as regular expressions that may never end: needed for back references (\\1)',
    commands: ALIGNING,
  },
  {
    flag: '--source-language <TAG>',
    help: 'such as ar or ar-SA, written as given; for a bitext with several languages, the one to read',
    commands: [...WRITING, 'check', 'review', 'stream', 'batch', 'clean'],
    value: language,
    default: 'detected',
  },
  {
    flag: '--target-language <TAG>',
    help: 'such as en or en-GB, as above',
    commands: [...WRITING, 'check', 'review', 'stream', 'batch', 'clean'],
    value: language,
    default: 'detected',
  },
  {
    flag: '--min-confidence <NUMBER>',
    help: 'leave out pairs with a lower confidence, 0 to 1: .9',
    commands: [...WRITING, 'check', 'stream', 'batch'],
    value: probability,
    default: '0',
  },
  {
    flag: '--drop <RULES>',
    help: `leave out pairs that a rule reports, separated by commas: ${IDS.join(', ')}`,
    commands: FILES,
    value: list(IDS),
  },
  {
    flag: '--rules <RULES>',
    help: 'rules to apply, separated by commas',
    commands: ['check'],
    value: list(IDS),
    default: 'all but inconsistent-source',
  },
  { flag: '--drop <RULES>', help: 'rules not to apply, separated by commas', commands: ['check'], value: list(IDS) },
  {
    flag: '--retext',
    help: 'also report spaces between sentences, repeated words, and Latin punctuation in Arabic (plugins of retext)',
    commands: ['check'],
  },
  { flag: '--dedupe', help: 'skip duplicate pairs', commands: PAIRS, passes: 'write' },
  {
    flag: '--max-chars <NUMBER>',
    help: 'leave out pairs with a longer side: Trados takes 2000',
    commands: FILES,
    value: count,
    passes: 'write',
  },
  {
    flag: '--tags',
    help: 'keep the inline tags of TMX and XLIFF in TMX and XLIFF',
    commands: ['convert'],
  },
  {
    flag: '--append <MEMORY>',
    help: 'add the pairs to a TMX and keep all that it has; a missing file is created',
    commands: PAIRS,
    value: file,
  },
  {
    flag: '--on-conflict <ACTION>',
    help: 'with --append, for a pair whose source has another translation in the memory: keep (the memory), replace, both',
    commands: PAIRS,
    value: choice(['keep', 'replace', 'both']),
    default: 'keep',
  },
  {
    flag: '--pins <FILE>',
    help: `pairs that you checked, as ${BITEXTS.join(', ')}: they are kept and the rest is aligned around them; a row with one empty side says that a text has no counterpart`,
    commands: ALIGNING_FILES,
    value: file,
  },
  {
    flag: '--lexicon <FILE>',
    help: 'words of your field: TSV (word<TAB>translation|translation), CSV, TBX or .dic of hunalign; repeatable',
    commands: ['align', 'beads', 'review', 'score', 'stream', 'match', 'batch', 'clean'],
    value: file,
    repeatable: true,
  },
  {
    flag: '--report <FILE>',
    help: 'list everything to check: texts without counterpart, doubtful pairs, messages, text that was left out',
    commands: WRITING,
    value: file,
  },
  { flag: '--blank', help: 'a page without a document: it takes files that are dropped into it', commands: ['review'] },
  {
    flag: '--page-language <WORD>',
    help: 'in which language the page speaks: en, ar',
    commands: ['review'],
    value: choice(['en', 'ar']),
    default: 'as --language',
    passes: 'write',
    name: 'language',
  },
  ...SCORING_FLAGS,
  ...STREAM_FLAGS,
  ...BATCH_FLAGS,
  ...writerFlags(BEAD_FORMATS, ['beads']),
  ...writerFlags(formatsWritten(), [...WRITING, 'batch']),
  {
    flag: '--no-clobber',
    help: 'never replace a file that exists',
    commands: [...WRITING, 'rules', 'learn', 'review'],
  },
  {
    flag: '--language <TAG>',
    help: 'language of help, messages and pages: en, ar',
    commands: [...WRITING, 'check', 'rules', 'learn', 'review', 'score', 'stream', 'match', 'batch', 'clean'],
    value: spokenLanguage,
    default: 'by LC_ALL, LC_MESSAGES or LANG',
  },
  {
    flag: '-q, --quiet',
    help: 'only print errors',
    commands: [...WRITING, 'check', 'rules', 'learn', 'review', 'score', 'stream', 'match', 'batch', 'clean'],
  },
]
