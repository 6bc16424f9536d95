// Rules of SRX, and texts to cut by them, for `bench/scan.mjs`.

import { nest, numbered } from './scan-patterns.mjs'

export const srx = (rules, maps = '<languagemap languagepattern=".*" languagerulename="a"/>') =>
  `<srx version="2.0"><header/><body><languagerules><languagerule languagerulename="a">${rules}</languagerule></languagerules><maprules>${maps}</maprules></body></srx>`
const rule = (before, after = '\\s') =>
  `<rule break="yes"><beforebreak>${before}</beforebreak><afterbreak>${after}</afterbreak></rule>`
/** Letters a to d without an order that repeats. */
export const noise = (size) => {
  let seed = 1
  return Array.from({ length: size }, () => 'abcd'[(seed = (seed * 48271) % 2147483647) % 4]).join('')
}
/** Our own rules, which the reader of SRX fills in. */
export const srxRules = { rules: '' }
/** Rules, and a text that they are run on. */
export const SRX = {
  rules: (size) => [srx(numbered((k) => rule(`a${k}\\.`))(size)), 'a. b. '],
  'groups in groups': (size) => [srx(rule(nest('(', ')', 'a')(size))), 'a. b. '],
  'classes in classes': (size) => [srx(rule(nest('[', ']', 'a')(size))), 'a. b. '],
  alternatives: (size) => [srx(rule(numbered((k) => `a${k}|`)(size))), 'a. b. '],
  'repeats of repeats': (size) => [srx(rule('(a+)+b')), 'a'.repeat(size)],
  'repeats of repeats before': (size) => [srx(rule('b(a*)*')), 'a'.repeat(size)],
  'repeats after': (size) => [srx(rule('', '(a*)*b')), 'a'.repeat(size)],
  'a star before': (size) => [srx(rule('x.*', 'b')), 'ab'.repeat(size / 2)],
  'a star after': (size) => [srx(rule('a', '.*x')), 'ab'.repeat(size / 2)],
  counts: (size) => [srx(rule('(a{1,500}){1,500}')), 'a'.repeat(size)],
  places: (size) => [srx(rule('.', '')), 'a'.repeat(size)],
  'all ways to an end': (size) => [srx(rule('(a+)+$', '')), 'a'.repeat(size)],
  'looks in looks': (size) => [srx(rule('(?=(?&lt;!(?=(a+)+z)a)a)a', '(?&lt;=(a*)*z)')), 'a'.repeat(size)],
  'counts that overlap': (size) => [srx(rule('[ab].{1,300}c', '')), noise(size)],
  'many rules that overlap': (size) => [
    srx(Array.from({ length: 60 }, (_, k) => rule(`a.{${k}}b`, `.{${k}}c`)).join('')),
    noise(size),
  ],
  'letters of all scripts': (size) => [
    srx(rule(String.raw`\b\p{Lu}\w*\.`)),
    Array.from({ length: size }, (_, k) => String.fromCodePoint(0x20 + ((k * 7) % 0xd000))).join(''),
  ],
  'our own rules': (size) => [srxRules.rules, 'ما اسمك؟ اسمي د. أحمد. '.repeat(size / 24)],
  'our own rules on marks': (size) => [srxRules.rules, '.؟ («'.repeat(size / 5)],
  maps: (size) => [
    srx(rule('a'), numbered((k) => `<languagemap languagepattern="a${k}" languagerulename="a"/>`)(size)),
    'a. b. ',
  ],
  'a map of repeats': (size) => [
    srx(rule('a'), '<languagemap languagepattern="(a+)+b" languagerulename="a"/>'),
    'a. ',
    'a'.repeat(size),
  ],
}
