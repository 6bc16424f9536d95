// The file of a review, as the command line writes it.

import type { Bitext } from '../bitext.ts'
import { reviewDocument } from '../formats/review/document.ts'
import { type PageParts, pageFile, type Review, type ReviewData } from '../formats/review/page-file.ts'
import { initialState, replay } from '../formats/review/state.ts'
import { carryOver } from './carry.ts'

export interface ReviewOptions extends Pick<ReviewData, 'reviewer' | 'settings'> {
  /** In which language the page speaks; it can be changed there. @default 'en' */
  language?: 'en' | 'ar' | undefined
  /** 32 random bytes, as base64; those of an earlier page, so that what a browser kept of it is found. */
  key: string
}

/** One bitext with the name of its document, and what was reviewed of it before. */
export interface Named {
  name: string
  bitext: Bitext
  earlier?: Review | undefined
}

/** A page for some bitexts; for none, a blank one that takes files. */
export function reviewPage(
  bitexts: readonly Named[],
  parts: PageParts,
  { language = 'en', ...rest }: ReviewOptions,
): Iterable<string> {
  return pageFile({ version: 1, language, ...rest, reviews: bitexts.map(reviewOf) }, parts)
}

function reviewOf({ name, bitext, earlier }: Named): Review {
  const document = reviewDocument(bitext, name)
  if (earlier === undefined) return { document, log: { changes: [], done: 0 } }
  // Pins say which units stand together, and count as accepted: what was done to those rows comes from the page itself.
  const free = { ...document, rows: document.rows.map((row) => ({ ...row, origin: 'aligned' as const })) }
  const { change, kept, lost } = carryOver(initialState(free), replay(earlier.document, earlier.log))
  const taken = new Set(change?.splices.flatMap(({ removed }) => removed.map(({ id }) => id)))
  const rows = document.rows.map((row, id) => (taken.has(id) ? free.rows[id]! : row))
  return {
    document: { ...document, rows },
    log: { changes: change === undefined ? [] : [change], done: change === undefined ? 0 : 1 },
    carried: { kept, lost: lost.length },
  }
}
