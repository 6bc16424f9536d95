// The only list of formats. The choice by name and content, `--from` and `--to`, help, docs, package exports and refusals come from it.

import type { Format, ReadAs, WriterOption } from './format.ts'
import { REFUSED } from './refused.ts'
import { FLAT_COLUMNS } from './shared/columns.ts'
import { looksLikeTable } from './shared/looks-like-table.ts'
import { looksLikeCues } from './subtitles/cues.ts'

const DATE: WriterOption = { name: 'date', value: 'date', default: 'none', help: 'when the pairs were made, such as 2024-05-01' }
const DOCUMENT: WriterOption = {
  name: 'document',
  value: 'text',
  default: 'the name of the input',
  filled: 'document',
  help: 'what the document is called in each row',
}
const PAGE_LANGUAGE: WriterOption = {
  name: 'pageLanguage',
  value: ['en', 'ar'],
  default: 'en',
  help: 'in which language titles and words are',
}
const TABLE_OPTIONS: readonly WriterOption[] = [
  { name: 'bom', value: 'boolean', default: false, help: 'begin with a byte order mark, by which Excel knows UTF-8' },
  { name: 'writeColumns', value: 'words', choices: FLAT_COLUMNS, default: 'all', help: 'columns to write, in this order' },
  {
    name: 'header',
    value: ['plain', 'tags', 'names'],
    default: 'plain',
    help: 'titles of the texts: source, source (ar), or Arabic',
  },
  DOCUMENT,
  { name: 'formulaGuard', value: 'boolean', default: true, help: 'put an apostrophe before what a spreadsheet would run' },
]

/** How the page of `muwazi review` begins, which is no page to align. */
const REVIEW = /^\uFEFF?\s*<!doctype html>\s*<html data-muwazi-review=/i
const HTML =
  /^(?!\uFEFF?\s*<!doctype html>\s*<html data-muwazi-review=)\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>])/i

