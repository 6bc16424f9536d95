// A review page as a bitext: what a person accepted, mended and edited.

import type { Bitext } from '../../bitext.ts'
import { decode } from '../../text/bytes.ts'
import { reviewsBitext } from './bitext.ts'
import { dataOf } from './page-file.ts'

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
