// A review page as a bitext: what a person accepted, mended and edited.

import type { Bitext, Limits } from '../../bitext.ts'
import { checkKeys } from '../../errors.ts'
import { checkLimit, limitsOf } from '../../limits.ts'
import { checkText, decode } from '../../text/bytes.ts'
import { boundedBitext } from '../shared/read-segment.ts'
import { reviewsBitext } from './bitext.ts'
import { dataOf } from './page-file.ts'

/**
 * Reads a page that `muwazi review` wrote, or its Save button. Accepted, mended and edited rows are `pinned` with confidence 1, rows
 * that were left out are not there, all others are as they were aligned.
 *
 * @throws {MuwaziError} `bad-input`; `too-large` beyond a limit
 * @example
 * const { segments } = parse(readFileSync('reviewed.html'))
 */
export function parse(page: string | Uint8Array, options: { limits?: Limits | undefined } = {}): Bitext {
  checkKeys(options, ['limits'])
  const limits = limitsOf(options.limits)
  checkText(page)
  checkLimit(limits, 'bytes', page.length)
  const { reviews, reviewer, date } = dataOf(decode(page).value, limits)
  const bitext = reviewsBitext(reviews, { ...(reviewer ? { reviewer } : {}), ...(date ? { date } : {}) })
  return boundedBitext(bitext, limits)
}
