import type { Flag, Message, Pair, Segment } from '../bitext.ts'
import { isPair, messageOf } from './check.ts'
import { ratioOf } from './length.ts'
import type { Finding } from './rule.ts'
import { FLAG_RULES } from './rules.ts'

/** Segments with the flags of their pairs, and a message for each. */
export function flagged(segments: readonly Segment[]): { segments: Segment[]; messages: Message[] } {
  const usual = { ratio: ratioOf(segments.filter(isPair)) }
  const found = (pair: Pair): { id: Flag; finding: Finding }[] =>
    FLAG_RULES.flatMap(({ id, find }) => {
      const finding = find(pair, usual)
      return finding === undefined ? [] : [{ id, finding }]
    })
  const messages: Message[] = []
  const all = segments.map((segment) => {
    if (!isPair(segment)) return segment
    const findings = found(segment)
    for (const { id, finding } of findings) messages.push(messageOf(segment, id, finding))
    return { ...segment, flags: [...new Set([...segment.flags, ...findings.map(({ id }) => id)])] }
  })
  return { segments: all, messages }
}
