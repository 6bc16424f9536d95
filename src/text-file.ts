// A text as it comes in: with or without a name, read into blocks or not. Plain data, which VFile fits by shape.

import type { Message } from './errors.ts'

/** A place in a text. `line` and `column` count from 1, `offset` from 0; columns and offsets are UTF-16 code units into `ReadFile.value`. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A half-open stretch of a text: `value.slice(start.offset, end.offset)`. */
export interface Position {
  start: Point
  end: Point
}

/** The caller's own data; JSONL and TMX props carry it. */
export type Data = Record<string, unknown>

export type SideName = 'source' | 'target'

export type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'caption' | 'code' | 'cue'

/** A heading, paragraph, list item …: the smallest part of a document that a reader sees as one. */
export interface Block {
  kind: BlockKind
  /** Level of a heading (1 is the highest) or of a nested list item. */
  depth?: number
  /** The text without markup; a soft line break (`<br>`, `w:br`) is a line feed. */
  text: string
  /** The raw text, markup included. */
  position: Position
  /** BCP 47 tag, where the document says it (`lang=`). */
  language?: string
  /** The same for all cells of one table row. */
  row?: string
  /** What the reader knows besides: `id` of a heading, `links`, `code` … */
  data?: Data
}

/** A text that may have a name. A VFile fits. */
export interface TextFile {
  readonly value: string | Uint8Array
  readonly path?: string | undefined
}

/** A text already read: what `read` or a reader of your own returns. */
export interface ReadFile extends TextFile {
  readonly value: string
  readonly blocks: readonly Block[]
  readonly messages: readonly Message[]
  /** Stretches of `value` that a reader of the document never sees (tags, scripts), as pairs of offsets; they are not reported as left out. */
  readonly markup?: readonly number[] | undefined
  /**
   * Page furniture, in order: what stands in `value` outside of the main part of a page, such as menus and footers. It is not in `blocks`;
   * `align` reports it as left out, unless its option `all` is set.
   */
  readonly furniture?: readonly Block[] | undefined
}

export type Input = string | Uint8Array | TextFile | ReadFile

/** One text that holds both languages, or two texts, which are never swapped. */
export type Texts = Input | { readonly source: Input; readonly target: Input }
