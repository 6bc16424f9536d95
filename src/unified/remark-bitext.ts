import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { Bitext, Block, Message } from '../bitext.ts'
import { markdownBlocks } from '../formats/markdown/read.ts'
import { align } from '../index.ts'
import { placer } from '../text/places.ts'
import { type Options, report } from './report.ts'
import { standing } from './standing.ts'
import { placed } from './tree-places.ts'
import { sourceOf } from './tree-source.ts'

/**
 * Transformer, as `remark-rehype` is: Markdown tree → bitext. Places are those in the file's text.
 *
 * @throws {MuwaziError} `bad-option`
 * @example unified().use(remarkParse).use(remarkGfm).use(remarkBitext, { by: 'paragraph' }).use(bitextStringify, tmx.stringify)
 */
export const remarkBitext: Plugin<[Options?], Root, Bitext> = (options) => (tree: Root, file: VFile) => {
  const { format: _, ...rest } = options ?? {}
  const value = file.value === undefined ? sourceOf(tree) : String(file)
  return report(align({ value, path: file.path, ...blocksOf(tree, value) }, rest), file)
}

/** The blocks of the tree that stand in the text. */
function blocksOf(tree: Root, value: string): { blocks: Block[]; messages: Message[] } {
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
