import type { Message, Segment } from '../bitext.ts'

/** Counts what does not enter a file, by reason, and says so in one message. */
export interface LeftOut {
  add(reason: string): void
  /** The message, unless everything went in: `3 segments are left out: 2 unpaired, 1 with a blank side`. */
  messages(): Message[]
}

export function leftOut(what = 'segment'): LeftOut {
  const counts = new Map<string, number>()
  return {
    add: (reason) => void counts.set(reason, (counts.get(reason) ?? 0) + 1),
    messages() {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
      if (total === 0) return []
      const why = [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ')
      return [{ ruleId: 'left-out', reason: `${total} ${what}${total === 1 ? ' is' : 's are'} left out: ${why}` }]
    },
  }
}

// Direction marks and joiners alone are no text either.
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u

/** No character that shows: `''`, spaces, a lone U+200F. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text)

/** All segments but the pairs below `minConfidence`, which are counted. */
export function* confident(segments: Iterable<Segment>, minConfidence = 0, out: LeftOut): Generator<Segment> {
  for (const segment of segments) {
    if (segment.type === 'pair' && segment.confidence < minConfidence) out.add(`below confidence ${minConfidence}`)
    else yield segment
  }
}
