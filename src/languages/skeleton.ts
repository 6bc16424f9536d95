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

// Digraphs first; a bar separates readings: ch is K in Michael (ميخائيل), S in Charles (تشارلز); c is S in Cyprus (قبرص: K).
const LATIN: [RegExp, string][] = [
  [/tch|tsch/y, 'S'],
  [/sch/y, 'S|SK'],
  [/sh/y, 'S'],
  [/ch/y, 'S|K'],
  [/th/y, 'T|D'],
  [/ph/y, 'F'],
  [/kh|gh|ck/y, 'K'],
  [/x/y, 'KS'],
  [/c(?=[eiy])/y, 'S|K'],
  [/z/y, 'S'],
  [/[ckqgj]/y, 'K'],
  [/[bp]/y, 'B'],
  [/t/y, 'T'],
  [/d/y, 'D'],
  [/[fv]/y, 'F'],
  [/s/y, 'S'],
  [/l/y, 'L'],
  [/m/y, 'M'],
  [/n/y, 'N'],
  [/r/y, 'R'],
  [/[^bcdfgjklmnpqrstvxz]/y, ''],
]

const level = (skeleton: string): string => skeleton.replace(/(.)\1+/g, '$1')

/** `arabicSkeleton('زيلينسكي')` is `'SLNSK'`; takes a word as `foldArabic` leaves it. */
export function arabicSkeleton(word: string): string {
  let out = ''
  for (const letter of word.replace(/تش/g, 'ش')) out += ARABIC[letter] ?? ''
  return level(out)
}

/** `latinSkeletons('Michael')` is `['MSL', 'MKL']`; takes a word as `foldLatin` leaves it. At most eight readings. */
export function latinSkeletons(word: string): string[] {
  let readings = ['']
  let at = 0
  while (at < word.length) {
    let step = 1
    for (const [pattern, classes] of LATIN) {
      pattern.lastIndex = at
      const match = pattern.exec(word)
      if (match === null) continue
      step = match[0].length
      readings = classes
        .split('|')
        .flatMap((reading) => readings.map((head) => head + reading))
        .slice(0, 8)
      break
    }
    at += step
  }
  return [...new Set(readings.map(level))]
}
