import { foldArabic } from '../text/fold.ts'
import { afterHash, betweenHash, hashesOf, MAX_HASHED_LENGTH, type WordSet } from './word-set.ts'

/** Takes letters off one end of a word and puts others there: {off: 'ات', on: 'ة'} makes معلومات معلومة. */
interface Affix {
  off: string
  on: string
  /** Its number. */
  hash: number
  /** How much less likely than its letters say, in letters. */
  rare?: number
}

const affix = (spec: string): Affix => {
  const [off = '', on = ''] = spec.split('>')
  return { off, on, hash: hashesOf(on)[on.length]! }
}

// Clitics in their legal order: conjunction, then preposition and article, or future and imperfect.
// و ف before everything; س only before an imperfect; ال never after ل alone (للبيت, not لالبيت).
const CONJUNCTION = ['', 'و', 'ف']
const NOMINAL = ['', 'ال', 'ب', 'ك', 'ل', 'لل', 'بال', 'كال'].map(affix)
// The four persons of the imperfect, as the third one (تقول → يقول, for weak verbs that the lexicon lists so), bare (يكتب → كتب),
// and with the alef that forms IV and VII–X lose (يرسل → ارسل, يستخدم → استخدم).
const IMPERFECT = ['ي', 'ت', 'ن', 'ا'].flatMap((person) => [`${person}>ي`, `${person}>`, `${person}>ا`])
// يقولون is يقول with an ending rather than قولون (colon) with a person.
const BARE_STEM = 1
const VERBAL = ['', 'س', 'ل']
  .flatMap((particle) => IMPERFECT.map((one) => affix(particle + one)))
  .map((one) => (one.on === '' ? { ...one, rare: BARE_STEM } : one))
const PREFIXES: Affix[] = CONJUNCTION.flatMap((conjunction) =>
  [...NOMINAL, ...VERBAL].map((one) => ({ ...one, off: conjunction + one.off })),
)

// Endings that stand before a pronoun: ة opens to ت (مدرسته), ى to ا (مستشفاه), ء to ئ or ؤ (أصدقائهم), وا loses its alef (كتبوه).
const PRONOUNS = ['ه', 'ها', 'هم', 'هن', 'هما', 'ك', 'كم', 'كما', 'كن', 'نا', 'ي', 'ني']
const OPENED = [
  '>',
  'ت>ة',
  'ت>',
  'ات>ة',
  'ات>',
  'ا>ي',
  'ا>',
  'ئ>ء',
  'ؤ>ء',
  'و>',
  'ون>',
  'ين>',
  'ي>',
  'تم>',
  'تمو>',
  'نا>',
  'تا>ة',
  'تي>ة',
].map(affix)
const WITH_PRONOUN = PRONOUNS.flatMap((pronoun) => OPENED.map((one) => ({ ...one, off: one.off + pronoun })))
// Endings of nouns and verbs by themselves: feminine, sound plurals, dual, tanwin on alef, nisba, persons of the past and the imperfect.
const BARE = [
  '>',
  'ة>',
  'ه>ة',
  'ات>ة',
  'ات>',
  'يات>ي',
  'ون>',
  'ين>',
  'ان>',
  'تان>ة',
  'تين>ة',
  'ا>',
  'ا>ي',
  'ية>',
  'ي>',
  'يا>',
  'ين>ي',
  'ون>ي',
  'يون>',
  'يين>',
  'ت>',
  'ت>ة',
  'ت>ي',
  'ت>ا',
  'تا>',
  'وا>',
  'وا>ي',
  'وا>ا',
  'وا>و',
  'و>',
  'تم>',
  'نا>',
  'ن>',
  'ن>و',
  'ن>ي',
  'ءات>',
  'وات>ة',
  'ئي>ء',
  'ئية>ء',
  'ائية>اء',
  'وية>',
  'وي>',
  'اء>ا',
  'ئه>ء',
  '>ي',
  '>ا',
  '>و', // قاضٍ and القاضي; يرَ, لم يدعُ
].map(affix)
const SUFFIXES: Affix[] = [...BARE, ...WITH_PRONOUN]

const byEnding = new Map<string, Affix[]>()
for (const suffix of SUFFIXES) byEnding.set(suffix.off, [...(byEnding.get(suffix.off) ?? []), suffix])
const byStart = new Map<string, Affix[]>()
for (const prefix of PREFIXES) byStart.set(prefix.off, [...(byStart.get(prefix.off) ?? []), prefix])
const LONGEST_SUFFIX = Math.max(...SUFFIXES.map(({ off }) => off.length))
const LONGEST_PREFIX = Math.max(...PREFIXES.map(({ off }) => off.length))

/**
 * The stems that an Arabic word may have, the one that keeps most of its letters first, by light stemming
 * (after Larkey, Ballesteros & Connell 2002, with clitics in their legal order and weak endings restored).
 *
 * @param among of the others only those that it may have are needed
 * @example stemArabic('وبالمدرسة') // ['وبالمدرسة', … 'بالمدرسة', … 'مدرسة', 'مدرس']
 */
export function stemArabic(word: string, among?: WordSet): string[] {
  const folded = foldArabic(word)
  // Stems by twice the letters that they lost.
  const found: string[][] = []
  const { length } = folded
  const isWanted = among === undefined || length > MAX_HASHED_LENGTH ? undefined : filterOf(folded, among)
  const tails: (Affix[] | undefined)[] = []
  for (let tail = 0; tail <= Math.min(LONGEST_SUFFIX, length - 1); tail++) tails.push(byEnding.get(folded.slice(length - tail)))
  for (let head = 0; head <= Math.min(LONGEST_PREFIX, length - 2); head++) {
    const prefixes = byStart.get(folded.slice(0, head))
    if (prefixes === undefined) continue
    for (let tail = 0; tail <= Math.min(LONGEST_SUFFIX, length - head - 1); tail++) {
      const suffixes = tails[tail]
      if (suffixes === undefined) continue
      const core = length - head - tail
      for (const prefix of prefixes)
        for (const suffix of suffixes) {
          if (core + suffix.on.length < 2) continue
          // Letters put on are a guess: they count half a letter lost.
          const lost = 2 * (head + tail + (prefix.rare ?? 0)) + prefix.on.length + suffix.on.length
          if (lost > 0 && isWanted?.(head, length - tail, prefix, suffix) === false) continue
          const stem = prefix.on + folded.slice(head, length - tail) + suffix.on
          const list = found[lost]
          if (list === undefined) found[lost] = [stem]
          else list.push(stem)
        }
    }
  }
  const stems = new Set<string>()
  for (const list of found) if (list !== undefined) for (const stem of list) stems.add(stem)
  return [...stems]
}

/** Whether what is left of a word between two places may be in a set with a beginning and an ending put on. */
function filterOf(folded: string, among: WordSet) {
  const hashes = hashesOf(folded)
  return (from: number, to: number, prefix: Affix, suffix: Affix): boolean => {
    const core = afterHash(prefix.hash, betweenHash(hashes, from, to), to - from)
    return among.mayHave(afterHash(core, suffix.hash, suffix.on.length))
  }
}
