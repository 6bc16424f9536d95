import type { Plugin } from 'unified'
import type { Bitext } from '../bitext.ts'
import { MuwaziError } from '../index.ts'

/**
 * Compiler: bitext → what `write` makes of it, such as `stringify` of `muwazi/tmx`.
 *
 * @throws {MuwaziError} `bad-option` without a function, `bad-input` for a tree that is no bitext
 * @example unified().use(bitextParse).use(bitextStringify, (bitext) => tmx.stringify(bitext, { minConfidence: 0.9 }))
 */
export const bitextStringify: Plugin<[(bitext: Bitext) => string], Bitext, string> = function (write) {
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
    return write(tree as Bitext)
  }
}
