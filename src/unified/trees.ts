import type { Root as HtmlRoot } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { Bitext, Block, Message } from '../bitext.ts'
import { htmlBlocks } from '../formats/html/walk.ts'
import { markdownBlocks } from '../formats/markdown/read.ts'
import { align } from '../index.ts'
import { placer } from '../text/places.ts'
import { type Options, report } from './bitext.ts'
import { placed, sourceOf } from './tree-places.ts'

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
