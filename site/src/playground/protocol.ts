// What the page and its worker say to each other.

import type { Bitext, Texts } from 'muwazi'

export type Ask =
  /** Reads files: a document or two, which are to be aligned, or pairs. */
  | { type: 'read'; files: readonly File[] }
  /** What is shown, before something is asked about it. */
  | { type: 'load'; bitext: Bitext }
  | { type: 'explain'; index: number }
  | { type: 'export'; format: string }

/** What {@link Ask} `read` gives. */
export type Read = { input: Texts } | { bitext: Bitext }

export type Answer = { id: number; answer: unknown } | { id: number; error: string }

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
