// What a worker and the one who started it say to each other. All of it is plain data, in a Web Worker, a thread and a process alike.

import type { Bitext } from '../bitext.ts'
import { MuwaziError } from '../errors.ts'

/** To a worker: what it needs for all of its work, once; then what it is asked, which it answers one thing after the other. `more` asks for the next piece of an answer. */
export type ToWorker<Setup = unknown, Ask = unknown> =
  | { type: 'setup'; setup: Setup }
  | { type: 'ask'; ask: Ask }
  | { type: 'more' }

/** From a worker: `refused` means that its setup is wrong; an answer comes as any number of pieces, the last one with `done`. */
export type FromWorker =
  | { type: 'ready' }
  | { type: 'refused'; error: ErrorData }
  | { type: 'progress'; done: number }
  | { type: 'piece'; piece: unknown }
  | { type: 'done'; piece: unknown }
  | { type: 'failed'; error: ErrorData }

/** An error without its class, which no message carries. */
export interface ErrorData {
  name: string
  message: string
  code?: MuwaziError['code'] | undefined
}

export const errorData = (error: unknown): ErrorData =>
  error instanceof MuwaziError
    ? { name: error.name, message: error.message, code: error.code }
    : error instanceof Error
      ? { name: error.name, message: error.message }
      : { name: 'Error', message: String(error) }

export const errorOf = ({ name, message, code }: ErrorData): Error =>
  code === undefined ? Object.assign(new Error(message), { name }) : new MuwaziError(code, message)

/** The long lists of a bitext. */
const LISTS = ['segments', 'skipped', 'messages'] as const
/** Items of a list that are posted together: unpacking a piece takes a few milliseconds, and the thread that gets it does other things between two. */
const PIECE_ITEMS = 100

type Piece = Bitext | { list: (typeof LISTS)[number]; items: unknown[] }

/** A bitext in pieces: the first is the bitext with the beginning of its lists. */
export function* piecesOf(bitext: Bitext): Generator<Piece> {
  const first = { ...bitext }
  for (const list of LISTS) Object.assign(first, { [list]: bitext[list].slice(0, PIECE_ITEMS) })
  yield first
  for (const list of LISTS)
    for (let at = PIECE_ITEMS; at < bitext[list].length; at += PIECE_ITEMS)
      yield { list, items: bitext[list].slice(at, at + PIECE_ITEMS) }
}

/** The bitext of its pieces. */
export function joined(pieces: readonly unknown[]): Bitext {
  const [bitext, ...others] = pieces as [Bitext, ...Exclude<Piece, Bitext>[]]
  for (const { list, items } of others) (bitext[list] as unknown[]).push(...items)
  return bitext
}
