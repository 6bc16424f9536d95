import type { Bitext, Segment } from '../../bitext.ts'
import type { Review } from './page-file.ts'
import { type ExportOptions, reviewedBitext } from './segments.ts'
import { replay } from './state.ts'

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
