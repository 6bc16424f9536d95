/**
 * muwazi in unified: `bitextParse`, `remarkBitext` and `rehypeBitext` make a bitext tree, `bitextStringify` writes it, `retextArabic` parses Arabic for retext,
 * `lintSegments` runs retext plugins over both sides of segments.
 * The tree is also `file.data.bitext`; what is odd about the text is in `file.messages`.
 *
 * @module
 */
import type { Bitext } from '../bitext.ts'

export { retextArabicPunctuation, retextArabicRepeatedWords } from './arabic-plugins.ts'
export { type LintPlugins, lintSegments } from './lint-segments.ts'
export { retextArabic } from './nlcst.ts'
export type { Compiled, Options } from './trees.ts'
export { bitextParse, bitextStringify, rehypeBitext, remarkBitext } from './trees.ts'

declare module 'vfile' {
  interface DataMap {
    bitext: Bitext
  }
}
