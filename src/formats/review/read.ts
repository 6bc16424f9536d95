// A review page as a bitext: what a person accepted, mended and edited.

import type { Bitext, Segment } from '../../bitext.ts'
import { decode } from '../../text/bytes.ts'
import { dataOf, type Review } from './page-file.ts'
import { type ExportOptions, reviewedBitext } from './segments.ts'
import { replay } from './state.ts'

/**
 * Reads a page that `muwazi review` wrote, or its Save button. Accepted, mended and edited rows are `pinned` with confidence 1, rows
 * that were left out are not there, all others are as they were aligned.
 *
 * @throws {MuwaziError} `bad-input`
 * @example
 * const { segments } = parse(readFileSync('reviewed.html'))
 */
export function parse(page: string | Uint8Array): Bitext {
  const { reviews, reviewer, date } = dataOf(decode(page).value)
  return reviewsBitext(reviews, { ...(reviewer ? { reviewer } : {}), ...(date ? { date } : {}) })
}

/** Several documents as one bitext: each segment says in its data which file it is of, and ids differ. */
export function reviewsBitext(reviews: readonly Review[], options: ExportOptions): Bitext {
  const bitexts = reviews.map(({ document, log }) => reviewedBitext(replay(document, log), options))
  const [first, ...more] = bitexts
  if (first !== undefined && more.length === 0) return first
  const taken = new Map<string, number>()
  const unique = (id: string): string => {
    const time = (taken.get(id) ?? 0) + 1
    taken.set(id, time)
    return time === 1 ? id : unique(`${id}-${time}`)
  }
  const segments = bitexts.flatMap(({ source, target, segments }) =>
    segments.map((segment): Segment => {
      const files = {
        ...(source.path ? { 'source-file': source.path } : {}),
        ...(target.path && target.path !== source.path ? { 'target-file': target.path } : {}),
      }
      const document = source.path ? { document: source.path } : {}
      return { ...segment, id: unique(segment.id), data: { ...segment.data, ...document, ...files } }
    }),
  )
  const half = (side: 'source' | 'target') => ({
    language: first?.[side].language ?? 'und',
    dir: first?.[side].dir ?? ('ltr' as const),
  })
  return {
    type: 'bitext',
    source: half('source'),
    target: half('target'),
    segments,
    arrangement: 'read',
    skipped: [],
    messages: [],
  }
}
