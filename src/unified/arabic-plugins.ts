import type { Root, SentenceContent } from 'nlcst'
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

/**
 * Words that Arabic repeats on purpose: «لا لا», «هيا هيا» for emphasis, «من من الناس» (who among the people), «يوما ما ما زال»,
 * «المشكلة هي هي» (the same), «عن عمر قال قال رسول الله» (chains of tradition), «الله الله في أصحابي».
 */
const REPEATABLE = new Set(['لا', 'نعم', 'كلا', 'هيا', 'من', 'ما', 'هو', 'هي', 'هم', 'هن', 'قال', 'الله', 'هه', 'ها', 'آه'])

/** «بابا بابا», «خطوة خطوة», «رويدا رويدا», «جدا جدا»: an indefinite accusative is repeated for "one by one" or for emphasis. */
const DISTRIBUTIVE = /^(?!ال)[\p{L}\p{M}]*(?:(?<!و)ا\u064B?|\u064Bا|ة\u064B?)$/u
/** End in alif and are no accusatives: «هذا هذا», «إذا إذا». With a conjunction or preposition before them: «وهذا», «لهذا». */
const PARTICLE =
  /^[وفبلك]?(?:هذا|إذا|هنا|أنا|إنما|كما|لما|بما|مما|عما|فيما|بينما|عندما|حينما|كلما|ربما|أما|إلا|لذا|إلينا|علينا)$/u
/** Names of Latin letters: abbreviations are spelled out, «بي بي سي» (BBC), «سي إن إن» (CNN). */
const LATIN_LETTERS = new Set(
  'إيه ايه بي سي دي إي إف اف جي إتش اتش آي جيه كيه كي إل إم كيو آر ار إس اس تي يو دبليو إكس اكس واي زد زي'.split(' '),
)
/** Are Arabic words as well: «في في البيت» is a mistake, «دبليو إس إم في في ناشفيل» (WSMV in Nashville) is none. */
const LETTERS_AND_WORDS = new Set(['إن', 'ان', 'في', 'أو', 'او', 'ام', 'ال', 'اي'])
/** Two letters and more: «م م», «أ أ» are initials. */
const ARABIC_WORD = /^(?=\p{Script=Arabic})[\p{L}\p{M}]{2,}$/u
/** Tatweel, joiners and marks of direction: texts that differ by them alone read alike. Vowel marks count: «عَلِمَ عَلَّمَ». */
const UNSEEN = /[\u0640\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069]/g

const isRepeatable = (word: string): boolean =>
  REPEATABLE.has(word) || LATIN_LETTERS.has(word) || (DISTRIBUTIVE.test(word) && !PARTICLE.test(word))

/**
 * retext plugin: reports an Arabic word that stands twice in a row, «ذهب إلى إلى البيت», as `retext-repeated-words` does for Latin
 * letters. Repetition that is good Arabic («جدا جدا», «خطوة خطوة») is not reported.
 *
 * @example await retext().use(retextArabic).use(retextArabicRepeatedWords).process('ذهب إلى إلى البيت.')
 */
export const retextArabicRepeatedWords: Plugin<[], Root> = () => (tree, file) => {
  for (const paragraph of tree.children)
    for (const sentence of 'children' in paragraph ? paragraph.children : []) {
      if (sentence.type !== 'SentenceNode') continue
      const nodes = sentence.children
      for (let i = 2; i < nodes.length; i++) {
        const [before, space, word] = [nodes[i - 2]!, nodes[i - 1]!, nodes[i]!]
        if (before.type !== 'WordNode' || space.type !== 'WhiteSpaceNode' || word.type !== 'WordNode') continue
        const text = textOf(word)
        if (text !== textOf(before) || !ARABIC_WORD.test(text) || isRepeatable(text)) continue
        const isLetter = (node: SentenceContent | undefined) => node?.type === 'WordNode' && LATIN_LETTERS.has(textOf(node))
        if (LETTERS_AND_WORDS.has(text) && (isLetter(nodes[i - 4]) || isLetter(nodes[i + 2]))) continue
        const { start } = before.position ?? {}
        const { end } = word.position ?? {}
        file.message(`Unexpected repeated \`${text}\`, remove one occurrence`, {
          ancestors: [tree, sentence, word],
          place: start && end ? { start, end } : undefined,
          ruleId: 'repeated-word',
          source: 'retext-arabic-repeated-words',
        })
      }
    }
}

const textOf = (word: { children: readonly { value: string }[] }): string =>
  word.children
    .map(({ value }) => value)
    .join('')
    .replace(UNSEEN, '')
