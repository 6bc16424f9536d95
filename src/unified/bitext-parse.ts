import type { Plugin } from 'unified'
import type { Bitext } from '../bitext.ts'
import { align, read } from '../index.ts'
import { type Options, report } from './report.ts'

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
