// What `bench/scan.mjs` aligns: two lists of units of about `size` characters together, with their languages.

/** Numbers that seem to come by chance, the same each time. */
function chance() {
  let seed = 7
  return (below) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return (seed >> 8) % below
  }
}

const ARABIC = 'بتثجحخدذرزسشصضطظعغفقكلمنهوي'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const HAN = '北京大学的学生国家人民经济发展東発済'

/** Units until they have so many characters. */
const units = (languages, make) => (size) => {
  const next = chance()
  const word = (letters, length) => Array.from({ length }, () => letters[next(letters.length)]).join('')
  const sides = [[], []]
  for (let k = 0, length = 0; length < size; k++) {
    const pair = make({ k, next, word, all: Math.ceil(size / 40) })
    pair.forEach((text, side) => {
      if (text === undefined) return
      sides[side].push(text)
      length += text.length
    })
  }
  return [...sides, ...languages]
}
const words = (count, make) => Array.from({ length: count }, make).join(' ')

export const ALIGNMENTS = {
  'one line over and over': units(['ar', 'en'], () => ['كلب كلب كلب', 'dog dog dog']),
  'words of nowhere': units(['ar', 'en'], ({ word }) => [word(ARABIC, 7), word(LATIN, 7)]),
  'words that are nearly alike': units(['fr', 'en'], ({ word }) => [
    words(8, () => word(LATIN, 6)),
    words(8, () => word(LATIN, 6)),
  ]),
  'words that begin alike': units(['es', 'en'], ({ k }) => [
    `national${k} informacion${k % 97}`,
    `national${k} information${k % 97}`,
  ]),
  names: units(['ar', 'en'], ({ word, next }) => [
    `${word(ARABIC, 3)} ${word(ARABIC, 4)}`,
    `A ${LATIN[next(26)].toUpperCase()}${word(LATIN, 3)} B${word(LATIN, 4)}`,
  ]),
  numbers: units(['ar', 'en'], ({ next }) => [String(next(99)), String(next(99))]),
  'ids in another order': units(['ar', 'en'], ({ next, all }) => [`AB-${next(all)}`, `AB-${next(all)}`]),
  'lines in reverse order': units(['ar', 'en'], ({ k, all }) => [`الباب ${k} كتاب المدرسة`, `Door ${all - k} the school book`]),
  'one unit against many': units(['ar', 'en'], ({ k }) => [k === 0 ? 'كلب' : undefined, `The dog and the cat ${k}`]),
  'a unit without end': (size) => [['كلب صغير '.repeat(size / 20)], ['a small dog '.repeat(size / 20)], 'ar', 'en'],
  'Chinese and Japanese': units(['zh', 'ja'], ({ word }) => [`${word(HAN, 9)}。`, `${word(HAN, 9)}。`]),
  'Persian and Arabic': units(['fa', 'ar'], ({ word }) => [words(6, () => word(ARABIC, 4)), words(6, () => word(ARABIC, 4))]),
  'half of one language': units(['ar', 'en'], ({ k, word }) => [
    k % 2 === 0 ? `كتاب رقم ${k}` : word(LATIN, 9),
    k % 2 === 0 ? `Book number ${k}` : word(ARABIC, 9),
  ]),
}
