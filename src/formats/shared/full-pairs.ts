// What formats take that know pairs alone.

import type { Pair, Segment, WriteOptions, Written } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { isBlank, type LeftOut, selected } from './left-out.ts'

/** Keys of one object must differ. */
export function twoLanguages({ source, target }: Written): void {
  if (source.language === target.language)
    throw new MuwaziError(
      'bad-input',
      `Expected two languages, got ${show(source.language)} on both sides; give the bitext other tags, such as \`en-GB\` and \`en-US\``,
    )
}

/** Pairs with text on both sides; the rest is counted. */
export function* fullPairs(segments: Iterable<Segment>, options: WriteOptions, out: LeftOut): Generator<Pair> {
  for (const segment of selected(segments, options, out)) {
    if (segment.type === 'unpaired') out.add('unpaired')
    else if (isBlank(segment.source.text) || isBlank(segment.target.text)) out.add('with a blank side')
    else yield segment
  }
}
