// The nouns of muwazi. Plain data: survives JSON and structuredClone, fits unist and VFile by shape. Messages are in errors.ts.

import type { Flag, Message, RuleId } from './errors.ts'
import type { Limits } from './limits.ts'
import type { Block, BlockKind, Data, Position, ReadFile, SideName } from './text-file.ts'

export type { Block, BlockKind, Data, Input, Point, Position, ReadFile, SideName, TextFile, Texts } from './text-file.ts'
export type { Flag, Limits, Message, RuleId }

/** Units (by index) of one side standing with units of the other; one side may be empty. */
export interface Bead {
  source: number[]
  target: number[]
  /** Probability in [0, 1] that this very bead is right. */
  confidence: number
}

/** A sentence, or a whole block when aligned by paragraph. */
export interface Unit {
  text: string
  position: Position
  kind: BlockKind
  depth?: number
  /** Which block of its half it belongs to, from 0. */
  block: number
  data?: Data
}

export interface Side {
  language: string
  dir: 'rtl' | 'ltr'
  /** The texts of the units, joined by a space inside a block and by a line feed between blocks. */
  text: string
  /** The headings above, outermost first. */
  headings: string[]
  units: Unit[]
}

/** What every segment has. */
export interface SegmentCommon {
  /** Hash of both texts, with `-2`, `-3` … on a repeat: unique in its bitext, stable from run to run. */
  id: string
  kind: BlockKind
  /** Probability in [0, 1]; 1 when pinned or read from a memory. */
  confidence: number
  origin: 'aligned' | 'pinned' | 'read'
  flags: Flag[]
  /** Where it begins in the file that it was read from: a line, or the row of a sheet, from 1. */
  line?: number
  data?: Data
}

/** Something that speaks against two texts being translations of one another. */
export interface Doubt {
  /**
   * `no-match`: nothing matches; `few-matches`: most words have no counterpart; `gap`: many words in a row have none; `length`: one text is far
   * longer than usual; `number`, `name`: those without a counterpart; `negation`, `question`: on one side only; `order`: the counterparts stand
   * in another order; `script`: letters of another script than the language's; `same-text`: the same words on both sides.
   */
  kind:
    | 'no-match'
    | 'few-matches'
    | 'gap'
    | 'length'
    | 'number'
    | 'name'
    | 'negation'
    | 'question'
    | 'order'
    | 'script'
    | 'same-text'
  /** The side that has it: the words without a counterpart, the longer text, the negation. */
  side?: SideName
  /** The numbers, names or words that it is about, as the text has them but folded. */
  words?: string[]
}

/** A segment with both sides. */
export interface Pair extends SegmentCommon {
  type: 'pair'
  source: Side
  target: Side
  /** What speaks against it, where `align` is less sure than .9 or its numbers differ; the words of both sides are compared, out of context. */
  doubts?: Doubt[]
}

/** A segment that has no counterpart. */
export type Unpaired = SegmentCommon & { type: 'unpaired' } & ({ source: Side; target: null } | { source: null; target: Side })

export type Segment = Pair | Unpaired

/** One language of a bitext, and the file that it was read from. */
export interface Half {
  language: string
  dir: 'rtl' | 'ltr'
  path?: string
}

/** A block that stands in no segment, and why. */
export type Skipped = Block & { side: SideName | null; ruleId: RuleId }

export interface Bitext {
  type: 'bitext'
  source: Half
  target: Half
  segments: Segment[]
  arrangement: 'two-texts' | 'halves' | 'sections' | 'paragraphs' | 'rows' | 'read'
  /** Units and skipped blocks together hold every non-blank character of the input, but for {@link ReadFile.markup}. */
  skipped: Skipped[]
  /** Share of the units that are expected to have a counterpart, in [0, 1]; only where muwazi aligned the texts itself. */
  correspondence?: number
  messages: Message[]
  /** How `align` made it, for `explain`. */
  options?: AlignedWith
  data?: Data
}

/** The options of `align` that are data: functions and lexicons stay with the caller. */
export interface AlignedWith {
  /** The built-in one, one of the caller's, or none. */
  lexicon: 'built-in' | 'own' | false
  /** How many functions gave evidence. */
  evidence: number
}

/** A text to fix. A Segment's side fits. Its place holds while the text there is the same; else the text is looked for. */
export type Anchor = string | { readonly text: string; readonly units?: readonly { readonly position: Position }[] | undefined }

/** A pair that a person fixed (a Segment fits); `null` says that the other side has no counterpart. */
export interface Pin {
  readonly source: Anchor | null
  readonly target: Anchor | null
  /** The id of the segment before a person edited its texts: it finds the original texts in the document. */
  readonly id?: string | undefined
  /** The confidence of the segment: an unpaired segment with 0 is not translated yet, and pins nothing. */
  readonly confidence?: number | undefined
}

/**
 * Called once a pass with all units of it; its scorer gets half-open spans and returns nats, finite, kept in ±10,000. Embeddings, term bases,
 * anything. What it throws comes through as it is.
 */
