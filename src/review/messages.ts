// What the page and its worker say to each other.

import type { Doubt } from '../bitext.ts'
import type { ReviewDocument } from '../formats/review/document.ts'
import type { ExportOptions } from '../formats/review/segments.ts'
import type { Log } from '../formats/review/state.ts'

/** Texts of a side, in the order of the document. */
export interface SideTexts {
  language: string
  texts: string[]
}

export interface Indices {
  source: number[]
  target: number[]
}

/** A span of a text that matches one of the other side; spans of one `match` light up together. */
export interface Lit {
  start: number
  end: number
  match: number
  kind: string
}

export type Why = {
  source: Lit[]
  target: Lit[]
  missing: { source: string[]; target: string[] }
  score: number
  against: Doubt[]
}

export interface Requests {
  /** Aligns units anew around pins. Beads point into the lists. */
  align: { ask: { source: SideTexts; target: SideTexts; pins: Indices[] }; answer: (Indices & { confidence: number })[] }
  explain: { ask: { source: SideTexts; target: SideTexts; bead: Indices }; answer: Why }
  export: {
    ask: { reviews: { document: ReviewDocument; log: Log }[]; format: string; options: ExportOptions }
    answer: Uint8Array
  }
  /** Reads a file or two, and aligns. A language that nobody named is told by its script. */
  read: {
    ask: { files: { name: string; bytes: Uint8Array }[]; languages?: (string | undefined)[] }
    answer: ReviewDocument
  }
}

export type RequestName = keyof Requests
export type Asked = { [Name in RequestName]: { id: number; name: Name; ask: Requests[Name]['ask'] } }[RequestName]
export type Answered = { id: number; answer: unknown } | { id: number; error: string }
/** How much of an answer is made, from 0 to 1; it comes before the answer. */
export type Progressed = { id: number; done: number }

/** Formats that the page writes, as the registry has them, which is too large for the page. */
export const EXPORTS = [
  { name: 'tmx', label: 'TMX 1.4', extension: '.tmx', mediaType: 'application/x-tmx+xml' },
  { name: 'xliff', label: 'XLIFF 1.2', extension: '.xlf', mediaType: 'application/x-xliff+xml' },
  {
    name: 'xlsx',
    label: 'Excel (XLSX)',
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { name: 'csv', label: 'CSV', extension: '.csv', mediaType: 'text/csv' },
  { name: 'tsv', label: 'TSV', extension: '.tsv', mediaType: 'text/tab-separated-values' },
  { name: 'jsonl', label: 'JSON Lines', extension: '.jsonl', mediaType: 'application/x-ndjson' },
] as const
