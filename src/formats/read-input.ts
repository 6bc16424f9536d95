import type { Block, Input, Message, Position, ReadFile, ReadOptions, TextFile } from '../bitext.ts'
import { MuwaziError, misuse, show } from '../errors.ts'
import { type AllLimits, cappedMessages, checkLimit, limitsOf } from '../limits.ts'
import { decode, isBytes } from '../text/bytes.ts'
import { refuse } from './choose.ts'

/** Whether a file was read before. */
export const isRead = (file: TextFile): file is ReadFile => 'blocks' in file && file.blocks !== undefined

/** Blocks of a decoded text. */
export type BlocksOf = (value: string, path: string | undefined, limits: AllLimits) => { blocks: Block[]; messages: Message[] }

/** How an input is read. */
export interface Reading extends Pick<ReadOptions, 'encoding' | 'limits'> {
  /** Messages that come before those of the decoder and of the reader. @default [] */
  before?: readonly Message[]
}

/**
 * An input as a file, checked.
 *
 * @throws {MuwaziError} `bad-option` for what is no input, or was read wrongly before
 */
export function fileOf(input: Input): TextFile {
  const file: TextFile = typeof input === 'string' || isBytes(input) ? { value: input } : (input as TextFile)
  if (typeof file !== 'object' || file === null || (typeof file.value !== 'string' && !isBytes(file.value)))
    throw new MuwaziError('bad-option', `Expected a string, bytes or a file with a \`value\`, got ${show(input)}`)
  checkPath(file.path)
  if (isRead(file)) checkRead(file)
  return file
}

/**
 * Decodes an input and reads its text as blocks; a file that was read before is returned as it is.
 *
 * @throws {MuwaziError} `bad-option` for what is no input, `bad-input` for bytes that are no text, `too-large` beyond a limit
 */
export function readInput(input: Input, blocksOf: BlocksOf, { encoding, limits: given, before = [] }: Reading = {}): ReadFile {
  const limits = limitsOf(given)
  const file = fileOf(input)
  if (isRead(file)) return file
  checkLimit(limits, 'bytes', file.value.length)
  refuse(file.value, file.path)
  const { value, messages } = decode(file.value, { path: file.path, encoding })
  const found = blocksOf(value, file.path, limits)
  const path = file.path === undefined ? {} : { path: file.path }
  return withinLimits({ value, ...path, blocks: found.blocks, messages: [...before, ...messages, ...found.messages] }, limits)
}

/** A file that was read, unless it has more blocks, or longer ones, than the limits let pass. */
export function withinLimits(file: ReadFile, limits: AllLimits): ReadFile {
  checkLimit(limits, 'blocks', file.blocks.length + (file.furniture?.length ?? 0))
  for (const { text, position } of file.blocks) checkLimit(limits, 'paragraph', text.length, `in line ${position.start.line}`)
  return { ...file, messages: cappedMessages(file.messages, limits) }
}

/** Throws unless a file has no name, or a string as its name. */
export function checkPath(path: unknown): void {
  if (path !== undefined && typeof path !== 'string')
    throw misuse(`Expected the \`path\` of a file to be a string, got ${show(path)}`)
}

/** Throws unless a file that was read elsewhere has blocks that stand in its text. */
function checkRead(file: ReadFile): void {
  const { value, blocks, messages, markup = [], furniture = [] }: Partial<Record<keyof ReadFile, unknown>> = file
  if (typeof value !== 'string') throw misuse(`Expected the \`value\` of a file with blocks to be a string, got ${show(value)}`)
  for (const [name, list] of Object.entries({ blocks, furniture })) {
    if (!Array.isArray(list)) throw misuse(`Expected \`${name}\` of a file to be a list of blocks, got ${show(list)}`)
    for (const [k, block] of Array.from<unknown>(list).entries()) {
      const wrong = wrongIn(block, value.length)
      if (wrong !== undefined) throw misuse(`Expected \`${name}[${k}]\` to ${wrong}`)
    }
  }
  if (!Array.isArray(messages) || !messages.every((one) => typeof one?.reason === 'string' && typeof one.ruleId === 'string'))
    throw misuse(`Expected \`messages\` of a file to be a list of messages, got ${show(messages)}`)
  if (!Array.isArray(markup) || !markup.every((at) => Number.isInteger(at)))
    throw misuse(`Expected \`markup\` of a file to be a list of offsets, got ${show(markup)}`)
}

const KINDS: readonly unknown[] = ['heading', 'paragraph', 'listItem', 'tableCell', 'caption', 'code', 'cue']

/** What is wrong with a block, after "Expected … to". */
function wrongIn(block: unknown, length: number): string | undefined {
  if (typeof block !== 'object' || block === null) return `be a block, got ${show(block)}`
  const { kind, text, position, depth, language, row, data } = block as Partial<Record<keyof Block, unknown>>
  if (!KINDS.includes(kind)) return `be of kind ${KINDS.map((one) => `\`${one}\``).join(', ')}, got ${show(kind)}`
  if (typeof text !== 'string') return `have a \`text\`, got ${show(text)}`
  const [start, end] = [placeIn(position, 'start'), placeIn(position, 'end')]
  if (start === undefined || end === undefined || start > end || end > length)
    return `have a \`position\` in the text, from 0 to ${length}, got ${start} to ${end}`
  if (depth !== undefined && !Number.isFinite(depth)) return `have a number as \`depth\`, got ${show(depth)}`
  if (language !== undefined && typeof language !== 'string') return `have a BCP 47 tag as \`language\`, got ${show(language)}`
  if (row !== undefined && typeof row !== 'string') return `have a string as \`row\`, got ${show(row)}`
  if (data !== undefined && (typeof data !== 'object' || data === null)) return `have an object as \`data\`, got ${show(data)}`
  return undefined
}

/** The offset of a point with a line and a column. */
function placeIn(position: unknown, end: 'start' | 'end'): number | undefined {
  const point = (position as Partial<Record<string, Record<string, unknown>>> | null | undefined)?.[end]
  const { line, column, offset } = point ?? {}
  return isNatural(line) && isNatural(column) && isNatural(offset) ? offset : undefined
}

const isNatural = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0

/** Further messages of one rule are counted, not reported one by one. */
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
