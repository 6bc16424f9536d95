// Consonant skeletons: بوتين and Putin are both BTN. Vowels, semivowels, h and ع go, since spelling in the other script loses or adds them.

import type { TokenKind } from '../text/tokens.ts'

const ARABIC: Record<string, string> = {
  ب: 'B',
  پ: 'B',
  ت: 'T',
  ط: 'T',
  ث: 'T',
  ج: 'K',
  غ: 'K',
  ق: 'K',
  ك: 'K',
  گ: 'K',
  خ: 'K',
  چ: 'S',
  د: 'D',
  ض: 'D',
  ذ: 'D',
  ر: 'R',
  ز: 'S',
  ظ: 'S',
  س: 'S',
  ص: 'S',
  ش: 'S',
  ف: 'F',
  ڤ: 'F',
  ل: 'L',
  م: 'M',
  ن: 'N',
  ٹ: 'T',
  ڈ: 'D',
  ڑ: 'R',
  ژ: 'S',
  ں: 'N',
}

// Spellings of one to four letters, the longest first; a bar separates readings: ch is K in Michael (ميخائيل), S in Charles (تشارلز). Before
// e, i and y, c is S in Cyprus (قبرص: K); that vowel is no part of it.
const LATIN = new Map(
  Object.entries({
    tsch: 'S',
    tch: 'S',
    sch: 'S|SK',
    sh: 'S',
    ch: 'S|K',
    th: 'T|D',
    ph: 'F',
    kh: 'K',
    gh: 'K',
    ck: 'K',
    ce: 'S|K',
    ci: 'S|K',
    cy: 'S|K',
    x: 'KS',
    z: 'S',
    c: 'K',
    k: 'K',
    q: 'K',
    g: 'K',
    j: 'K',
    b: 'B',
    p: 'B',
    t: 'T',
    d: 'D',
    f: 'F',
    v: 'F',
    s: 'S',
    l: 'L',
    m: 'M',
    n: 'N',
    r: 'R',
  }).map(([spelling, classes]) => [
    spelling,
    { classes: classes.split('|'), step: /^c[eiy]$/.test(spelling) ? 1 : spelling.length },
  ]),
)
/**
 * Letters of other scripts: Hebrew, Cyrillic, Greek, Devanagari and katakana, by class; a bar separates readings, of which one may be none. A
 * voiced kana is two characters, as folding leaves it.
 */
const OTHERS = new Map(
  Object.entries({
    B: 'бпπपबभバパビピブプベペボポ',
    'B|F': 'בפףफ',
    BS: 'ψ',
    D: 'דдδडढदधダデド',
    F: 'вфβφवヴフ',
    K: 'גכךקгкхγκχकखगघカキクケコガギグゲゴ',
    'K|': 'ח',
    'K|S': 'жजझジヂ',
    KS: 'ξ',
    L: 'לлλलळ',
    M: 'מםмμम',
    N: 'נןнνणन',
    'N|M': 'ン',
    R: 'רрρर',
    'R|L': 'ラリルレロ',
    S: 'זסצץשзсцчшщζσςचछशषसサシスセソザズゼゾヅ',
    T: 'טתтτθटठतथタテト',
    'T|S': 'チツ',
    N2: 'ナニヌネノ',
    M2: 'マミムメモ',
  }).flatMap(([classes, letters]) =>
    Array.from(letters, (letter) => [letter.normalize('NFD'), classes.replace(/2$/, '').split('|')] as const),
  ),
)
const OTHER = /[א-ת]|[а-яё]|[α-ως]|[क-ह]|[ァ-ヴ][\u3099\u309a]?/gu
/** Letters that a Hebrew name may begin with beside its own. */
const HEBREW_CLITICS = /^[והבלמכש]{1,2}(?=...)/
/** A word of katakana, which is often a name. */
const KATAKANA = /^[\u30a0-\u30ff\u3099\u309a]{3,}$/
const HEBREW_OR_DEVANAGARI = /^[\u0590-\u05ff]{3,}$|^[\u0900-\u097f]{3,}$/
/** Letters that an Arabic name may begin with beside its own: «وبوتين» is بوتين. */
const CLITICS = /^(?:[وف]?(?:ال|[بلك]ال|لل|[بلك])|[وف])(?=...)/

