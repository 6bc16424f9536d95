import type { Block, Message } from '../bitext.ts'

/** The blocks that stand in the text; what a plugin made up has no place that a segment could point to. */
export function standing(all: readonly Block[]): { blocks: Block[]; messages: Message[] } {
  const isThere = ({ position: { start, end } }: Block) => start.offset < end.offset
  const messages = all
    .filter((block) => !isThere(block))
    .map(({ kind, position }) => ({
      ruleId: 'left-out' as const,
      reason: `Left out a ${kind} that stands in the tree but not in the text`,
      place: position,
    }))
  return { blocks: all.filter(isThere), messages }
}
