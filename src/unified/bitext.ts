import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { AlignOptions, Bitext } from '../bitext.ts'
import { align, MuwaziError, read } from '../index.ts'

/** Options of `align`; `format` says nothing where there is a tree already. */
export type Options = Readonly<AlignOptions> | null | undefined

/** Leaves the bitext with its file, and says there what is odd about the text. Nothing of it is fatal. */
export function report(bitext: Bitext, file: VFile): Bitext {
  file.data.bitext = bitext
  for (const { reason, place, ruleId } of bitext.messages) file.message(reason, { place, ruleId, source: 'muwazi' })
  return bitext
}

/**
 * Parser: a text that holds both languages → bitext. The name of the file tells its format, unless `format` does.
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
