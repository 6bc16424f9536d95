const ARABIC = '[\\u0621-\\u064a]'
const OTHER = '[A-Za-z]'
const SIGN = '[^A-Za-z\\u0621-\\u064a]*[|/=:–—-][^A-Za-z\\u0621-\\u064a]*'
const TWO = new RegExp(`${ARABIC}{2}\\P{L}?\\s*${SIGN}${OTHER}{2}|${OTHER}{2}\\P{L}?\\s*${SIGN}${ARABIC}{2}`, 'u')

/** Whether a line holds a text in Arabic and one in Latin letters with a sign between: «شاي بالنعناع / Mint tea». */
export const isInTwoLanguages = (line: string): boolean => TWO.test(line)
