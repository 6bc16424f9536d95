// Numbers that are written in words, Arabic or English: only to excuse digits on the other side, so every reading counts.

import { foldArabic, foldLatin } from '../text/fold.ts'

// One line a number, in every form that texts use; keys are folded as the words of a text are.
const UNITS: readonly (readonly [value: number, forms: string])[] = [
  [0, 'zero صفر'],
  [0.5, 'half نصف'],
  [1, 'one first once single واحد واحدة أول أولى'],
  [2, 'two second twice both اثنان اثنين اثنتان اثنتين ثاني ثانية اثنا اثني'],
  [3, 'three third ثلاث ثلاثة ثالث ثالثة'],
  [4, 'four fourth أربع أربعة رابع رابعة'],
  [5, 'five fifth خمس خمسة خامس خامسة'],
  [6, 'six sixth ست ستة سادس سادسة'],
  [7, 'seven seventh سبع سبعة سابع سابعة'],
  [8, 'eight eighth ثمان ثماني ثمانية ثامن ثامنة'],
  [9, 'nine ninth تسع تسعة تاسع تاسعة'],
  [10, 'ten tenth عشر عشرة عاشر عاشرة'],
  [11, 'eleven eleventh'],
  [12, 'twelve twelfth dozen'],
  [13, 'thirteen thirteenth'],
  [14, 'fourteen fourteenth'],
  [15, 'fifteen fifteenth'],
  [16, 'sixteen sixteenth'],
  [17, 'seventeen seventeenth'],
  [18, 'eighteen eighteenth'],
  [19, 'nineteen nineteenth'],
  [20, 'twenty twentieth twenties عشرون عشرين عشرينات عشرينيات'],
  [30, 'thirty thirtieth thirties ثلاثون ثلاثين ثلاثينات ثلاثينيات'],
  [40, 'forty fortieth forties أربعون أربعين أربعينات أربعينيات'],
  [50, 'fifty fiftieth fifties خمسون خمسين خمسينات خمسينيات'],
  [60, 'sixty sixtieth sixties ستون ستين ستينات ستينيات'],
  [70, 'seventy seventieth seventies سبعون سبعين سبعينات سبعينيات'],
  [80, 'eighty eightieth eighties ثمانون ثمانين ثمانينات ثمانينيات'],
  [90, 'ninety ninetieth nineties تسعون تسعين تسعينات تسعينيات'],
  [200, 'مئتان مئتين مائتان مائتين مئتي مائتي'],
  [300, 'ثلاثمئة ثلاثمائة'],
  [400, 'أربعمئة أربعمائة'],
  [500, 'خمسمئة خمسمائة'],
  [600, 'ستمئة ستمائة'],
  [700, 'سبعمئة سبعمائة'],
  [800, 'ثمانمئة ثمانمائة ثمانيمائة'],
  [900, 'تسعمئة تسعمائة'],
  [2000, 'ألفان ألفين ألفا ألفي'],
  [2e6, 'مليونان مليونين مليوني'],
  [2e9, 'ملياران مليارين ملياري'],
]

const SCALES: readonly (readonly [value: number, forms: string])[] = [
  [100, 'hundred hundreds hundredth century مئة مائة مئات قرن'],
  [1000, 'thousand thousands thousandth ألف آلاف'],
  [1e6, 'million millions millionth مليون ملايين مليونا'],
  [1e9, 'billion billions مليار مليارات مليارا بليون بلايين'],
  [1e12, 'trillion trillions تريليون تريليونات'],
]

const fold = (word: string): string => (/[a-z]/i.test(word) ? foldLatin(word) : foldArabic(word))

const table = (rows: typeof UNITS): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(([value, forms]) => forms.split(' ').map((form) => [fold(form), value] as const)))

const UNIT = table(UNITS)
const SCALE = table(SCALES)

const WORD = /[\p{L}\p{M}]+/gu
// وخمسين، بخمسين، للعشرين، الخمسون.
const PREFIX = /^(?:[وف])?(?:[بكل])?(?:ال|ل)?(?=.{2})/

/** The word as the tables have it, with or without what Arabic writes in front. */
function valueIn(map: ReadonlyMap<string, number>, word: string): number | undefined {
  return map.get(word) ?? map.get(word.replace(/^و/, '')) ?? map.get(word.replace(PREFIX, ''))
}

/** Every value that number words in a row can stand for, partial sums included: "three hundred and five" is 3, 300, 5 and 305. */
export function spelledNumbers(text: string): Set<number> {
  const found = new Set<number>()
  let total = 0
  let current = 0
  let before = 0
  let gap = Number.POSITIVE_INFINITY
  for (const [spelling] of text.matchAll(WORD)) {
    const word = fold(spelling)
    const unit = valueIn(UNIT, word)
    const scale = unit === undefined ? valueIn(SCALE, word) : undefined
    if (unit === undefined && scale === undefined) {
      // "and" may stand inside a number.
      if (word !== 'and') gap++
      continue
    }
    if (gap > 0) [total, current, before] = [0, 0, 0]
    gap = 0
    if (unit !== undefined) {
      // أربعة وثلاثون: the small one comes first; two numbers may also stand side by side.
      found.add(unit).add(before + unit)
      before = unit
      // "nineteen eighty-four" is a year.
      if (current >= 10 && current < 100 && unit >= 10) found.add(current * 100 + unit)
      current += unit
    } else if (scale === 100) current = (current || 1) * 100
    else if (scale !== undefined) {
      total += (current || 1) * scale
      current = 0
      found.add(scale)
    }
    found.add(current).add(total + current)
  }
  return found
}
