import type { Message, Position } from '../bitext.ts'

/** More messages of one rule than these are counted, not told one by one. */
const SHOWN = 20

/** Messages of a reader: the first of each rule with their places, then how many more there are. */
export function messageList(): {
  messages: () => Message[]
  say: (ruleId: string, reason: string, place: Position) => void
} {
  const told: Message[] = []
  const counts = new Map<string, number>()
  return {
    say: (ruleId, reason, place) => {
      const count = (counts.get(ruleId) ?? 0) + 1
      counts.set(ruleId, count)
      if (count <= SHOWN) told.push({ ruleId, reason, place })
    },
    messages: () => [
      ...told,
      ...[...counts]
        .filter(([, count]) => count > SHOWN)
        .map(([ruleId, count]) => ({ ruleId, reason: `${count - SHOWN} more messages of the rule \`${ruleId}\`` })),
    ],
  }
}
