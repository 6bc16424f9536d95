import type { Root } from 'nlcst'
import type { Plugin } from 'unified'
import { isArabicLetter } from '../text/characters.ts'

/** Latin punctuation that Arabic writes reversed. */
const ARABIC_MARKS = new Map([
  [',', '،'],
  [';', '؛'],
  ['?', '؟'],
])
const VOWEL_MARKS_AT_END = /\p{M}+$/u

/**
 * retext plugin: reports a Latin comma, semicolon or question mark right after an Arabic word: «ما اسمك?» for «ما اسمك؟». After
 * numbers and Latin words («١,٥», «Windows,») the mark may be theirs, and is not reported.
 *
 * @example await retext().use(retextArabic).use(retextArabicPunctuation).process('نعم, ولكن متى?')
 */
export const retextArabicPunctuation: Plugin<[], Root> = () => (tree, file) => {
  for (const paragraph of tree.children)
    for (const sentence of 'children' in paragraph ? paragraph.children : []) {
      if (sentence.type !== 'SentenceNode') continue
      for (const [i, mark] of sentence.children.entries()) {
        const word = sentence.children[i - 1]
        if (mark.type !== 'PunctuationNode' || word?.type !== 'WordNode') continue
        const wanted = ARABIC_MARKS.get(mark.value)
        const last = word.children.at(-1)?.value.replace(VOWEL_MARKS_AT_END, '') ?? ''
        if (wanted === undefined || !isArabicLetter(last.charCodeAt(last.length - 1))) continue
        file.message(`Expected \`${wanted}\` after an Arabic word, got \`${mark.value}\``, {
          ancestors: [tree, sentence, mark],
          place: mark.position,
          ruleId: 'latin-mark',
          source: 'retext-arabic-punctuation',
        })
      }
    }
}
