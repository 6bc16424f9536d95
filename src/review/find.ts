// Finding in Arabic as people type it: without vowel marks, whichever alef, ya, ta marbuta or digit, each switchable.

export interface FindOptions {
  vowels: boolean
  alef: boolean
  ya: boolean
  ta: boolean
  tatweel: boolean
  digits: boolean
  letterCase: boolean
  regex: boolean
}

export const FIND_DEFAULTS: FindOptions = {
  vowels: true,
  alef: true,
  ya: true,
  ta: true,
  tatweel: true,
  digits: true,
  letterCase: true,
  regex: false,
}

/** Tashkeel, superscript alef and Qur'anic marks; and marks of direction, which nobody types. */
const VOWELS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/

/** How one character is compared; `''` for one that is passed over. */
export function folder(options: FindOptions): (character: string) => string {
  const letters: Record<string, string> = {
    ...(options.alef ? { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا' } : {}),
    ...(options.ya ? { ى: 'ي', ی: 'ي' } : {}),
    ...(options.ta ? { ة: 'ه' } : {}),
    '\u00a0': ' ',
    '\u202f': ' ',
  }
  return (character) => {
    if (INVISIBLE.test(character) || (options.vowels && VOWELS.test(character))) return ''
    if (options.tatweel && character === 'ـ') return ''
    if (options.digits && /[٠-٩۰-۹]/.test(character)) return String(character.charCodeAt(0) & 0xf)
    const letter = letters[character] ?? character
    return options.letterCase ? letter.toLowerCase() : letter
  }
}

/** What any option may change, but for case. Most characters stand for themselves. */
const SPECIAL =
  /[\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202f\u2060-\u2069\u00a0\u00ad\ufeffأإآٱىیةـ٠-٩۰-۹]/g

/** {@link folder} for whole texts. */
export function textFolder(options: FindOptions): (text: string) => string {
  const fold = folder({ ...options, letterCase: false })
  return (text) => {
    const folded = text.replace(SPECIAL, fold)
    return options.letterCase ? folded.toLowerCase() : folded
  }
}

/** What is looked for, ready for folded texts. @throws SyntaxError for a bad regular expression */
export function pattern(query: string, options: FindOptions, foldText: (text: string) => string): RegExp | undefined {
  if (query.trim() === '') return undefined
  // An escape such as \D keeps its letter: folding it would turn it round.
  const source = options.regex
    ? query.replace(/\\.|[^\\]+/gs, (part) => (part.startsWith('\\') ? part : foldText(part)))
    : foldText(query).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return source === '' ? undefined : new RegExp(source, options.letterCase ? 'giu' : 'gu')
}

/** Where a pattern is in a text, as spans of the text as it stands: for lighting it up. */
export function spansOf(text: string, wanted: RegExp, options: FindOptions): [start: number, end: number][] {
  const fold = folder(options)
  let folded = ''
  const from: number[] = []
  for (let k = 0; k < text.length; k++) {
    const one = fold(text[k]!)
    for (let n = 0; n < one.length; n++) from.push(k)
    folded += one
  }
  return [...folded.matchAll(wanted)].flatMap((match): [number, number][] => {
    if (match[0] === '') return []
    const end = match.index + match[0].length
    // Marks behind the last letter belong to it.
    return [[from[match.index] ?? 0, from[end] ?? text.length]]
  })
}
