// The columns that TSV, CSV, flat JSON Lines and Parquet share, whatever the languages.

import type { AsyncBitextLike, BitextLike, Segment } from '../../bitext.ts'

/**
 * A row of them, in their order. `id` is the hash of both texts, so that a repeated pair has the same one in every file; `document` and
 * `index` together are the key of a row.
 */
export interface FlatRow {
  id: string
  kind: string
  source: string | null
  target: string | null
  /** In [0, 1]. */
  confidence: number
  origin: string
  flags: readonly string[]
  /** What the document is called. */
  document: string | null
  /** Place of the segment in its document, from 0; what is left out counts. */
  index: number
  source_language: string
  target_language: string
}

export type FlatColumn = keyof FlatRow

/** What a workbook in Arabic calls the columns beside its texts. */
export const ARABIC_TITLES: Readonly<Record<string, string>> = {
  id: 'المعرّف',
  kind: 'النوع',
  confidence: 'الثقة',
  origin: 'المنشأ',
  flags: 'العلامات',
  headings: 'العناوين',
  notes: 'الملاحظات',
}

export const FLAT_COLUMNS = [
  'id',
  'kind',
  'source',
  'target',
  'confidence',
  'origin',
  'flags',
  'document',
  'index',
  'source_language',
  'target_language',
] as const satisfies readonly FlatColumn[]

/**
 * A function that makes rows of the segments of one file, in order: all of them, also those that are not written. A segment that was read with
 * its document and its place keeps them; `document` names that of all others.
 */
export function flatRows(
  { source: from, target: to }: BitextLike | AsyncBitextLike,
  document: string | undefined,
): (segment: Segment) => FlatRow {
  const next = new Map<string | null, number>()
  return (segment) => {
    const { id, kind, source, target, confidence, origin, flags, data } = segment
    const known = data?.['document']
    const name = typeof known === 'string' ? known : (document ?? null)
    const place = data?.['index']
    const index = Number.isInteger(place) && (place as number) >= 0 ? (place as number) : (next.get(name) ?? 0)
    next.set(name, index + 1)
    return {
      id,
      kind,
      source: source?.text ?? null,
      target: target?.text ?? null,
      confidence,
      origin,
      flags,
      document: name,
      index,
      source_language: source?.language ?? from.language,
      target_language: target?.language ?? to.language,
    }
  }
}
