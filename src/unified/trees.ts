import type { Root as HtmlRoot } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { AlignOptions, Bitext, Block, Message } from '../bitext.ts'
import { misuse, show } from '../errors.ts'
import { htmlBlocks } from '../formats/html/walk.ts'
import { markdownBlocks } from '../formats/markdown/read.ts'
import { align, MuwaziError, read } from '../index.ts'
import { placer } from '../text/places.ts'
import { placed, sourceOf } from './tree-places.ts'

/** Options of `align`; `format` says nothing where there is a tree already. */
export type Options = Readonly<AlignOptions> | null | undefined

/** Leaves the bitext with its file, and says there what is odd about the text. Nothing of it is fatal. */
function report(bitext: Bitext, file: VFile): Bitext {
  file.data.bitext = bitext
  for (const { reason, place, ruleId } of bitext.messages) file.message(reason, { place, ruleId, source: 'muwazi' })
  return bitext
}

/**
 * Parser: a text that holds both languages → bitext. The format follows from `format`, else from the name of the file.
 *
 * @throws {MuwaziError} `bad-option`, and `bad-input` for bytes that are no text
 * @example await unified().use(bitextParse).use(bitextStringify, tmx.stringify).process(text)
 */
export const bitextParse: Plugin<[Options?], string, Bitext> = function (options) {
  this.parser = (document, file) => {
    const { format, ...rest } = options ?? {}
    // unified takes all bytes for UTF-8; from here on the file holds the text that places count in.
    const bytes = typeof file.value === 'string' || file.value === undefined ? undefined : file.value
    const text = read({ value: bytes ?? document, path: file.path }, { format })
    if (bytes !== undefined) file.value = text.value
    return report(align(text, rest), file)
  }
}

/** What a writer of one file gives: `stringify` a text, `write` chunks or all bytes. */
export type Compiled = string | Uint8Array | Iterable<string>

/**
 * Compiler: bitext → what a writer makes of it: `stringify` or `write` of any format with one file. Bytes become the `value` of the file.
 *
 * @throws {MuwaziError} `bad-option` without a function, or for one that gives no text and no bytes; `bad-input` for a tree that is no bitext
 * @example unified().use(bitextParse).use(bitextStringify, tmx.stringify)
 * @example unified().use(bitextParse).use(bitextStringify, (bitext) => docx.write(bitext, { minConfidence: 0.9 }))
 */
export const bitextStringify: Plugin<[(bitext: Bitext) => Compiled], Bitext, string | Uint8Array> = function (write) {
  if (typeof write !== 'function')
    throw new MuwaziError('bad-option', 'Expected `bitextStringify` to get a function, such as `stringify` of `muwazi/tmx`')
  this.compiler = (tree, file) => {
    if (tree.type !== 'bitext')
      throw new MuwaziError(
        'bad-input',
        `Expected a bitext tree, got \`${tree.type}\`; use \`remarkBitext\` or \`bitextParse\` first`,
      )
    // A transformer may have given another tree since: what is written is what the file says.
    file.data.bitext = tree as Bitext
    return compiled(write(tree as Bitext))
  }
}

function compiled(made: Compiled): string | Uint8Array {
  if (typeof made === 'string' || made instanceof Uint8Array) return made
  if (typeof made !== 'object' || made === null || !(Symbol.iterator in made))
    throw misuse(`Expected the writer of \`bitextStringify\` to give a text, bytes or chunks of text, got ${show(made)}`)
  return [...made].join('')
}

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

/**
 * Transformer, as `remark-rehype` is: Markdown tree → bitext. Places are those in the file's text.
 *
 * @throws {MuwaziError} `bad-option`
 * @example unified().use(remarkParse).use(remarkGfm).use(remarkBitext, { by: 'paragraph' }).use(bitextStringify, tmx.stringify)
 */
export const remarkBitext: Plugin<[Options?], MarkdownRoot, Bitext> = (options) => (tree: MarkdownRoot, file: VFile) => {
  const { format: _, ...rest } = options ?? {}
  const value = file.value === undefined ? sourceOf(tree) : String(file)
  return report(align({ value, path: file.path, ...blocksOf(tree, value) }, rest), file)
}

/** The blocks of the tree that stand in the text. */
function blocksOf(tree: MarkdownRoot, value: string): { blocks: Block[]; messages: Message[] } {
  const bom = value.startsWith('\uFEFF') ? 1 : 0
  const body = value.slice(bom)
  const { blocks, messages } = standing(markdownBlocks(placed(tree, body), body))
  return { blocks: bom === 0 ? blocks : shifted(blocks, bom, value), messages }
}

/** micromark takes the byte order mark off before it counts; in the file it is still there. */
function shifted(blocks: readonly Block[], by: number, value: string): Block[] {
  const place = placer(value)
  return blocks.map(({ position: { start, end }, data = {}, ...block }) => ({
    ...block,
    position: place(start.offset + by, end.offset + by),
    data: { ...data, offsets: (data['offsets'] as number[]).map((offset, i) => (i % 2 === 0 ? offset : offset + by)) },
  }))
}

/**
 * Transformer, as `rehype-remark` is: HTML tree → bitext. Places are those in the file's text.
 *
 * @throws {MuwaziError} `bad-option`
 * @example unified().use(rehypeParse).use(rehypeBitext, { by: 'paragraph' }).use(bitextStringify, tmx.stringify)
 */
export const rehypeBitext: Plugin<[Options?], HtmlRoot, Bitext> = (options) => (tree: HtmlRoot, file: VFile) => {
  const { format: _, ...rest } = options ?? {}
  const value = file.value === undefined ? sourceOf(tree) : String(file)
  const { blocks, furniture, markup } = htmlBlocks(placed(tree, value), value)
  const page = { ...standing(blocks), furniture: standing(furniture).blocks, markup }
  return report(align({ value, path: file.path, ...page }, rest), file)
}
