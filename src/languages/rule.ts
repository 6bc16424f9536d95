// Where a sentence ends is data: one list of rules a language, read from the top; SRX is generated from the same lists.

/**
 * Says whether a sentence ends at a place. `before` must match the text that ends there (white space not included), `after`
 * the text that begins there; the first rule of a list that matches decides, and where none matches nothing ends.
 * Both are sources of regular expressions with the flag `u`, in the subset that ICU and Java know too.
 */
export interface Rule {
  readonly before: string
  readonly after: string
  readonly break: boolean
  /** A sentence that forced the rule; `|` marks the place. */
  readonly example: string
}

const raw = String.raw

/** What can end a sentence, for a character class. */
export const marks = raw`.?!…؟۔。｡．！？‼⁇⁈⁉‽।॥։።፧`

/** Directional marks, joiners and spaces without width: they stay with the mark that they follow (`ما اسمك؟` + RLM). */
export const invisible = raw`\u200B-\u200F\u061C\u202C\u2069`

/** Closing quotes and brackets, emphasis (`**why?** This`), and `“`, which closes in „German“ and in ”Arabic typed by its looks“. */
export const closing = raw`"'”“’»›)\]}）」』﴾*_`

/** Opening quotes and brackets, and what else may stand before the first word of a sentence. */
export const opening = raw`"'“„‘«‹(\[{（「『﴿¿¡*_#\u0060\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069`

/** Closing quotes alone. */
export const quote = raw`"'”“’»›`

/** A footnote mark after a stop or a quote: «عامرة.(١)», "rich.[1,2]", "rich.[1–3]", "rich.†", "rich.²". `*` is in {@link closing}. */
export const note = raw`(?:\[\^?\p{Nd}{1,3}(?:\s?[,،–-]\s?\p{Nd}{1,3}){0,6}\]|\(\p{Nd}{1,3}\)|[[(][*†‡a-zأ-ي][\])]|[⁰¹²³⁴-⁹†‡§])`

/** A place in a book that is cited in brackets after the stop: "true? (Phil. 4:8)", «يسرا. [الشرح: ٦]», "lost. (p. 45)", «ضاع. (ص ٤٥)». */
export const citation = raw`\s[[(](?:\p{Nd}\s)?\p{L}[\p{L}\p{M}\s.’'-]{0,30}:?\s?\p{Nd}{1,3}(?:\s?[:.,،–-]\s?\p{Nd}{1,3}){0,4}[\])]`

/** Emoji and other pictures, for a character class. */
export const pictures = '☀-➿⬀-⯿🀀-🫿'

const tailOf = (notes: string): string => raw`(?:[${closing}${invisible}]|\s»|${notes}\s?[${pictures}]|\uFE0F)*`

/**
 * What may stand between the mark and the place: closing quotes, also after a space (`« غداً. »`), footnote marks, a citation, emoji
 * («مبروك! 🎉 نفتخر بك.»). No two of the alternatives match the same text: a run of them takes time in proportion to its length.
 */
export const tail = tailOf(raw`${note}|\s\[\p{Nd}{1,3}\]|${citation}|`)

/** The same without footnote marks and citations. */
export const tailWithoutNotes = tailOf('')

/** No letter, vowel mark or digit stands before. */
export const alone = raw`(?<![\p{L}\p{M}\p{Nd}])`

/** The word is over. */
export const over = raw`(?![\p{L}\p{M}])`

/** One of the words, the longest first. */
export const oneOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/\./g, '\\.'))
    .join('|')})`

/** Abbreviations as they stand in a text: with or without spaces between their letters (z. B.), and at the beginning of a sentence (Vgl.). */
export const abbreviated = (words: readonly string[]): string => {
  const capitals = words.filter((word) => /^\p{Ll}{2}/u.test(word)).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return oneOf([...new Set([...words, ...capitals])]).replaceAll('\\.', '\\.\\s?')
}

/** A list written as one. */
export const words = (list: string): string[] => list.trim().split(/\s+/)

/** The number of a title and its full stop: "3.", "1.2.", "1-1.", "A.3.", "IV.", "B.", «١-١.», «أ-٢.», «(٢).» */
export const titleNumber = raw`[(\[]?(?:(?:\p{L}ـ?[.–-]?)?\p{Nd}{1,3}(?:[.٫–-]\p{Nd}{1,3}){0,4}\p{L}?|[IVXLC]{1,6}|\p{L}ـ?)[)\]]?\.`

/** Rules that hold in every language; they come first. `numbered` are abbreviations before a number: in "the house is No. 6." the 6 is no list item. */
export const everywhere = (numbered: readonly string[]): readonly Rule[] => [
  {
    before: raw`[(\[«"“](?:[?!؟]+|…|\.{2,3})[)\]»"”]`,
    after: '',
    break: false,
    example: 'كتب المحقق فوق الكلمة: (؟)| ثم تركها.',
  },
  {
    before: raw`^\s{0,8}[(\[]?(?:(?:\p{Nd}{1,3}\.){1,4}|\p{L}ـ?\.|[IVX]{1,5}\.)`,
    after: '',
    break: false,
    example: '١.٢.| أهداف المشروع',
  },
  {
    before: raw`^\s{0,8}(?:\p{L}ـ?[.–-]?\p{Nd}{1,3}|\p{Nd}{1,3}[–-]\p{Nd}{1,3})(?:[.–-]\p{Nd}{1,3}){0,3}\.`,
    after: raw`\s`,
    break: false,
    example: 'B.5.| Terms of payment',
  },
  {
    before: raw`(?<!\S\s${oneOf(numbered)})[.?!؟]${tail}\s{1,2}\p{Nd}{1,2}\.`,
    after: raw`\s`,
    break: false,
    example: 'Wash the rice. 2.| Boil the water.',
  },
  {
    // A list on one line, from its first item on. Not the end of a ratio (3:1.).
    before: raw`(?:(?<!\p{Nd}):\s{0,2}|^\s{0,8})(?:[1١۱]|[aAأاiI])\.(?:\s[^.?!؟]{1,80}\s(?:\p{Nd}{1,2}|\p{L}|[ivx]{2,4})\.){0,8}`,
    after: raw`\s`,
    break: false,
    example: 'المطلوب: 1. بطاقة الهوية 2.| صورتان 3. إيصال الدفع',
  },
]