/** Letters that begin a spelling of several. */
const OPENS = new Set('tscpkg')

const MAX_READINGS = 8

const level = (skeleton: string): string => skeleton.replace(/(.)\1+/g, '$1')

/** Classes of the letters from U+0600 on. */
const CLASS_OF = Array.from({ length: 256 }, (_, at) => ARABIC[String.fromCharCode(0x600 + at)] ?? '')

/** `arabicSkeleton('زيلينسكي')` is `'SLNSK'`; takes a word as `foldArabic` leaves it. */
export function arabicSkeleton(word: string): string {
  const letters = word.includes('تش') ? word.replace(/تش/g, 'ش') : word
  let out = ''
  let last = ''
  for (let at = 0; at < letters.length; at++) {
    const consonant = CLASS_OF[letters.charCodeAt(at) - 0x600] ?? ''
    if (consonant === '' || consonant === last) continue
    out += consonant
    last = consonant
  }
  return out
}

/** `latinSkeletons('Michael')` is `['MSL', 'MKL']`; takes a word as `foldLatin` leaves it. At most eight readings. */
export function latinSkeletons(word: string): string[] {
  let readings = ['']
  let at = 0
  while (at < word.length) {
    let found = LATIN.get(word[at]!)
    if (OPENS.has(word[at]!))
      for (let length = 4; length > 1; length--) {
        const longer = LATIN.get(word.slice(at, at + length))
        if (longer === undefined) continue
        found = longer
        break
      }
    at += found?.step ?? 1
    if (found === undefined) continue
    const { classes } = found
    if (classes.length === 1) readings = readings.map((head) => head + classes[0])
    else readings = classes.flatMap((reading) => readings.map((head) => head + reading)).slice(0, MAX_READINGS)
  }
  return readings.length === 1 ? [level(readings[0]!)] : [...new Set(readings.map(level))]
}

/** `otherSkeletons('путин')` is `['BTN']`: of Hebrew, Cyrillic, Greek, Devanagari and katakana, as `foldLatin` leaves them. At most eight readings. */
function otherSkeletons(word: string): string[] {
  let readings = ['']
  for (const letter of word.match(OTHER) ?? []) {
    const classes = OTHERS.get(letter)
    if (classes !== undefined)
      readings = classes.flatMap((reading) => readings.map((head) => head + reading)).slice(0, MAX_READINGS)
  }
  return [...new Set(readings.map(level))]
}

/** Consonants that a loanword shares at least: президент is "president". */
const LOAN_CONSONANTS = 4

/** Skeletons of a word of Latin, Cyrillic or Greek that may be a loanword: of no name, which {@link nameSkeletons} has. */
export function loanSkeletons({ kind, key, capital }: { kind: TokenKind; key: string; capital: boolean }): string[] {
  if (capital || key.length <= LOAN_CONSONANTS) return []
  const all = kind === 'latin' ? latinSkeletons(key) : kind === 'word' ? otherSkeletons(key) : []
  return all.filter(({ length }) => length >= LOAN_CONSONANTS)
}

/** What stands on either side of an apostrophe: Putin's, Putin'in, l'Iran. */
const partsOf = (key: string): string[] => (key.includes("'") ? key.split("'").filter(({ length }) => length > 2) : [])

/**
 * Skeletons of a word that may be a name: in scripts with capitals one that has one, in others any of three letters and more. Of an Arabic and a Hebrew
 * word also without what may stand before a name.
 */
export function nameSkeletons({ kind, key, capital }: { kind: TokenKind; key: string; capital: boolean }): string[] {
  if (key.length < 3) return []
  if (kind === 'latin') return capital ? [...new Set([key, ...partsOf(key)].flatMap(latinSkeletons))] : []
  if (kind === 'arabic') return [...new Set([arabicSkeleton(key), arabicSkeleton(key.replace(CLITICS, ''))])]
  if (kind !== 'word') return []
  if (!capital && !KATAKANA.test(key) && !HEBREW_OR_DEVANAGARI.test(key)) return []
  const bare = key.replace(HEBREW_CLITICS, '')
  return bare === key ? otherSkeletons(key) : [...new Set([...otherSkeletons(key), ...otherSkeletons(bare)])]
}
