// The file of a review, as the command line writes it.

import type { Bitext } from '../bitext.ts'
import { reviewDocument } from '../formats/review/document.ts'
import { type PageParts, pageFile, type ReviewData } from '../formats/review/page-file.ts'

export interface ReviewOptions {
  /** In which language the page speaks; it can be changed there. @default 'en' */
  language?: 'en' | 'ar' | undefined
  /** 32 random bytes, as base64. */
  key: string
}

/** One bitext with the name of its document. */
export interface Named {
  name: string
  bitext: Bitext
}

/** A page for some bitexts; for none, a blank one that takes files. */
export function reviewPage(
  bitexts: readonly Named[],
  parts: PageParts,
  { language = 'en', key }: ReviewOptions,
): Iterable<string> {
  const reviews = bitexts.map(({ name, bitext }) => ({ document: reviewDocument(bitext, name), log: { changes: [], done: 0 } }))
  const data: ReviewData = { version: 1, language, key, reviews }
  return pageFile(data, parts)
}
