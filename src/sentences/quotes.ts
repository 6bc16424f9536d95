import { closing, marks, opening } from '../languages/rule.ts'

const raw = String.raw

/** What a quote or bracket is at its place; 0 for an apostrophe and for everything else. */
export const OPEN = 1
export const CLOSE = 2
/** Closes something that was opened. */
export const PAIRED = 3

/** Quotes first, then brackets. `"` and what stands for it belong to the family of “ ”. */
const families = ['«»', '‹›', '“”', '‘’', '()', '[]', '{}', '（）', '「」', '『』', '﴿﴾']
const DOUBLE = 2
const SINGLE = 3
const QUOTES = 4
/** The family of each code unit; -1 for what is no quote or bracket. */
const familyOf = new Int8Array(0x10000).fill(-1)
for (const char of '"„‟＂') familyOf[char.charCodeAt(0)] = DOUBLE
families.forEach((pair, index) => {
  for (const char of pair) familyOf[char.charCodeAt(0)] = index
})
const APOSTROPHE = 0x27

const startsAfter = /[\s([{（«“"—–\-:؛،=/]/
const endsBefore = /[\s)\]}）»”".,;:!?؟،؛…۔。！？—–-]/
const wordy = /[\p{L}\p{M}\p{N}]/u
const lastMark = new RegExp(`[${marks},،]`)

/** Maximum length of an aside or a title that stays in its sentence: «ماذا بعد؟ رحلة في التاريخ». */
const MAX_QUOTE_CHARACTERS = [100, 400]

const lead = raw`[\s${closing}${opening}•\-–—]{0,8}`
const beginsSentence = new RegExp(`(?<=(?:^|[${marks}])${lead})`, 'uy')
const beginsSpeech = new RegExp(`(?<=(?:^|[${marks}:،,])${lead})`, 'uy')

export interface Quotes {
  /** {@link OPEN}, {@link CLOSE}, {@link PAIRED} or 0 for each character. */
  roles: Uint8Array
  /** The quotes and brackets in which no sentence ends: place of the opening one to place of the closing one. */
  shut: Map<number, number>
}

/** Pairs quotes and brackets. An unpaired quote is ignored: a block with a quote that is never closed is split all the same. */
export function pairQuotes(text: string): Quotes {
  const roles = new Uint8Array(text.length)
  const shut = new Map<number, number>()
  const open: { family: number; place: number }[] = []
  const count = families.map(() => 0)

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === APOSTROPHE) {
      roles[i] = i > 0 && lastMark.test(text[i - 1]!) && endsBefore.test(text[i + 1] ?? ' ') ? CLOSE : 0
      continue
    }
    const family = familyOf[code]!
    if (family < 0) continue
    const role = roleOf(text, i, text[i]!, family, count[family]! > 0)
    roles[i] = role
    if (role === OPEN) {
      open.push({ family, place: i })
      count[family]!++
    } else if (role === CLOSE && count[family]! > 0) {
      roles[i] = PAIRED
      let top = open.pop()!
      while (top.family !== family) {
        count[top.family]!--
        top = open.pop()!
      }
      count[family]!--
      if (isShut(text, top.place, i, family)) shut.set(top.place, i)
    }
  }
  return { roles, shut }
}

/** Decides by the neighbours of a quote; where they say nothing (بـ"منع", ” x “), by its shape, and for a straight quote by what is open. */
function roleOf(text: string, i: number, char: string, family: number, isOpen: boolean): number {
  const canonical =
    char === '"' || char === '＂' ? 0 : char === families[family]![0] || char === '„' || char === '‟' ? OPEN : CLOSE
  if (family >= QUOTES && char !== '﴾' && char !== '﴿') return canonical
  const before = text[i - 1] ?? ' '
  const after = text[i + 1] ?? ' '
  if (family === SINGLE && wordy.test(before) && wordy.test(after)) return 0
  const opens = startsAfter.test(before) && !endsBefore.test(after)
  const closes = !startsAfter.test(before) && endsBefore.test(after)
  if (canonical === 0) return opens ? OPEN : closes || isOpen ? CLOSE : OPEN
  // »So« and ”so“ are written too, but only a clear case may turn a quote round: `قال« نعم »` is mere spacing.
  if (canonical === OPEN) return closes && isOpen ? CLOSE : OPEN
  return opens && !isOpen ? OPEN : CLOSE
}

/** Whether all that stands between belongs to the sentence around. */
function isShut(text: string, start: number, end: number, family: number): boolean {
  const bracket = family >= QUOTES
  if (end - start > MAX_QUOTE_CHARACTERS[bracket ? 1 : 0]!) return false
  const begins = bracket ? beginsSentence : beginsSpeech
  begins.lastIndex = start
  if (begins.test(text)) return false
  // "We went. We saw," he said: the quote ends as a sentence does.
  return bracket || !(lastMark.test(text.slice(start, end).trimEnd().at(-1)!) || lastMark.test(text[end + 1] ?? ''))
}
