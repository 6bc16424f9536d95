// What the page and its worker say to each other.

import type { Bitext, Texts } from 'muwazi'

/** What a request says, by its type. */
interface Requests {
  /** Reads files: a document or two, which are to be aligned, or pairs. */
  read: { files: readonly File[] }
  /** What is shown, before something is asked about it. */
  load: { bitext: Bitext }
  explain: { index: number }
  export: { format: string }
}

/** What a request is answered with, by its type. */
export interface Answers {
  read: Read
  load: undefined
  explain: Why
  export: ExportedFile[]
}

export type Type = keyof Answers
export type Ask<T extends Type = Type> = { [K in T]: { type: K } & Requests[K] }[T]
export type Answered<T extends Type = Type> = { [K in T]: { id: number; type: K; answer: Answers[K] } }[T]
export type Answer = Answered | { id: number; type: Type; error: string }

export type Read = { input: Texts } | { bitext: Bitext }

export interface ExportedFile {
  /** What its name ends in. */
  suffix: string
  bytes: Uint8Array<ArrayBuffer>
}

/** A word that is lit, by its place in the text of its side. */
export interface Lit {
  start: number
  end: number
  number: number
}

export interface Why {
  total: number
  nats: Readonly<Record<string, number>>
  matches: { kind: string; source: string[]; target: string[]; nats: number }[]
  lit: Record<'source' | 'target', Lit[]>
}