export const FORMATS: readonly Format[] = [
  // Bitexts, read and written.
  {
    name: 'tmx',
    label: 'TMX 1.4',
    extensions: ['.tmx'],
    mediaType: 'application/x-tmx+xml',
    content: { begins: /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE tmx|<tmx\b)/ },
    reads: 'bitext',
    languages: true,
    tags: true,
    writes: 'text',
    readers: 'translation memories: OmegaT, Trados, memoQ, Phrase, XTM',
    options: [
      DATE,
      { name: 'creationId', value: 'text', default: 'none', help: 'who made the pairs' },
      { name: 'stripBidi', value: 'boolean', default: false, help: 'leave out direction marks, which prevent exact matches' },
    ],
    refusal: 'a translation memory (TMX); `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment',
  },
  {
    name: 'xliff',
    label: 'XLIFF 1.2',
    extensions: ['.xlf', '.xliff'],
    readsToo: ['.sdlxliff', '.mqxliff', '.mxliff'],
    mediaType: 'application/x-xliff+xml',
    content: { begins: /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<xliff\b[^>]*\sversion\s*=\s*["']1/ },
    reads: 'bitext',
    languages: true,
    tags: true,
    writes: 'text',
    readers: 'translation tools: OmegaT, Trados, memoQ, Phrase, Weblate, Translate Toolkit',
    options: [DATE, { name: 'original', value: 'text', default: 'the name of the input', help: 'what the document is called' }],
    refusal: 'an XLIFF; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment',
  },
  {
    name: 'xliff2',
    label: 'XLIFF 2.1',
    extensions: ['.xlf', '.xliff'],
    mediaType: 'application/xliff+xml',
    content: { begins: /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<xliff\b[^>]*\sversion\s*=\s*["']2/ },
    reads: 'bitext',
    languages: true,
    tags: true,
    writes: 'text',
    readers: 'translation tools that know 2.x: Trados Studio, memoQ, Okapi, Swordfish',
    options: [{ name: 'original', value: 'text', default: 'the name of the input', help: 'what the document is called' }],
    folder: 'xliff',
    preset: { version: '2.1' },
    refusal: 'an XLIFF; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment',
  },
  {
    name: 'csv',
    label: 'CSV',
    extensions: ['.csv'],
    mediaType: 'text/csv',
    content: { looks: /^[^\t\n\r]*source(?: \(\S+\))?[,;][^\t\n\r]*target\b/i },
    reads: 'bitext',
    languages: true,
    table: ['columns', 'headerRow', 'encoding'],
    writes: 'text',
    readers: 'spreadsheets: Excel (with a byte order mark), LibreOffice, Google Sheets; Sketch Engine',
    options: TABLE_OPTIONS,
  },
  {
    name: 'tsv',
    label: 'TSV',
    extensions: ['.tsv', '.tab'],
    mediaType: 'text/tab-separated-values',
    content: { looks: /^[^\t\n\r]*\t/ },
    reads: 'bitext',
    languages: true,
    table: ['columns', 'headerRow', 'encoding'],
    writes: 'text',
    readers: 'programs: Python, pandas, polars, DuckDB, Spark, `cut` and `awk`; one line a row',
    options: TABLE_OPTIONS.filter(({ name }) => name !== 'formulaGuard'),
    folder: 'csv',
    preset: { delimiter: '\t' },
  },
  {
    name: 'jsonl',
    label: 'JSON Lines',
    extensions: ['.jsonl', '.ndjson'],
    mediaType: 'application/x-ndjson',
    content: { looks: /^\s*\{(?![^\n]*"translation"\s*:\s*\{)/ },
    reads: 'bitext',
    writes: 'text',
    readers: 'pipelines: pandas, polars, DuckDB, Hugging Face datasets, jq',
    options: [
      DOCUMENT,
      { name: 'full', value: 'boolean', default: false, help: 'write typed segments with units and places, not flat lines' },
    ],
    refusal: 'JSON Lines; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment',
  },
  {
    name: 'xlsx',
    label: 'Excel workbook',
    extensions: ['.xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: { zip: /xl\/workbook/ },
    reads: 'bitext',
    languages: true,
    table: ['columns', 'headerRow'],
    writes: 'bytes',
    readers: 'review in Excel, LibreOffice, Google Sheets: the edited file goes back with `--pins`',
    options: [PAGE_LANGUAGE],
  },
  {
    name: 'hf',
    label: 'Hugging Face translation lines',
    extensions: ['.jsonl', '.json'],
    mediaType: 'application/x-ndjson',
    content: { looks: /^\s*\{[^\n]*"translation"\s*:\s*\{/ },
    reads: 'bitext',
    languages: true,
    writes: 'text',
    readers: 'Hugging Face datasets: `load_dataset("json", …)`',
    refusal: 'JSON Lines; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment',
  },
  {
    name: 'moses',
    label: 'Moses, a file of lines for each language',
    extensions: [],
    mediaType: 'text/plain',
    writes: 'two files',
    readers: 'machine translation: Moses, Marian, OpenNMT, fairseq, OPUS tools',
  },
  {
    name: 'parquet',
    label: 'Parquet',
    extensions: ['.parquet'],
    mediaType: 'application/vnd.apache.parquet',
    content: { bytes: /^PAR1/ },
    writes: 'bytes',
    readers: 'DuckDB, polars, pandas, Spark, Hugging Face datasets',
    options: [
      {
        name: 'layout',
        value: ['flat', 'translation'],
        default: 'flat',
        help: 'columns of texts, or a struct of texts by language as Hugging Face datasets know it',
      },
      DOCUMENT,
    ],
    refusal: 'a Parquet file; export its rows as JSON Lines',
  },

  {
    name: 'review',
    label: 'a review page',
    extensions: ['.html'],
    mediaType: 'text/html',
    content: { begins: REVIEW, needs: REVIEW },
    reads: 'bitext',
    refusal: 'a review page; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment',
  },

  // Documents, of which some are what a bitext is written in.
  {
    name: 'text',
    label: 'plain text',
    extensions: ['.txt', '.text'],
    mediaType: 'text/plain',
    reads: 'document',
    ownEntry: false,
  },
  {
    name: 'markdown',
    label: 'Markdown',
    extensions: ['.md', '.markdown', '.mdx', '.mdown', '.mkd'],
    mediaType: 'text/markdown',
    reads: 'document',
    ownEntry: false,
  },
  {
    name: 'html',
    label: 'HTML',
    extensions: ['.html', '.htm', '.xhtml'],
    mediaType: 'text/html',
    // A piece of a page has tags, but no head.
    content: { begins: HTML, needs: /^(?!\uFEFF?\s*<!doctype html>\s*<html data-muwazi-review=)[\s\S]*<[a-z!/]/i },
    reads: 'document',
    writes: 'text',
    readers: 'people: a page with both texts side by side, for any browser and for print',
    options: [
      { name: 'title', value: 'text', default: 'the names of both languages', help: 'heading of the page' },
      PAGE_LANGUAGE,
    ],
  },
  {
    name: 'docx',
    label: 'DOCX',
    extensions: ['.docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    // Office 365 also writes `word/document2.xml`. Macros and templates (.docm, .dotx) have the same part.
    content: { zip: /word\/document\d*\.xml/ },
    reads: 'document',
    writes: 'bytes',
    readers: 'clients and reviewers: a table of two columns for Word, LibreOffice, Google Docs',
    options: [
      { name: 'showConfidence', value: 'boolean', default: false, help: 'add a column with the confidence' },
      { ...PAGE_LANGUAGE, default: 'each language in its own words' },
      DATE,
    ],
  },
  {
    name: 'subtitles',
    label: 'subtitles',
    extensions: ['.srt', '.vtt'],
    mediaType: 'application/x-subrip',
    content: { begins: /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/, looks: looksLikeCues },
    reads: 'document',
  },
  {
    name: 'table',
    label: 'a table',
    extensions: ['.csv', '.tsv', '.tab'],
    mediaType: 'text/csv',
    content: { looks: looksLikeTable },
    reads: 'document',
    ownEntry: false,
  },
  {
    name: 'workbook',
    label: 'an Excel workbook',
    extensions: ['.xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: { zip: /xl\/workbook/ },
    reads: 'document',
    ownEntry: false,
  },

  ...REFUSED,
]

/** The formats that are read as documents, or as bitexts, in the order of the list. */
export const formatsRead = (as: ReadAs): readonly Format[] => FORMATS.filter(({ reads }) => reads === as)

/** The formats that a bitext is written in. */
export const formatsWritten = (): readonly Format[] => FORMATS.filter(({ writes }) => writes !== undefined)

export const formatNamed = (name: string): Format | undefined => FORMATS.find((format) => format.name === name)

/** What a format is for: `html` is read as a document and written as a bitext. */
export const kindOf = ({ reads, writes }: Format): ReadAs | 'both' | undefined =>
  reads === 'document' ? (writes ? 'both' : 'document') : (reads ?? (writes && 'bitext'))

export const namesOf = (formats: readonly Format[]): string[] => formats.map(({ name }) => name)

/** The extensions of files that are read in some formats, once each. */
export const extensionsRead = (formats: readonly Format[]): string[] => [
  ...new Set(formats.flatMap(({ extensions, readsToo = [] }) => [...extensions, ...readsToo])),
]

/** The extensions of files that are written in some formats, once each. */
export const extensionsOf = (formats: readonly Format[]): string[] => [
  ...new Set(formats.flatMap(({ extensions }) => extensions)),
]
