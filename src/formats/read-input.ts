import type { Block, Input, Message, Position, ReadFile, TextFile } from '../bitext.ts'
import { MuwaziError, show } from '../errors.ts'
import { decode } from '../text/bytes.ts'
import { refuse } from './choose.ts'

const isBytes = (value: unknown): value is Uint8Array => ArrayBuffer.isView(value) && 'BYTES_PER_ELEMENT' in value
const isRead = (input: object): input is ReadFile => 'blocks' in input && Array.isArray(input.blocks)

/** Blocks of a decoded text. */
export type BlocksOf = (value: string, path: string | undefined) => { blocks: Block[]; messages: Message[] }

/**
 * Decodes an input and reads its text as blocks; a file that was read before is returned as it is.
 *
 * @throws {MuwaziError} `bad-option` for what is no input, `bad-input` for bytes that are no text
 */
export function readInput(input: Input, blocksOf: BlocksOf, encoding?: string | undefined): ReadFile {
  const file: TextFile = typeof input === 'string' || isBytes(input) ? { value: input } : (input as TextFile)
  if (typeof file !== 'object' || file === null || (typeof file.value !== 'string' && !isBytes(file.value)))
    throw new MuwaziError('bad-option', `Expected a string, bytes or a file with a \`value\`, got ${show(input)}`)
  if (isRead(file)) return file
  refuse(file.value, file.path)
  const { value, messages } = decode(file.value, { path: file.path, encoding })
  const found = blocksOf(value, file.path)
  const path = file.path === undefined ? {} : { path: file.path }
  return { value, ...path, blocks: found.blocks, messages: [...messages, ...found.messages] }
}

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
