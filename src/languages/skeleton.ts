// Consonant skeletons: بوتين and Putin are both BTN. Vowels, semivowels, h and ع go, since spelling in the other script loses or adds them.

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
/** Letters that begin a spelling of several. */
const OPENS = new Set('tscpkg')

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
    else readings = classes.flatMap((reading) => readings.map((head) => head + reading)).slice(0, 8)
  }
  return readings.length === 1 ? [level(readings[0]!)] : [...new Set(readings.map(level))]
}