export type Evidence = (
  source: readonly string[],
  target: readonly string[],
) => (s0: number, s1: number, t0: number, t1: number) => number

/**
 * Word translations, as plain data: `structuredClone` and Workers take it, JSON through `toJSON` of `muwazi/lexicon`. Keys and words are as
 * `stem` of `muwazi/lexicon` leaves them; a key or a word may hold several, joined by a space.
 */
export interface Lexicon {
  /** BCP 47 tags: from, to. Alignment uses a lexicon in both directions. */
  readonly languages: readonly [string, string]
  /** `weight`: probability in (0, 1) that the word shows up when its key does. */
  readonly entries: ReadonlyMap<string, readonly { readonly word: string; readonly weight: number }[]>
}

export interface CommonOptions {
  /** @default the built-in Arabic–English lexicon (none in `muwazi/core`) */
  lexicon?: Lexicon | false | undefined
  /** @default [] */
  evidence?: readonly Evidence[] | undefined
  /**
   * Which alignment is taken: the one with the most beads that are expected to be right, or the most probable one as a whole.
   *
   * @default 'posterior'
   */
  decoding?: 'posterior' | 'viterbi' | undefined
  /** BCP 47, written out as given: `ar-SA`. @default detected */
  sourceLanguage?: string | undefined
  /** @default detected */
  targetLanguage?: string | undefined
  /** How large the texts may be. @default `DEFAULT_LIMITS` */
  limits?: Limits | undefined
}

export interface UnitOptions extends CommonOptions {
  /** Beads that hold, by unit index. @default [] */
  pins?: Iterable<{ readonly source: readonly number[]; readonly target: readonly number[] }> | undefined
  /** Hears how much of the work of `alignUnits` is done, from 0 to 1, rising. @default nobody */
  onProgress?: ((done: number) => void) | undefined
}

export type ScoreOptions = Pick<CommonOptions, 'lexicon' | 'sourceLanguage' | 'targetLanguage'>

/** For many pairs: the languages are the same for all, so that a text in another one counts against its pair. */
export interface ScorerOptions extends ScoreOptions {
  /** BCP 47 */
  sourceLanguage: string
  targetLanguage: string
}

export interface ReadOptions {
  /** @default by the name of the file; 'text' without one */
  format?: 'text' | 'markdown' | 'table' | undefined
  /** Encoding of bytes, by its WHATWG label: `windows-1256`. @default what the bytes and the document say */
  encoding?: string | undefined
  /** Row of a table that holds its titles, from 1; `false` for a table without. @default the first row whose titles name languages or sides */
  headerRow?: number | false | undefined
  /** What the input may hold at most. @default `DEFAULT_LIMITS` */
  limits?: Limits | undefined
}

export interface AlignOptions extends ReadOptions, CommonOptions {
  /** Also align page furniture: menus, headers, footers, asides and cookie bars outside of the main part of an HTML page. @default false */
  all?: boolean | undefined
  /** @default 'sentence' */
  by?: 'sentence' | 'paragraph' | undefined
  /** @default [] */
  pins?: Iterable<Pin> | undefined
  /**
   * The columns of a table that hold the source and the target, by number (from 1) or by title: `[2, 3]`, `['Arabic', 'English']`.
   *
   * @default by their titles, then by their cells
   */
  columns?: readonly [source: number | string, target: number | string] | undefined
  /**
   * A sentence splitter in place of ours: half-open spans of `text`, in order. Text that it leaves out stays with the sentence before. It is not
   * called for code and cues.
   *
   * @default the rules of `splitSentences`
   */
  sentences?: ((text: string, language: string) => Iterable<readonly [start: number, end: number]>) | undefined
  /** Hears how much of the work is done, from 0 to 1, rising. @default nobody */
  onProgress?: ((done: number) => void) | undefined
}

/** What a writer takes: a Bitext, or anything with the two languages and segments. `path` goes to formats that name the document. */
export interface BitextLike {
  readonly source: { readonly language: string; readonly path?: string | undefined }
  readonly target: { readonly language: string; readonly path?: string | undefined }
  readonly segments: Iterable<Segment>
}

/** The same with segments that must be awaited, as a reader of a stream gives them: writers of text give chunks to be awaited for it. */
export interface AsyncBitextLike extends Omit<BitextLike, 'segments'> {
  readonly segments: AsyncIterable<Segment>
}

/** @deprecated The old name of {@link BitextLike}, for one more release. */
export type Written = BitextLike

export interface WriteOptions {
  /** Pairs below are left out. @default 0 */
  minConfidence?: number | undefined
  /** Pairs with a side of more UTF-16 code units are left out: Trados takes 2000. @default no limit */
  maxChars?: number | undefined
  /** Pairs with the same two texts are written once, the first time; all texts are remembered by their hash. @default false */
  dedupe?: boolean | undefined
  /** Of which `output` holds here. @default as documented in {@link Limits} */
  limits?: Limits | undefined
  onMessage?: ((message: Message) => void) | undefined
}
