import type { Root } from 'nlcst'
import type { Plugin } from 'unified'
import { arabicTree, type Extensions } from './nlcst.ts'

/**
 * Parser: Arabic text → nlcst, with exact places. Sentences end where `splitSentences` says, headings and list items are paragraphs of
 * their own. Extensions for `retext-latin` (`retext-emoji` …) work here too.
 *
 * @example await unified().use(retextArabic).use(retextSentenceSpacing).use(retextStringify).process('ما اسمك؟  اسمي أحمد.')
 */
export const retextArabic: Plugin<[], string, Root> = function () {
  this.parser = (document) => arabicTree(document, this.data() as Extensions)
}
