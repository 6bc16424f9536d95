import type { Root } from 'hast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { Bitext } from '../bitext.ts'
import { htmlBlocks } from '../formats/html/walk.ts'
import { align } from '../index.ts'
import { type Options, report } from './report.ts'
import { standing } from './standing.ts'
import { placed } from './tree-places.ts'
import { sourceOf } from './tree-source.ts'

/**
 * Transformer, as `rehype-remark` is: HTML tree → bitext. Places are those in the file's text.
 *
 * @throws {MuwaziError} `bad-option`
 * @example unified().use(rehypeParse).use(rehypeBitext, { by: 'paragraph' }).use(bitextStringify, tmx.stringify)
 */
export const rehypeBitext: Plugin<[Options?], Root, Bitext> = (options) => (tree: Root, file: VFile) => {
  const { format: _, ...rest } = options ?? {}
  const value = file.value === undefined ? sourceOf(tree) : String(file)
  const { blocks, markup } = htmlBlocks(placed(tree, value), value)
  return report(align({ value, path: file.path, ...standing(blocks), markup }, rest), file)
}
